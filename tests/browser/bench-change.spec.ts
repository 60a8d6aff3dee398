import { expect } from '@playwright/test';
import { cell, code, notes, openForm, over, run, status, sums, quietTest as test, visit } from './bench-hands.ts';
import { exact, serveBench } from './bench-page.ts';
import { axeViolations } from './visit.ts';

test('parameters are left out and added, and rows too', async ({ page }) => {
  const site = await visit(page, sums);
  await openForm(page);
  await page.getByRole('group', { name: '写法' }).getByRole('checkbox', { name: 'reduce' }).uncheck();
  await page.getByRole('group', { name: '长度' }).getByRole('textbox').fill('400，x');
  await page.keyboard.press('Tab');
  await expect(status(page)).toContainText('长度 要写成数：x');
  await page.getByRole('group', { name: '长度' }).getByRole('textbox').fill('400');
  const row = page.getByRole('group', { name: '新的一行' });
  await row.getByRole('textbox', { name: '写法' }).fill('<b>while</b>');
  await row.getByRole('textbox', { name: '长度' }).fill('7');
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
  await page.getByRole('button', { name: '去掉 写法 <b>while</b> · 长度 7' }).click();
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
  await page.getByRole('group', { name: '长度' }).getByRole('textbox').fill('400');
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
  for (const [hash, says] of [
    ['#bench=sums&deflate=AAAA', '读不出来'],
    ['#bench=sums&json=eyJvZmYiOjF9', '读不出来'],
    ['#bench=sums&deflat=AAAA', '读不出来'],
    ['#bench=sums&deflate=', '读不出来'],
    ['#bench=other&deflate=AAAA', '这一页没有它'],
    ['#bench=', '这一页没有它'],
  ] as const) {
    await page.goto(`${site.origin}/${hash}`);
    await page.reload();
    await expect(status(page)).toContainText(says);
    await expect(status(page)).toBeInViewport();
    await expect(page.locator('tbody tr')).toHaveCount(4);
  }
  await run(page);
  await over(page);
  site.close();
});

test('a link with more rows than can be run is cut, and says so beside whose code it is', async ({ page }) => {
  const site = await serveBench(sums);
  const many = { more: { size: Array.from({ length: 60 }, (_, index) => 1000 + index) } };
  const json = Buffer.from(JSON.stringify(many)).toString('base64url');
  await page.goto(`${site.origin}/#bench=sums&json=${json}`);
  await expect(status(page)).toContainText('来自这个链接');
  await expect(status(page)).toContainText('最多 60 行');
  await expect(status(page)).toBeInViewport({ ratio: 1 });
  await expect(page.locator('tbody tr')).toHaveCount(60);
  await run(page);
  await over(page);
  await expect(notes(page)).toContainText('最多 60 行');
  site.close();
});

test('a link with what this page does not know says so', async ({ page }) => {
  const site = await serveBench(sums);
  const json = Buffer.from(JSON.stringify({ more: { size: [400] }, 页: 3 })).toString('base64url');
  await page.goto(`${site.origin}/#bench=sums&json=${json}`);
  await expect(status(page)).toContainText('来自这个链接');
  await expect(status(page)).toContainText('不认得的内容，没有用上');
  await expect(page.locator('tr[data-cell="way=for,size=400"]')).toHaveCount(1);
  site.close();
});

test('what is ticked and pressed is large enough for a finger', async ({ page }) => {
  const site = await visit(page, sums);
  await openForm(page);
  await page.getByRole('group', { name: '新的一行' }).getByRole('textbox', { name: '长度' }).fill('7');
  await page.getByRole('button', { name: '加一行' }).click();
  for (const target of await page.locator('bench-run :is(button, input, summary):visible').all()) {
    const box = await target.boundingBox();
    expect(
      Math.min(box?.width ?? 0, box?.height ?? 0),
      await target.evaluate((it) => it.outerHTML),
    ).toBeGreaterThanOrEqual(24);
  }
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
  expect(table).toContain('| 写法 | 长度 | 倍数 | 和 (次) |\n| --- | --- | --: | --: |\n| for | 100 | 基准 | 100 |');
  expect(table).toContain('galley-run/1, sums, 0123456789ab');
  site.close();
});

test('a table of edited code says so once when it is copied', async ({ page }) => {
  const site = await visit(page, sums);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openForm(page);
  await code(page).fill(exact('() => ({ sum: 42 })'));
  await run(page);
  await over(page);
  await page.getByRole('button', { name: /Markdown/ }).click();
  const table = await page.evaluate(() => navigator.clipboard.readText());
  expect(table.match(/不是编辑部的/g)).toHaveLength(1);
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
