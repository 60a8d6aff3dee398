import { expect, test } from '@playwright/test';
import { boxOf, compose, isShown, lookFor, markedPixels, openBox, queriesOf, recordQueries } from './search-reader.ts';
import { magazineSite, specimenSite } from './sites.ts';
import { axeViolations, listenTo, overflow, type Visit } from './visit.ts';

// The search box over the pages of the built site, as readers use it.

// A browser that is asked for two pages at once says on the console that it moves between neither.
test.use({ reducedMotion: 'reduce' });

const home = `${magazineSite.home}zh/`;
const article = `${magazineSite.home}zh/issues/2017-10/kafka-reliability/`;
let visit: Visit;

test.beforeEach(async ({ page }) => {
  visit = listenTo(page);
  await recordQueries(page);
});
test.afterEach(() => {
  expect(visit.said).toEqual([]);
  expect(visit.dialogs).toEqual([]);
});

test('nothing of search is fetched before it is wanted', async ({ page }) => {
  await page.goto(home, { waitUntil: 'networkidle' });
  expect(visit.requests.filter((url) => /search-|search\/manifest/.test(url))).toEqual([]);
  await openBox(page);
  await expect.poll(() => visit.requests.some((url) => /search-box\.\w+\.js/.test(url))).toBe(true);
  expect(visit.requests.filter((url) => /search-results|\/search\/\w+\/\w+\.bin/.test(url))).toEqual([]);
});

test('the box opens by key and by click, and gives the focus back', async ({ page }) => {
  await page.goto(home);
  const { dialog, input } = boxOf(page);
  const link = page.locator('site-search a');
  for (const key of ['ControlOrMeta+k', '/']) {
    await link.focus();
    await page.keyboard.press(key);
    await expect(input).toBeFocused();
    expect(await input.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
  }
  await link.click();
  await expect(input).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(input).toHaveValue('a/b');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog).toBeHidden();
  await link.click();
  await page.mouse.click(5, 5);
  await expect(dialog).toBeHidden();
});

test('an input method is left alone until its text is chosen, and the third hit opens at the marked words', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto(home);
  const { input, options, status } = await openBox(page);
  await compose(page, 'fubentongbu', '副本同步', async () => {
    await page.waitForTimeout(500);
    expect(await queriesOf(page)).toEqual([]);
  });
  await expect(input).toHaveValue('副本同步');
  await expect(options.nth(2)).toBeVisible();
  expect(await queriesOf(page)).toEqual(['副本同步']);
  await expect(status).toContainText('条结果');
  expect(await options.locator('mark').count()).toBeGreaterThan(0);

  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
  const third = options.nth(2);
  await expect(third).toHaveAttribute('aria-selected', 'true');
  await expect(input).toHaveAttribute('aria-activedescendant', (await third.getAttribute('id')) ?? '');
  const address = new URL((await third.getAttribute('href')) ?? '', home);
  const [anchor = '', directive = ''] = address.hash.split(':~:');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === address.pathname);
  const words = directive.split('&').map((it) => decodeURIComponent(it.replace(/^text=/, '').replaceAll('%2D', '-')));
  expect(words.join()).toMatch(/副本|同步|[Rr]eplica/);
  if (anchor.length > 1) await expect(page.locator(`[id="${decodeURIComponent(anchor.slice(1))}"]`)).toBeAttached();
  await expect.poll(() => markedPixels(page)).toBeGreaterThan(100);
});

test('a hit on the page itself is gone to without loading it again', async ({ page }) => {
  await page.goto(article);
  const { options, dialog } = await lookFor(page, '高水位');
  const here = options.and(page.locator(`[href*="kafka-reliability/#"]`)).first();
  const hash = new URL((await here.getAttribute('href')) ?? '', article).hash.split(':~:')[0] ?? '';
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  await here.click();
  await expect(dialog).toBeHidden();
  expect(await page.evaluate(() => 'isOld' in window)).toBe(true);
  await expect
    .poll(() => isShown(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).locator('xpath=..')))
    .toBe(true);
});

test('a slip of the fingers is forgiven: dokcer finds Docker', async ({ page }) => {
  await page.goto(`${specimenSite.home}zh/`);
  const { options } = await lookFor(page, 'dokcer');
  await expect(options.first()).toContainText('Docker');
  await expect(options.first().locator('mark')).toHaveText('Docker');
});

test('results stand under their pages, and lead on to all of them', async ({ page }) => {
  await page.goto(home);
  const { dialog, options } = await lookFor(page, 'kafka');
  await expect(options.first()).toBeVisible();
  const groups = dialog.getByRole('listbox').getByRole('group');
  expect(await groups.count()).toBeGreaterThan(1);
  for (const group of await groups.all()) expect(await group.getAttribute('aria-labelledby')).toBeTruthy();
  await dialog.getByRole('link', { name: '全部结果' }).click();
  await page.waitForURL(/\/zh\/search\/\?q=kafka$/);
  await expect(page.locator('.search-count')).toContainText('找到');
});

test('Enter without a choice leads to all results', async ({ page }) => {
  await page.goto(home);
  await lookFor(page, '副本');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === '副本');
});

test('what was looked for is remembered on the device, chosen again by keyboard, and forgotten when told', async ({
  page,
}) => {
  await page.goto(home);
  await lookFor(page, '高水位');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search/);
  await page.goto(home);
  const { dialog, input, options } = await openBox(page);
  await expect(options).toHaveText(['高水位']);
  await expect(dialog.getByRole('link', { name: '主题索引' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(input).toHaveValue('高水位');
  await expect(options.first()).toHaveAttribute('href', /./);
  await input.fill('');
  await dialog.getByRole('button', { name: '清除' }).click();
  await expect(options).toHaveCount(0);
});

test('where nothing is found it says so, and where to look instead', async ({ page }) => {
  await page.goto(home);
  const { dialog, status, options } = await lookFor(page, 'qqqqzzzzxxxx');
  await expect(status).toHaveText('没有找到“qqqqzzzzxxxx”');
  await expect(options).toHaveCount(0);
  await expect(dialog.getByRole('link', { name: '各期目录' })).toBeVisible();
});

const odd: Readonly<Record<string, string>> = {
  HTML: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'a regular expression': '(((.*+?[^]{9999}|$',
  emoji: '👨‍👩‍👧‍👦 🀄️ 𠮷',
  quotes: '"副本 \'同步 -"" --- ":" lang:zh AND NOT (',
  '10,000 characters': '副本 replica '.repeat(800),
  'control characters': '\u0000\u202e副本\u200b',
};
for (const [name, text] of Object.entries(odd))
  test(`${name} is text like any other`, async ({ page }) => {
    await page.goto(home);
    const { dialog, input, status } = await lookFor(page, text);
    await expect(status).not.toHaveText(/^$|正在搜索/);
    expect((await input.inputValue()).length).toBeLessThanOrEqual(Math.max(512, text.length));
    expect(await dialog.locator('img, script, iframe').count()).toBe(0);
    await expect(dialog.locator('.search-failure')).toHaveCount(0);
  });

test('what authors write never becomes markup in a result', async ({ page }) => {
  await page.goto(`${specimenSite.home}zh/`);
  const { dialog, options } = await lookFor(page, 'script alert');
  await expect(options.first()).toBeVisible();
  expect(await dialog.locator('img, script, iframe, svg, [onerror], [onload], [onclick]').count()).toBe(0);
  await expect(dialog.getByText('<script>').first()).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the box on ${scheme} paper, and it fits a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(home);
    const { input, options, status } = await openBox(page);
    expect(await axeViolations(page)).toEqual([]);
    await input.fill('副本');
    await expect(options.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page)).toEqual([]);
    await input.fill('qqqqzzzz');
    await expect(status).toContainText('没有找到');
    expect(await axeViolations(page)).toEqual([]);
  });

test('a box that does not come leads to the search page', async ({ page }) => {
  await page.route('**/assets/search-box.*', (route) => route.abort());
  await page.goto(home);
  await page.locator('site-search a').click();
  await page.waitForURL(/\/zh\/search\/$/);
  visit.said.splice(0);
});

test('a browser that lacks what it takes goes to the search page', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
  await page.goto(home);
  await page.locator('site-search a').click();
  await page.waitForURL(/\/zh\/search\/$/);
});
