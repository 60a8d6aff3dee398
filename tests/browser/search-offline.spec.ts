import { expect, type Page, test } from '@playwright/test';
import { cachesOf, manifestOf, publishAnew } from './search-files.ts';
import { lookFor, openBox } from './search-reader.ts';
import { magazineSite } from './sites.ts';
import { listenTo } from './visit.ts';

// The files of the index when the network, the host, the device or the worker fails, or the site changes meanwhile.

// A browser that is asked for two pages at once says on the console that it moves between neither.
test.use({ reducedMotion: 'reduce' });

const home = `${magazineSite.home}zh/`;
const search = `${magazineSite.home}zh/search/`;
const count = (page: Page) => page.locator('.search-count');

test('loaded files stay in a cache under the version of the index', async ({ page }) => {
  await page.goto(home);
  const { options } = await lookFor(page, '副本');
  await expect(options.first()).toBeVisible();
  const { version } = await manifestOf(magazineSite);
  await expect
    .poll(async () => (await page.evaluate(cachesOf)).map(({ name }) => name))
    .toEqual([`galley-search-${version}`]);
  const [cache] = await page.evaluate(cachesOf);
  expect(cache?.files.filter((file) => /\/search\/manifest\.bin$/.test(file))).toHaveLength(1);
  expect(cache?.files.some((file) => file.includes(`/search/${version}/s`))).toBe(true);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await expect((await lookFor(page, '副本')).options.first()).toBeVisible();
  expect(asked.filter((url) => /\/search\/\w+\/\w+\.bin/.test(url))).toEqual([]);
});

test('a missing file is told in words and by its name, and asked for again', async ({ page, context }) => {
  await context.route('**/search/*/s*.bin', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto(home);
  const { dialog, failure, options, status } = await lookFor(page, '副本');
  await expect(failure).toContainText(/s\d+\.bin 不在网站上/);
  await expect(status).toContainText('不在网站上');
  await context.unroute('**/search/*/s*.bin');
  await dialog.getByRole('button', { name: '再试一次' }).click();
  await expect(options.first()).toBeVisible();
  await expect(failure).toHaveCount(0);
});

test('a truncated file is told, and fetched anew', async ({ page, context }) => {
  await context.route('**/search/*/s*.bin', async (route) => {
    const response = await fetch(route.request().url());
    const whole = Buffer.from(await response.arrayBuffer());
    return route.fulfill({ body: whole.subarray(0, whole.length - 20) });
  });
  await page.goto(`${search}?q=kafka`);
  await expect(page.locator('.search-failure')).toContainText('坏了');
  await context.unroute('**/search/*/s*.bin');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(count(page)).toContainText('找到');
});

test('without a network half-way the box says so, and goes on when it is back', async ({ page, context }) => {
  await page.goto(home);
  const { dialog, input, options, failure } = await lookFor(page, 'kafka');
  await expect(options.first()).toBeVisible();
  await context.setOffline(true);
  await input.fill('拜占庭');
  await expect(failure).toContainText('网络');
  await context.setOffline(false);
  await dialog.getByRole('button', { name: '再试一次' }).click();
  await expect(options.first()).toContainText('拜占庭');
});

test('the whole index can be kept, is weighed before, and an open page then searches without a network', async ({
  page,
  context,
}) => {
  await page.goto(`${search}?q=kafka`);
  await expect(count(page)).toContainText('找到');
  const offline = page.locator('.search-offline');
  await expect(offline).toContainText(/整个索引 [\d.]+ [kM]B/);
  await offline.getByRole('button', { name: '存到这台设备' }).click();
  await expect(offline).toContainText('没有网络也能搜');
  await expect(offline.getByRole('button')).toBeHidden();
  const { files } = await manifestOf(magazineSite);
  const [cache] = await page.evaluate(cachesOf);
  expect(cache?.files).toHaveLength(files + 1);
  await context.setOffline(true);
  for (const words of ['拜占庭', 'zookeper', '水位', '告警关联', 'pacifica']) {
    await page.locator('search-page form input').fill(words);
    await expect(page).toHaveURL(new RegExp(encodeURIComponent(words)));
    await expect(count(page)).toContainText(/找到 \d+/);
    await expect(page.locator('.search-failure')).toHaveCount(0);
  }
});

test('keeping that breaks off is told, and goes on where it stopped', async ({ page, context }) => {
  let served = 0;
  await context.route('**/search/*/d*.bin', (route) => {
    served += 1;
    return served > 20 ? route.abort() : route.continue();
  });
  await page.goto(search);
  await page.locator('search-page form input').focus();
  const offline = page.locator('.search-offline');
  const keep = offline.getByRole('button', { name: '存到这台设备' });
  await keep.click();
  await expect(offline.getByRole('status')).toContainText('没有拿到');
  await context.unroute('**/search/*/d*.bin');
  await keep.click();
  await expect(offline).toContainText('已经存在这台设备上');
});

test('a page that stays open while the site is published anew finds with the new index, and the old one is forgotten', async ({
  page,
  context,
}) => {
  await page.goto(home);
  const { input, options, failure } = await lookFor(page, 'kafka');
  await expect(options.first()).toBeVisible();
  await publishAnew(context, magazineSite, 'aaaaaaaaaaaa');
  await input.fill('拜占庭');
  await expect(options.first()).toContainText('拜占庭');
  await expect(failure).toHaveCount(0);
  expect((await page.evaluate(cachesOf)).map(({ name }) => name)).toEqual(['galley-search-aaaaaaaaaaaa']);
});

test('where storage is denied it works, and remembers nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const get = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get });
    Object.defineProperty(window, 'caches', { get });
  });
  const visit = listenTo(page);
  await page.goto(home);
  const { options } = await lookFor(page, '副本');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(count(page)).toContainText('找到');
  expect(visit.said).toEqual([]);
});

test('two tabs search at once', async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([page.goto(home), other.goto(`${search}?q=kafka`)]);
  const { options } = await lookFor(page, '副本');
  await expect(options.first()).toBeVisible();
  await expect(count(other)).toContainText('找到');
  await other.bringToFront();
  const keep = other.locator('.search-offline').getByRole('button');
  await keep.click();
  await expect(other.locator('.search-offline')).toContainText('已经存在这台设备上');
  await page.bringToFront();
  await page.locator('dialog.search-box input').fill('水位');
  await expect(options.first()).toContainText('水位');
});

test('a worker that dies is started again', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = Worker;
    let started = 0;
    Object.assign(window, { started: () => started });
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        started += 1;
        super(started === 1 ? new URL('absent.js', url) : url, options);
      }
    };
  });
  await page.goto(home);
  const { options } = await lookFor(page, '副本');
  await expect(options.first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { started: () => number }).started())).toBe(2);
});

test('the box opens while there is no network, and says what is missing', async ({ page, context }) => {
  await page.goto(home);
  await page.locator('site-search a').hover();
  await page.waitForLoadState('networkidle');
  const { input, failure } = await openBox(page);
  await context.setOffline(true);
  await input.fill('副本');
  await expect(failure).toContainText('网络');
});
