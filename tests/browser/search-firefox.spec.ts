import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { closeFirefox, firefoxPath, openFirefox } from './firefox.ts';
import { magazineSite } from './sites.ts';

// Search in the other engine: its workers, its caches, its dialogs and its history are not Chromium's.

test.describe.configure({ mode: 'default' });
test.skip(firefoxPath === undefined, 'This machine has no Firefox.');

const patience = { timeout: 60_000 };
let firefox: Browser;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  firefox = await openFirefox(firefoxPath ?? '');
});
test.afterAll(() => closeFirefox(firefox));

/** Opens a page of the site, of a reader who was never there, for as long as `read` takes. */
async function visit(path: string, read: (page: Page) => Promise<void>) {
  const reader = await firefox.createBrowserContext();
  const errors: unknown[] = [];
  try {
    const page = await reader.newPage();
    page.on('pageerror', (error) => errors.push(error));
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(magazineSite.home + path);
    await page.waitForSelector('site-search:defined');
    await read(page);
    expect(errors).toEqual([]);
  } finally {
    await reader.close();
  }
}

const textOf = (page: Page, selector: string) =>
  page.evaluate((it) => document.querySelector(it)?.textContent ?? '', selector);
const says = (page: Page, selector: string) => expect.poll(() => textOf(page, selector), patience);
const addressOf = (page: Page) => expect.poll(() => decodeURIComponent(page.url()), patience);

test('the box opens by key, finds, and leads by keyboard to the words', () =>
  visit('zh/', async (page) => {
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('dialog.search-box[open]');
    await page.keyboard.type('副本同步');
    const third = '.search-box [role=group]:nth-of-type(2) [role=option]';
    await page.waitForSelector(third, patience);
    expect(await textOf(page, '.search-box [role=status]')).toContain('条结果');
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
    const { href, word } = await page.$eval('.search-box [aria-selected=true]', (it) => ({
      href: it.getAttribute('href') ?? '',
      word: it.querySelector('.search-snippet mark')?.textContent ?? '',
    }));
    await page.keyboard.press('Enter');
    const [path] = href.split(':~:');
    await expect.poll(() => page.url(), patience).toBe(new URL(path ?? '', magazineSite.home).href);
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main :is(p, li, td, h2, h3)')]
          .filter((it) => it.getBoundingClientRect().bottom > 0 && it.getBoundingClientRect().top < innerHeight)
          .map(({ textContent }) => textContent)
          .join('\n'),
      );
    expect(word).not.toBe('');
    await expect.poll(shown, patience).toContain(word);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  }));

test('the search page answers its address, narrows, and goes back', () =>
  visit('zh/search/?q=kafka', async (page) => {
    await says(page, '.search-count').toMatch(/找到 \d+/);
    const all = await textOf(page, '.search-count');
    await page.click('[id="facet-kind-topic"]');
    await addressOf(page).toContain('kind=topic');
    await says(page, '.search-count').not.toBe(all);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('facet-kind-topic');
    await page.goBack();
    await addressOf(page).not.toContain('kind=');
    await says(page, '.search-count').toBe(all);
  }));

test('the whole index is kept, and searched by a page that is opened later', () =>
  visit('zh/search/?q=kafka', async (page) => {
    await says(page, '.search-offline').toContain('整个索引');
    await page.click('.search-offline button');
    await says(page, '.search-offline [role=status]').toContain('已经存在这台设备上');
    await page.goto(`${magazineSite.home}zh/search/?q=${encodeURIComponent('拜占庭')}`);
    await says(page, '.search-list').toContain('拜占庭');
    await says(page, '.search-offline').toContain('已经存在这台设备上');
  }));
