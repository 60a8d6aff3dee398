import { expect, test } from '@playwright/test';

test('the home page obeys its own policy: nothing is refused and nothing is said on the console', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('./', { waitUntil: 'networkidle' });

  await expect(page.locator('h1')).toHaveCount(1);
  expect(said).toEqual([]);
  const host = new URL(page.url()).host;
  expect(requests.filter((url) => new URL(url).host !== host)).toEqual([]);
});

test('no script that an author could slip in runs, even when it stands in the page', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.slipped = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="/absent.png" onerror="window.slipped = true" alt="">');
  });
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => 'slipped' in window)).toBe(false);
});
