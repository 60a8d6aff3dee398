import { expect } from '@playwright/test';
import { cell, over, run, slow, status, quietTest as test, visit } from './bench-hands.ts';

// Readers leave a page while a table runs, and come back to it as they left it.

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

test('a reader who goes on and comes back finds the run where it was, and it ends well', async ({ page }) => {
  test.slow();
  const site = await visit(page, slow);
  await run(page);
  await expect(cell(page, 'way=for,size=200', 'ratio')).toContainText('×', { timeout: 60_000 });
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => document.body.setAttribute('data-kept', String(persisted))),
  );
  await page.goto(`${site.origin}/?another`);
  await expect(status(page)).toBeEmpty();
  // Nothing is loaded, so there is no event of a load to wait for.
  await page.evaluate(() => history.back()).catch(() => undefined);
  await expect(page.locator('body[data-kept="true"]')).toBeAttached();
  await expect(cell(page, 'way=for,size=200', 'ratio')).toContainText('×');
  await over(page);
  await expect(status(page)).toContainText('跑完');
  site.close();
});

test('a double click on Run runs once, and one on Stop stops once', async ({ page }) => {
  const site = await visit(page, slow);
  await page.getByRole('button', { name: '运行', exact: true }).dblclick();
  await expect(page.locator('.bench-frame')).toHaveCount(1);
  await expect(cell(page, 'way=for,size=200', 'ratio')).toContainText('×', { timeout: 60_000 });
  expect(site.asked.filter((path) => path.includes('bench-frame'))).toHaveLength(1);
  await page.getByRole('button', { name: '停止' }).dblclick();
  await over(page);
  await expect(status(page)).toContainText('已停止');
  site.close();
});
