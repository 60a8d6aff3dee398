import { expect } from '@playwright/test';
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
