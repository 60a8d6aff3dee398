import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { readSiteUrl } from './lib/export/site-url.ts';

// Workers read this file again and must find the same port.
process.env.GALLEY_TEST_PORT ??= String(20_000 + (process.pid % 20_000));
const { CHROME_PATH, GALLEY_CONTENT, GALLEY_TEST_PORT: port } = process.env;

const siteUrl = await readSiteUrl(process.env, resolve(GALLEY_CONTENT ?? 'content'));
const home = `http://127.0.0.1:${port}${new URL(siteUrl ?? 'http://127.0.0.1').pathname.replace(/\/?$/, '/')}`;

/** The tests read the site that `npm run build` published. */
export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: home,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs --no-build',
    env: { PORT: String(port) },
    url: home,
    reuseExistingServer: false,
  },
});
