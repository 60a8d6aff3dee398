import { expect, test } from '@playwright/test';
import { boxOf, lookFor, openBox } from './search-reader.ts';
import { magazineSite } from './sites.ts';
import { overflow } from './visit.ts';

// Search by the keyboard alone: where the focus is after what had it has gone, and keys that mean something elsewhere.

test.use({ reducedMotion: 'reduce' });

const home = `${magazineSite.home}zh/`;
const search = `${magazineSite.home}zh/search/`;
const article = `${magazineSite.home}zh/issues/2017-10/kafka-reliability/`;

test('with caps lock the key opens the box too', async ({ page }) => {
  await page.goto(home);
  await expect(page.locator('site-search:defined')).toBeAttached();
  await page.keyboard.press('Control+K');
  await expect(boxOf(page).input).toBeFocused();
});

test('the stroke leads from the links of the box to its field', async ({ page }) => {
  await page.goto(home);
  const { dialog, input } = await lookFor(page, 'kafka');
  await dialog.getByRole('link', { name: '全部结果' }).focus();
  await page.keyboard.press('/');
  await expect(dialog).toBeVisible();
  await expect(input).toBeFocused();
  await expect(input).toHaveValue('kafka');
});

test('over a figure that is open the box opens, and a hit of the page is not hidden by the figure', async ({
  page,
}) => {
  await page.goto(article);
  await page.locator('figure-zoom:defined a').first().click();
  const zoom = page.locator('dialog.zoom');
  await expect(zoom).toBeVisible();
  const { dialog } = await openBox(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(zoom).toBeVisible();
  const { options } = await lookFor(page, '水位 截断');
  await options.and(page.locator('[href*="kafka-reliability/#"]')).first().click();
  await expect(dialog).toBeHidden();
  await expect(zoom).toHaveCount(0);
});

test('after all choices are taken back the focus is at the count', async ({ page }) => {
  await page.goto(`${search}?q=kafka&kind=topic`);
  await page.getByRole('button', { name: '全部去掉' }).press('Enter');
  await expect(page).toHaveURL(`${search}?q=kafka`);
  await expect(page.locator('.search-count')).toBeFocused();
});

test('a second try that fails leaves the focus at the third, one that succeeds at the count', async ({
  page,
  context,
}) => {
  await context.route('**/search/*/s*.bin', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${search}?q=kafka`);
  const retry = page.getByRole('button', { name: '再试一次' });
  const answered = page.waitForResponse('**/search/manifest.bin');
  await retry.press('Enter');
  await answered;
  await expect(retry).toBeFocused();
  await context.unroute('**/search/*/s*.bin');
  await retry.press('Enter');
  await expect(page.locator('.search-count')).toContainText('找到');
  await expect(page.locator('.search-count')).toBeFocused();
});

test('when the index is kept the focus is at the words that say so, which are announced', async ({ page }) => {
  await page.goto(`${search}?q=kafka`);
  const offline = page.locator('.search-offline');
  await offline.getByRole('button').press('Enter');
  await expect(offline.getByRole('status')).toContainText('已经存在这台设备上');
  await expect(offline.getByRole('status')).toBeFocused();
});

test('with text twice as large nothing sticks out of a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${search}?q=min.insync.replicas`);
  await expect(page.locator('.search-count')).toContainText('找到');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await page.locator('.search-facets summary').click();
  expect(await overflow(page)).toEqual([]);
  await page.goto(home);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const { dialog, options } = await lookFor(page, 'min.insync.replicas');
  await expect(options.first()).toBeVisible();
  expect(await overflow(page)).toEqual([]);
  expect(await dialog.getByRole('listbox').evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
});
