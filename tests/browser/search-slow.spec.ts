import { expect, type Page, test } from '@playwright/test';
import { lookFor, openBox } from './search-reader.ts';
import { magazineSite } from './sites.ts';

// What search says while the files of the index are on their way, and when they come late or not at all.

test.use({ reducedMotion: 'reduce' });

const home = `${magazineSite.home}zh/`;
const search = `${magazineSite.home}zh/search/`;

/** Files of the index come so much later from now on: milliseconds. */
const delay = (page: Page, time: number) =>
  page.context().route('**/search/*/*.bin', async (route) => {
    await new Promise((done) => setTimeout(done, time));
    await route.continue().catch(() => {});
  });

/** Everything that a live region said from now on. */
async function listenToStatus(page: Page, selector: string): Promise<() => Promise<string[]>> {
  await page.evaluate((it) => {
    const said: string[] = [];
    Object.assign(window, { said });
    const status = document.querySelector(it);
    if (!status) throw new Error(`There is no ${it}.`);
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
    });
  }, selector);
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

test('nothing is said of words that were typed and taken back, nor before there is an answer', async ({ page }) => {
  await page.goto(home);
  await delay(page, 700);
  const { status, options } = await openBox(page);
  const said = await listenToStatus(page, 'dialog.search-box [role=status]');
  await page.keyboard.type('kafka', { delay: 60 });
  for (const _ of 'kafka') await page.keyboard.press('Backspace', { delay: 40 });
  await page.keyboard.type('zookeeper', { delay: 60 });
  await expect(status).toHaveText('正在搜索');
  await expect(status).not.toHaveClass(/unseen/);
  await expect(options.first()).toContainText('ZooKeeper');
  await expect(status).toHaveClass(/unseen/);
  expect((await said()).filter((it) => it.includes('没有找到'))).toEqual([]);
});

test('a box that is closed before the answer has it when it is opened again', async ({ page }) => {
  await page.goto(home);
  await delay(page, 500);
  const { dialog, input, options } = await openBox(page);
  const said = await listenToStatus(page, 'dialog.search-box [role=status]');
  await page.keyboard.type('kafka', { delay: 30 });
  await page.waitForTimeout(200);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(input).toHaveValue('kafka');
  await expect(options.first()).toBeVisible();
  expect((await said()).filter((it) => it.includes('没有找到'))).toEqual([]);
});

test('the failure of words that were taken back does not stand beside the results of others', async ({ page }) => {
  await page.goto(home);
  const { input, options, failure } = await lookFor(page, 'kafka');
  await expect(options.first()).toBeVisible();
  let ended = 0;
  await page.context().route('**/search/*/*.bin', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.abort().catch(() => {});
    ended += 1;
  });
  await input.fill('拜占庭');
  await page.waitForTimeout(400);
  await input.fill('kafka');
  await expect.poll(() => ended).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  await expect(failure).toHaveCount(0);
  await expect(options.first()).toBeVisible();
});

test('the search page says that it searches, and never that it found nothing before it did', async ({ page }) => {
  await delay(page, 1500);
  await page.goto(`${search}?q=kafka&sort=newest`);
  await expect(page.locator('search-page form input')).toHaveValue('kafka');
  await expect(page.locator('.search-count')).toHaveText('正在搜索');
  await expect(page.getByRole('combobox', { name: '排序' })).toHaveValue('newest');
  await expect(page.getByRole('button', { name: '全部去掉' })).toBeHidden();
  await expect(page.locator('.search-results').getByRole('status').first()).toHaveText('正在搜索');
  await expect(page.locator('.search-count')).toContainText('找到');
});

test('results that do not come are told, and what is typed meanwhile is kept', async ({ page, context }) => {
  await context.route('**/assets/search-results*', (route) => route.abort());
  await page.goto(`${search}?q=kafka`);
  await expect(page.getByRole('alert')).toContainText('脚本');
  const input = page.locator('search-page form input');
  await expect(input).toHaveValue('kafka');
  await input.fill('拜占庭');
  await context.unroute('**/assets/search-results*');
  await input.press('Enter');
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === '拜占庭');
  await expect(page.locator('.search-count')).toContainText('找到');
});

test('words that are typed before the results are loaded are what is searched', async ({ page, context }) => {
  await context.route('**/assets/search-results*', async (route) => {
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue();
  });
  await page.goto(`${search}?q=kafka`);
  await page.locator('search-page form input').fill('拜占庭');
  await expect(page.locator('.search-list')).toContainText('拜占庭');
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === '拜占庭');
});

test('the index can be kept although its first file did not come at first', async ({ page, context }) => {
  await context.route('**/search/manifest.bin', (route) => route.abort());
  await page.goto(`${search}?q=kafka`);
  const retry = page.getByRole('button', { name: '再试一次' });
  await expect(retry).toBeVisible();
  await context.unroute('**/search/manifest.bin');
  await retry.click();
  await expect(page.locator('.search-count')).toContainText('找到');
  await expect(page.locator('.search-offline')).toContainText('整个索引');
});
