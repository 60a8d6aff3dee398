import { expect, type Page } from '@playwright/test';
import { cell, code, notes, openForm, over, run, slow, status, sums, quietTest as test, visit } from './bench-hands.ts';
import { exact } from './bench-page.ts';

// What a page shows while a table runs.

test('a link that is opened during a run changes nothing of it, and says how it will be used', async ({ page }) => {
  const site = await visit(page, slow);
  await openForm(page);
  const more = page.getByRole('group', { name: '长度' }).getByRole('textbox');
  await more.fill('400');
  await more.blur();
  await run(page);
  await expect(page.locator('.bench-frame')).toHaveCount(1);
  const json = Buffer.from(JSON.stringify({ more: { size: [700] } })).toString('base64url');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#bench=sums&json=${json}`);
  await expect(status(page)).toContainText('没有用上');
  await page.getByRole('button', { name: '停止' }).click();
  await over(page);
  await expect(notes(page)).toContainText('没有用上');
  await expect(page.locator('tr[data-cell="way=for,size=400"]')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('tr[data-cell="way=for,size=700"]')).toHaveCount(1);
  await expect(status(page)).toContainText('来自这个链接');
  site.close();
});

test('what an earlier run said of the claims does not stand beside the next one', async ({ page }) => {
  const site = await visit(page, sums);
  const verdict = page.locator('.bench-claims [data-series="yours"]');
  await run(page);
  await over(page);
  await expect(verdict).toContainText('成立');
  await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('300');
  const drawn = await page.locator('.bench-chart').innerHTML();
  await openForm(page);
  await code(page).fill(exact('() => { for (;;); }'));
  await run(page);
  await expect(page.locator('.bench-frame')).toHaveCount(1);
  await expect(verdict).toBeHidden();
  expect(await page.locator('.bench-chart').innerHTML()).not.toBe(drawn);
  await over(page);
  site.close();
});

const more = (page: Page) => page.getByRole('group', { name: '长度' }).getByRole('textbox');
const stop = (page: Page) => page.getByRole('button', { name: '停止' }).click();

test('Run hears its press right after a value was typed, by mouse and by keyboard', async ({ page }) => {
  const site = await visit(page, sums);
  await openForm(page);
  await more(page).pressSequentially('400, 500, 600');
  await run(page);
  await over(page);
  await expect(cell(page, 'way=for,size=600', 'sum')).toHaveText('600');
  await more(page).fill('');
  await more(page).pressSequentially('700');
  await page.getByRole('button', { name: '运行', exact: true }).focus();
  await expect(cell(page, 'way=for,size=700', 'sum')).toHaveText('');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'way=for,size=700', 'sum')).toHaveText('700');
  await over(page);
  site.close();
});

test('what is changed in the form during a run waits for its end, and takes no row from it', async ({ page }) => {
  const site = await visit(page, slow);
  await openForm(page);
  await more(page).fill('400');
  await run(page);
  await expect(page.locator('.bench-frame')).toHaveCount(1);
  await more(page).fill('500');
  await more(page).blur();
  await expect(status(page)).toContainText('等这一次跑完再算');
  await expect(cell(page, 'way=for,size=400', 'speed')).toContainText(/\d/, { timeout: 60_000 });
  await expect(page.locator('tr[data-cell="way=for,size=500"]')).toHaveCount(0);
  await stop(page);
  await over(page);
  await expect(page.locator('tr[data-cell="way=for,size=500"]')).toHaveCount(1);
  await expect(page.locator('tr[data-cell="way=for,size=400"]')).toHaveCount(0);
  site.close();
});

test('one table runs at a time in a browser: another tab says so, and has its turn afterwards', async ({ page }) => {
  const site = await visit(page, slow);
  const other = await page.context().newPage();
  await other.goto(site.origin);
  await run(page);
  await expect(page.locator('.bench-frame')).toHaveCount(1);
  await run(other);
  await expect(status(other)).toContainText('别的标签页里有一张表还没跑完');
  await expect(other.locator('.bench-frame')).toHaveCount(0);
  await page.bringToFront();
  await stop(page);
  await over(page);
  await other.bringToFront();
  await run(other);
  await expect(other.locator('.bench-frame')).toHaveCount(1);
  // A tab that is closed keeps no other waiting.
  await other.close();
  await run(page);
  await expect(page.locator('.bench-frame')).toHaveCount(1);
  await stop(page);
  await over(page);
  site.close();
});

test('a browser without locks runs tables all the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  const site = await visit(page, sums);
  await run(page);
  await over(page);
  await expect(cell(page, 'way=for,size=200', 'sum')).toHaveText('200');
  site.close();
});

test('on paper the column of the reader has its noise, its machine, and whether the run came to its end', async ({
  page,
}) => {
  const site = await visit(page, slow);
  await run(page);
  await expect(cell(page, 'way=for,size=200', 'ratio')).toContainText('×', { timeout: 60_000 });
  await expect(notes(page)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  const says = ['没有跑完', '没有量出这台机器的噪声', '你的浏览器：Chromium'];
  for (const it of says) await expect(notes(page)).toContainText(it);
  await expect(notes(page)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await stop(page);
  await over(page);
  await expect(notes(page)).toContainText('没有跑完');
  await run(page);
  await over(page);
  await page.emulateMedia({ media: 'print' });
  await expect(notes(page)).toBeVisible();
  await expect(notes(page)).toContainText('在这台机器上，相同的代码也会相差');
  await expect(notes(page)).not.toContainText('没有跑完');
  await expect(page.locator('bench-run').getByRole('button')).toHaveCount(0);
  await expect(status(page)).toBeHidden();
  site.close();
});

test('rows are told in the order in which they stand', async ({ page }) => {
  const site = await visit(page, sums);
  await page.locator('tbody').evaluate((body) => body.append(...[...body.children].reverse()));
  await openForm(page);
  await code(page).fill(exact(`() => { throw 'x'; }`));
  await run(page);
  await over(page);
  await expect(notes(page)).toContainText('写法 reduce · 长度 200; 写法 reduce · 长度 100; 写法 for · 长度 200等 4 行');
  site.close();
});
