import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';

// Debian's Firefox, which Playwright cannot drive: it speaks WebDriver BiDi, as Puppeteer does.

const { FIREFOX_PATH, PATH = '' } = process.env;
const names = ['firefox-esr', 'firefox'];

/** The Firefox of this machine, if it has one: `FIREFOX_PATH`, else one on the PATH. */
export const firefoxPath: string | undefined =
  FIREFOX_PATH ||
  PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** A Firefox without a window, with a profile of its own that goes with it. */
export const openFirefox = (executablePath: string): Promise<Browser> =>
  launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 90_000,
    protocolTimeout: 120_000,
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' },
  });

/** Ends it, by force where it does not end by itself. */
export async function closeFirefox(firefox: Browser): Promise<void> {
  const killing = setTimeout(() => firefox.process()?.kill('SIGKILL'), 20_000);
  await firefox.close().catch(() => firefox.process()?.kill('SIGKILL'));
  clearTimeout(killing);
}
