import { defineConfig } from '@playwright/test';

const { CHROME_PATH, GALLEY_TEST_PORT } = process.env;
/** With a port given, servers that already run there and on the next one are used as they are. */
const reuseExistingServer = GALLEY_TEST_PORT !== undefined;
const { magazineSite, specimenSite } = await import('./tests/browser/sites.ts');

/** The tests read the site that `npm run build` published, and the specimen, which is built for them. */
export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A machine that stalls for seconds is no fault of a page; what passed only the second time is listed as flaky.
  retries: 1,
  timeout: 120_000,
  // What a page says may take its time on a busy machine.
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: magazineSite.home,
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
  webServer: [
    {
      command: 'node scripts/start.mjs --no-build',
      env: { PORT: String(magazineSite.port) },
      url: magazineSite.home,
      reuseExistingServer,
    },
    {
      command: 'node --import=tsx tests/specimen/serve.ts',
      env: { PORT: String(specimenSite.port) },
      url: specimenSite.home,
      // It builds first.
      timeout: 600_000,
      reuseExistingServer,
    },
  ],
});
