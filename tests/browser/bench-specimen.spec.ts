import { expect, type Page, test } from '@playwright/test';
import { over } from './bench-hands.ts';
import { tabTo } from './hands.ts';
import { specimenSite } from './sites.ts';
import { axeViolations, forget, listenTo, overflow } from './visit.ts';

// Runnable tables as they are published: built, checked, and served with the site's headers.

const article = (language: string) => `${specimenSite.home}${language}/issues/2017-11/runnable-tables/`;
const figure = (page: Page, id: string) => page.locator('figure.bench', { has: page.locator(`[data-bench="${id}"]`) });
const run = (page: Page, id: string) =>
  figure(page, id)
    .getByRole('button', { name: /^(运行|Run)$/ })
    .click();

test('the same module gives the same values in the browser as it gave the editors', async ({ page }) => {
  const visit = listenTo(page);
  await page.goto(article('zh'));
  for (const [id, rows] of [
    ['proof-size', 4],
    ['proof-queue', 3],
  ] as const) {
    await run(page, id);
    await over(page);
    await expect(figure(page, id)).toContainText(`与编辑部的记录逐位相同：${rows} 行中 ${rows} 行`);
  }
  await expect(
    figure(page, 'proof-size').locator('tr', { hasText: '1,042' }).locator('[data-series="yours"]').last(),
  ).toHaveText('1,042');
  expect(visit).toMatchObject({ said: [], failed: [], dialogs: [] });
  const { host } = new URL(specimenSite.home);
  expect(visit.requests.filter((url) => !url.startsWith('blob:') && new URL(url).host !== host)).toEqual([]);
});

test('a measured table runs beside what was published, and its claim is judged', async ({ page }) => {
  await page.goto(article('zh'));
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await run(page, 'proof-sums');
  await over(page);
  const sums = figure(page, 'proof-sums');
  await expect(sums.locator('tbody tr').nth(1).locator('[data-series="yours"][data-of="ratio"]')).toContainText('×0.');
  await expect(sums.locator('[data-claim] [data-series="yours"]')).toHaveText(/^你的 (?:成立|不成立|无从判断)/);
  await expect(sums.locator('.chart-legend')).toContainText('你的');
  expect(await axeViolations(page)).toEqual([]);
});

test('tables take turns', async ({ page }) => {
  await page.goto(article('zh'));
  await run(page, 'proof-sums');
  // Of two presses at once, that of the module which loads first has its turn.
  const stop = figure(page, 'proof-sums').getByRole('button', { name: '停止' });
  await expect(stop).toBeVisible();
  await run(page, 'proof-size');
  await expect(figure(page, 'proof-size').locator('.bench-status')).toContainText('另一张表正在运行');
  await stop.click();
  await over(page);
  await run(page, 'proof-size');
  await over(page);
  await expect(figure(page, 'proof-size').locator('.bench-status')).toContainText('跑完');
});

test('the readers of a translation run the same table in their language', async ({ page }) => {
  await page.goto(article('en'));
  await run(page, 'proof-size');
  await over(page);
  await expect(figure(page, 'proof-size')).toContainText('Reproduced 4 of 4 exactly');
  await figure(page, 'proof-size').getByText('Change parameters').click();
  await expect(figure(page, 'proof-size').getByRole('group', { name: 'payload' })).toBeVisible();
});

test('a link brings a reader elsewhere to edited code, which waits for a press', async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(article('zh'));
  const size = figure(page, 'proof-size');
  await size.getByText('改参数、加一行、改代码').click();
  const code = size.getByRole('textbox', { name: /^代码/ });
  await code.fill((await code.inputValue()).replace('headerBytes + key', '2 * headerBytes + key'));
  await size.getByRole('button', { name: '复制链接' }).click();
  await expect(size.locator('.bench-status')).toHaveText('已复制。');
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const context = await browser.newContext();
  const other = await context.newPage();
  const visit = listenTo(other);
  await other.goto(link);
  await expect(figure(other, 'proof-size').locator('.bench-status')).toContainText('代码不是编辑部的');
  await other.waitForTimeout(1000);
  expect(visit.requests.filter((url) => url.includes('bench-frame'))).toEqual([]);
  await expect(figure(other, 'proof-size')).toBeInViewport();
  forget(visit);
  await run(other, 'proof-size');
  await over(other);
  await expect(
    figure(other, 'proof-size').locator('tbody tr').first().locator('[data-series="yours"]').last(),
  ).toHaveText('168');
  await expect(figure(other, 'proof-size')).toContainText('4 行中 0 行');
  expect(visit).toMatchObject({ said: [], failed: [], dialogs: [] });
  await context.close();
});

for (const width of [320, 360, 860]) {
  test(`nothing of a table that was run is wider than a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(article('zh'));
    await run(page, 'proof-queue');
    await over(page);
    await figure(page, 'proof-queue').getByText('改参数、加一行、改代码').click();
    await expect(figure(page, 'proof-queue').getByRole('textbox', { name: /^代码/ })).toBeVisible();
    expect(await overflow(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('on a phone Stop and the status stay in sight while the table runs, wherever in the figure its reader is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(article('zh'));
  const sums = figure(page, 'proof-sums');
  await run(page, 'proof-sums');
  const stop = sums.getByRole('button', { name: '停止' });
  for (const place of [sums.locator('tbody tr').first(), sums.locator('.bench-claims')]) {
    await place.evaluate((it) => it.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await expect(stop).toBeInViewport({ ratio: 1 });
    await expect(sums.locator('.bench-status')).toBeInViewport({ ratio: 1 });
  }
  await sums.locator('tbody tr').first().scrollIntoViewIfNeeded();
  await stop.click();
  await over(page);
  await expect(sums.locator('.bench-status')).toBeInViewport();
});

test('the buttons are reached by the keyboard, after the table', async ({ page }) => {
  await page.goto(article('zh'));
  await tabTo(page, figure(page, 'proof-size').getByRole('button', { name: '运行', exact: true }));
  await page.keyboard.press('Enter');
  await over(page);
  await expect(figure(page, 'proof-size').locator('.bench-status')).toContainText('跑完');
});

test('only a page with a runnable table may open a frame', async ({ page }) => {
  for (const [path, frames] of [
    ['zh/issues/2017-11/runnable-tables/', true],
    ['zh/issues/2017-11/', false],
    ['zh/', false],
  ] as const) {
    await page.goto(specimenSite.home + path);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy?.includes("frame-src 'self'")).toBe(frames);
    expect(await page.locator('iframe').count()).toBe(0);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is the table with its link, and no button', async ({ page }) => {
    await page.goto(article('zh'));
    await expect(figure(page, 'proof-sums').locator('tbody tr')).toHaveCount(4);
    await expect(figure(page, 'proof-sums').getByRole('button')).toHaveCount(0);
    await expect(figure(page, 'proof-sums').locator('[data-series="yours"]:visible')).toHaveCount(0);
    await expect(figure(page, 'proof-sums').getByRole('link')).toHaveAttribute(
      'href',
      /\/zh\/benchmarks\/proof-sums\/$/,
    );
  });
});
