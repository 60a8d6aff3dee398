import { expect } from '@playwright/test';
import { cell, openForm, over, run, status, sums, quietTest as test, visit } from './bench-hands.ts';
import { exact } from './bench-page.ts';

const lengths = (text: string) => text.replace('values: [100, 200]', "values: [100, 200], labels: { 200: '两百' }");

test('results of rows that were added stay when the form changes, until the next run', async ({ page }) => {
  const site = await visit(page, sums);
  await openForm(page);
  const more = page.getByRole('group', { name: '长度' }).getByRole('textbox');
  await more.fill('400, 600');
  await more.blur();
  await run(page);
  await over(page);
  await expect(cell(page, 'way=for,size=400', 'sum')).toHaveText('400');
  await more.fill('300, 400');
  await more.blur();
  await expect(page.locator('tr[data-cell="way=for,size=600"]')).toHaveCount(0);
  await expect(page.locator('tr.bench-added')).toHaveCount(4);
  await expect(cell(page, 'way=for,size=400', 'sum')).toHaveText('400');
  await expect(cell(page, 'way=for,size=300', 'sum')).toHaveText('');
  await run(page);
  await over(page);
  await expect(cell(page, 'way=for,size=300', 'sum')).toHaveText('300');
  site.close();
});

test('values are typed, added and copied as the table writes them', async ({ page }) => {
  const site = await visit(page, lengths(sums));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openForm(page);
  const row = page.getByRole('group', { name: '新的一行' });
  const [way, size] = ['写法', '长度'].map((name) => row.getByRole('textbox', { name }));
  if (!way || !size) throw new Error('no fields');
  await way.fill('while');
  await size.fill('两百');
  await row.getByRole('button', { name: '加一行' }).click();
  await expect(page.locator('tr[data-cell="way=while,size=200"]')).toContainText('两百');
  await size.fill('N/A');
  await row.getByRole('button', { name: '加一行' }).click();
  await expect(status(page)).toContainText('长度 要写成数：N/A（表里有 100, 两百）');
  await way.fill(' ');
  await row.getByRole('button', { name: '加一行' }).click();
  await expect(status(page)).toContainText('写法 还没有写，可以写 for, reduce, 别的文字');
  await run(page);
  await over(page);
  await page.getByRole('button', { name: /Markdown/ }).click();
  await expect(status(page)).toHaveText('已复制。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\| while \| 两百 \| ×3\.00 \|/m);
  site.close();
});

test('a table that reads no clock goes on while the page is hidden, and says nothing of a pause', async ({ page }) => {
  const late = exact(
    '({ size }) => { const end = Date.now() + 1000; while (Date.now() < end); return { sum: size }; }',
  );
  const site = await visit(page, late);
  await run(page);
  await expect(cell(page, 'way=for,size=100', 'sum')).toHaveText('100', { timeout: 60_000 });
  await page.evaluate(() => {
    const heard: string[] = [];
    const place = document.querySelector('.bench-status');
    new MutationObserver(() => heard.push(place?.textContent ?? '')).observe(place ?? document, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(globalThis, { heard });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

  await over(page);
  await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('200');
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard.join('\n')).toContain('跑完');
  expect(heard.join('\n')).not.toContain('暂停');
  site.close();
});

test('a table that nobody recorded has a column for what is yours, and no other', async ({ page }) => {
  const site = await visit(page, sums);
  const heads = page.locator('thead th:visible');
  await expect(heads).toHaveText(['写法', '长度', '和'], { useInnerText: true });
  await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('—');
  await run(page);
  await over(page);
  await expect(heads).toHaveText(['写法', '长度', '倍数', /^和\s+你的$/], { useInnerText: true });
  await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('300');
  site.close();
});
