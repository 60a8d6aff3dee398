import { expect } from '@playwright/test';
import { cell, notes, openForm, over, run, slow, status, sums, quietTest as test, visit } from './bench-hands.ts';
import { exact } from './bench-page.ts';
import { tabTo } from './hands.ts';
import { axeViolations, overflow } from './visit.ts';

test('nothing is fetched but the small module until the reader wants it', async ({ page }) => {
  const site = await visit(page, sums);
  await expect(page.getByRole('button', { name: '运行', exact: true })).toBeVisible();
  await expect(page.locator('.bench-extra[data-series="yours"]:visible')).toHaveCount(0);
  expect(site.asked.filter((path) => path.startsWith('/assets/'))).toEqual(['/assets/bench.js']);
  site.close();
});

test('a run fills the column of the reader, the chart and the claims, and says what it is worth', async ({ page }) => {
  const site = await visit(page, sums);
  await run(page);
  await over(page);
  await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('300');
  await expect(cell(page, 'way=reduce,size=200', 'ratio')).toHaveText('×3.00');
  await expect(cell(page, 'way=for,size=100', 'ratio')).toHaveText('基准');
  await expect(page.locator('.bench-chart')).toContainText('你的');
  await expect(page.locator('[data-claim] [data-series="yours"]')).toHaveText('你的 成立');
  await expect(status(page)).toContainText('跑完');
  await expect(notes(page)).toContainText('没有与这段代码相符的记录');
  await expect(notes(page)).toContainText(/你的浏览器：Chromium \d+，电脑/);
  expect(await axeViolations(page)).toEqual([]);
  site.close();
});

test('a measured run tells its noise and what the clock is worth, finer where the site is isolated', async ({
  page,
}) => {
  test.slow();
  for (const [headers, says] of [
    [true, '页面已隔离'],
    [false, '页面没有隔离'],
  ] as const) {
    const site = await visit(page, slow, { headers });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(headers);
    await run(page);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await over(page);
    await expect(notes(page)).toContainText(says);
    await expect(notes(page)).toContainText('在这台机器上，相同的代码也会相差');
    await expect(cell(page, 'way=for,size=200', 'ratio')).toContainText(/^×0\.\d+/);
    if (!headers) await expect(notes(page)).toContainText('才走一步');
    site.close();
  }
});

test('values that are the same everywhere are held against the record, bit for bit', async ({ page }) => {
  const first = await visit(page, sums);
  await run(page);
  await over(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: /JSON/ }).click();
  const recorded = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  first.close();

  const same = await visit(page, sums, { recorded });
  await run(page);
  await over(page);
  await expect(notes(page)).toContainText('与编辑部的记录逐位相同：4 行中 4 行');
  same.close();

  recorded.cells[3].values.sum.value += 1e-13;
  const other = await visit(page, sums, { recorded });
  await run(page);
  await over(page);
  await expect(notes(page)).toContainText('4 行中 3 行');
  await expect(notes(page)).toContainText('写法 reduce · 长度 200');
  other.close();
});

test('Stop ends the run at once and keeps the rows', async ({ page }) => {
  const site = await visit(page, slow);
  await run(page);
  await expect(cell(page, 'way=reduce,size=200', 'ratio')).toContainText('×', { timeout: 60_000 });
  await page.getByRole('button', { name: '停止' }).click();
  await expect(status(page)).toContainText('已停止', { timeout: 60_000 });
  await over(page);
  await expect(cell(page, 'way=reduce,size=200', 'ratio')).toContainText('×');
  await expect(page.getByRole('button', { name: '停止' })).toBeHidden();
  await run(page);
  await page.getByRole('button', { name: '停止' }).click();
  await over(page);
  site.close();
});

test('a hidden page pauses, and the run ends well when it is seen again', async ({ page }) => {
  test.slow();
  const site = await visit(page, slow);
  await run(page);
  await expect(cell(page, 'way=for,size=200', 'ratio')).toContainText('×', { timeout: 60_000 });
  const hide = (hidden: boolean) => {
    const scripts = page.frames().map((frame) =>
      frame.evaluate((is) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden),
    );
    return Promise.all(scripts);
  };
  await hide(true);
  await expect(status(page)).toContainText('已暂停');
  const far = () => page.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.value);
  const progress = async () => {
    const before = await far();
    await page.waitForTimeout(1500);
    return (await far()) - before;
  };
  // A round may be under way; then nothing moves.
  await expect.poll(progress).toBe(0);
  expect(await progress()).toBe(0);
  await hide(false);
  await expect(status(page)).not.toContainText('已暂停', { timeout: 60_000 });
  await over(page);
  await expect(status(page)).toContainText('跑完');
  site.close();
});

test('all of it is done by the keyboard alone, and the focus is never lost', async ({ page }) => {
  const site = await visit(page, slow);
  const start = page.getByRole('button', { name: '运行', exact: true });
  await tabTo(page, start);
  await page.keyboard.press('Enter');
  const stop = page.getByRole('button', { name: '停止' });
  await expect(stop).toBeVisible();
  await expect(start).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(stop).toBeFocused();
  await page.keyboard.press('Enter');
  await over(page);
  await expect(start).toBeFocused();
  await tabTo(page, page.locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: '长度' }).last());
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('300');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('tr.bench-added')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '去掉 写法 for · 长度 300' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('tr.bench-added')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  site.close();
});

test('a screen reader hears what begins, ends and fails, and how far it is at most every four seconds', async ({
  page,
}) => {
  const wait = 'const end = Date.now() + 1500; while (Date.now() < end);';
  const site = await visit(page, exact(`({ size }) => { ${wait} return { sum: size }; }`));
  await page.evaluate(() => {
    const heard: [number, string][] = [];
    Object.assign(window, { heard });
    const output = document.querySelector('.bench-status');
    if (output)
      new MutationObserver(() => heard.push([performance.now(), output.textContent ?? ''])).observe(output, {
        childList: true,
      });
  });
  await run(page);
  await over(page);
  const heard = (await page.evaluate(() => Reflect.get(window, 'heard'))) as [number, string][];
  expect(heard[0]?.[1]).toBe('正在准备');
  expect(heard.at(-1)?.[1]).toContain('跑完');
  const far = heard.filter(([, text]) => text.includes('%，大约'));
  expect(far.length).toBeGreaterThan(0);
  for (const [index, [at]] of far.entries()) expect(at - (far[index - 1]?.[0] ?? 0)).toBeGreaterThan(3900);
  site.close();
});

test('on a phone nothing of it is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const site = await visit(page, sums);
  await openForm(page);
  await run(page);
  await over(page);
  expect(await overflow(page)).toEqual([]);
  site.close();
});

test('on a phone Run goes along with the table, and buttons share lines where they fit', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 300 });
  const site = await visit(page, sums);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  for (const row of await page.locator('tbody tr').all()) {
    await row.evaluate((it) => it.scrollIntoView({ block: 'center' }));
    await expect(button('运行')).toBeInViewport({ ratio: 1 });
  }
  await run(page);
  await over(page);
  const [link, json] = await Promise.all(['复制链接', '复制结果（JSON）'].map((it) => button(it).boundingBox()));
  expect(json?.y).toBe(link?.y);
  site.close();
});

test('an English page speaks English', async ({ page }) => {
  const site = await visit(page, sums, { lang: 'en' });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await over(page);
  await expect(status(page)).toContainText(/Done in [\d.]+ s/);
  await page.getByText('Change parameters').click();
  await expect(page.locator('bench-run')).not.toContainText(/[运行停止代码]/);
  site.close();
});

test('code that cannot be fetched is told, and the next press tries again', async ({ page, said }) => {
  const site = await visit(page, sums);
  for (const [path, says] of [
    ['**/assets/bench-table.*', '没有拿到'],
    ['**/assets/bench-sums.json', '拿不到这张表的代码'],
  ] as const) {
    await page.route(path, (route) => route.abort());
    await run(page);
    await expect(status(page)).toContainText(says);
    await page.unrouteAll();
  }
  await run(page);
  await over(page);
  await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('300');
  site.close();
  // The browser's own words for what the test took away.
  said.splice(0, said.length, ...said.filter((text) => !text.includes('net::ERR_FAILED')));
});

test('a browser without workers keeps the plain table', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  const site = await visit(page, sums);
  await expect(page.locator('tbody tr')).toHaveCount(4);
  await expect(page.getByRole('button', { name: '运行' })).toHaveCount(0);
  site.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is the plain table', async ({ page }) => {
    const site = await visit(page, sums);
    await expect(page.locator('tbody tr')).toHaveCount(4);
    await expect(page.locator('bench-run').getByRole('button')).toHaveCount(0);
    site.close();
  });
});
