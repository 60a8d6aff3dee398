import { expect, test } from '@playwright/test';
import { cell, code, notes, openForm, over, run, status, sums, visit } from './bench-hands.ts';
import { exact, serveBench } from './bench-page.ts';
import { axeViolations } from './visit.ts';

/** Whatever a test does, the page obeys its policy and says nothing on the console. */
const said: string[] = [];
test.beforeEach(({ page }) => {
  said.splice(0);
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
});
test.afterEach(() => expect(said).toEqual([]));

test('parameters are left out and added, and rows too', async ({ page }) => {
  const site = await visit(page, sums);
  await openForm(page);
  await page.getByRole('group', { name: 'way' }).getByRole('checkbox', { name: 'reduce' }).uncheck();
  await page.getByRole('group', { name: 'size' }).getByRole('textbox').fill('400，x');
  await page.keyboard.press('Tab');
  await expect(status(page)).toContainText('size 要写成数：x');
  await page.getByRole('group', { name: 'size' }).getByRole('textbox').fill('400');
  const row = page.getByRole('group', { name: '新的一行' });
  await row.getByRole('textbox', { name: 'way' }).fill('<b>while</b>');
  await row.getByRole('textbox', { name: 'size' }).fill('7');
  await row.getByRole('button', { name: '加一行' }).click();
  await expect(page.locator('tr.bench-added')).toHaveCount(2);
  await row.getByRole('button', { name: '加一行' }).click();
  await expect(status(page)).toContainText('已经有了');
  await run(page);
  await over(page);
  await expect(cell(page, 'way=for,size=400', 'ratio')).toHaveText('×4.00');
  await expect(cell(page, 'way=<b>while</b>,size=7', 'sum')).toHaveText('10.5');
  await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('');
  await expect(page.locator('.bench-chart')).toContainText('<b>while</b>');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '去掉 way=<b>while</b>,size=7' }).click();
  await expect(page.locator('tr.bench-added')).toHaveCount(1);
  site.close();
});

test('edited code runs, is marked as such, and is reverted', async ({ page }) => {
  const site = await visit(page, sums);
  await openForm(page);
  await code(page).fill(exact('() => ({ sum: 42 })'));
  await run(page);
  await over(page);
  await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('42');
  await expect(notes(page)).toContainText('不是编辑部的');
  await page.getByRole('button', { name: '恢复编辑部的代码' }).click();
  await run(page);
  await over(page);
  await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('300');
  await expect(notes(page)).not.toContainText('不是编辑部的');
  site.close();
});

test('a link to edited code fills it in elsewhere, runs nothing, and says whose code it is', async ({
  page,
  browser,
}) => {
  const site = await visit(page, sums);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openForm(page);
  await code(page).fill(exact('() => ({ sum: 42 })'));
  await page.getByRole('group', { name: 'size' }).getByRole('textbox').fill('400');
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(status(page)).toHaveText('已复制。');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#bench=sums&deflate=[\w-]+$/);

  const context = await browser.newContext();
  const other = await context.newPage();
  const asked = site.asked.length;
  await other.goto(link);
  await expect(status(other)).toContainText('代码不是编辑部的');
  await expect(code(other)).toHaveValue(/sum: 42/);
  await expect(other.locator('tr[data-cell="way=for,size=400"]')).toHaveCount(1);
  await other.waitForTimeout(1500);
  expect(site.asked.slice(asked).filter((path) => path.includes('bench-frame'))).toEqual([]);
  await expect(other.locator('.bench-frame')).toHaveCount(0);
  await run(other);
  await over(other);
  await expect(cell(other, 'way=for,size=400', 'sum')).toHaveText('42');
  await context.close();
  site.close();
});

test('a link that holds nonsense leaves the table as it was', async ({ page }) => {
  const site = await serveBench(sums);
  for (const hash of ['#bench=sums&deflate=AAAA', '#bench=sums&json=eyJvZmYiOjF9', '#bench=other&deflate=AAAA']) {
    await page.goto(`${site.origin}/${hash}`);
    await page.reload();
    if (hash.includes('sums')) await expect(status(page)).toContainText('读不出来');
    await expect(page.locator('tbody tr')).toHaveCount(4);
  }
  await run(page);
  await over(page);
  site.close();
});

test('the result is copied as JSON and as a Markdown table', async ({ page }) => {
  const site = await visit(page, sums);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await run(page);
  await over(page);
  await page.getByRole('button', { name: /JSON/ }).click();
  const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(json).toMatchObject({ schema: 'galley-run/1', bench: 'sums', kind: 'exact', digest: '0123456789ab' });
  expect(json.cells).toHaveLength(4);
  await page.getByRole('button', { name: /Markdown/ }).click();
  const table = await page.evaluate(() => navigator.clipboard.readText());
  expect(table).toContain('| 写法 | 长度 | 倍数 | 和 (次) |\n| --- | --- | --: | --: |\n| for | 100 | ×1.00 | 100 |');
  expect(table).toContain('galley-run/1, sums, 0123456789ab');
  site.close();
});

test('where the clipboard is refused the text is there to be copied by hand', async ({ page }) => {
  const site = await visit(page, sums);
  await run(page);
  await over(page);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByRole('button', { name: /Markdown/ }).click();
  await expect(status(page)).toContainText('自己复制');
  const text = page.getByRole('textbox', { name: '要复制的文字' });
  await expect(text).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('| 写法 |');
  expect(await axeViolations(page)).toEqual([]);
  site.close();
});
