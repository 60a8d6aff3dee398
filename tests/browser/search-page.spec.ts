import { expect, type Page, test } from '@playwright/test';
import { recordQueries } from './search-reader.ts';
import { magazineSite } from './sites.ts';
import { axeViolations, listenTo, overflow, type Visit } from './visit.ts';

// The search page of the built site: questions in the address, facets, order, pages of results.

// A browser that is asked for two pages at once says on the console that it moves between neither.
test.use({ reducedMotion: 'reduce' });

const search = `${magazineSite.home}zh/search/`;
let visit: Visit;

test.beforeEach(async ({ page }) => {
  visit = listenTo(page);
  await recordQueries(page);
});
test.afterEach(() => {
  expect(visit.said).toEqual([]);
  expect(visit.dialogs).toEqual([]);
});

const count = (page: Page) => page.locator('.search-count');
const results = (page: Page) => page.locator('.search-list > li');
/** What the page says was found, as a number. */
const found = async (page: Page) => Number(/\d+/.exec((await count(page).textContent()) ?? '')?.[0] ?? 0);
const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const field = (page: Page) => page.locator('search-page form input');

async function open(page: Page, query: string) {
  await page.goto(search + query);
  await expect(count(page)).toContainText('找到');
}

test('a question in the address is answered, its words in the field', async ({ page }) => {
  await open(page, `?q=${encodeURIComponent('副本')}`);
  await expect(field(page)).toHaveValue('副本');
  await expect(page.locator('.search-plain:visible')).toHaveCount(0);
  expect(await results(page).count()).toBeGreaterThan(0);
  expect(await results(page).locator('mark').count()).toBeGreaterThan(0);
  await expect(page.locator('search-page').getByRole('status').first()).toContainText('找到');
});

test('without a question there are topics and issues, and nothing is fetched until the field is turned to', async ({
  page,
}) => {
  await page.goto(search, { waitUntil: 'networkidle' });
  expect(visit.requests.filter((url) => /search-|\.bin/.test(url))).toEqual([]);
  await expect(page.locator('.search-plain').getByRole('link', { name: 'Kafka', exact: true })).toBeVisible();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('kafka');
  await expect(count(page)).toContainText('找到');
  await expect(page).toHaveURL(`${search}?q=kafka`);
  await field(page).fill('');
  await expect(page.locator('.search-plain').last()).toBeVisible();
  await expect(page).toHaveURL(search);
});

test('facets narrow, their values add up, and back and forward lead through what was chosen', async ({ page }) => {
  await open(page, '?q=kafka');
  const all = await found(page);
  const kinds = facet(page, '类型');
  const topic = kinds.getByRole('checkbox', { name: /^主题/ });
  await topic.check();
  await expect(page).toHaveURL(/kind=topic/);
  await expect.poll(() => found(page)).toBeLessThan(all);
  const topics = await found(page);
  await expect(topic).toBeFocused();
  const other = await kinds.getByRole('checkbox', { checked: false }).first().getAttribute('id');
  await page.locator(`[id="${other}"]`).check();
  await expect.poll(() => found(page)).toBeGreaterThan(topics);
  const both = await found(page);
  await page.goBack();
  await expect.poll(() => found(page)).toBe(topics);
  await page.goBack();
  await expect.poll(() => found(page)).toBe(all);
  await expect(topic).not.toBeChecked();
  await page.goForward();
  await page.goForward();
  await expect.poll(() => found(page)).toBe(both);
  await page.getByRole('button', { name: '全部去掉' }).click();
  await expect.poll(() => found(page)).toBe(all);
});

test('words that were sent stay in the history when others are typed; letters do not come into it', async ({
  page,
}) => {
  await page.goto(`${magazineSite.home}zh/`);
  await page.goto(search);
  for (const words of ['kafka', '副本', '拜占庭']) {
    await field(page).fill('');
    await field(page).pressSequentially(words, { delay: 200 });
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === words);
    await field(page).press('Enter');
  }
  for (const words of ['副本', 'kafka']) {
    await page.goBack();
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === words);
    await expect(field(page)).toHaveValue(words);
    await expect(count(page)).toContainText('找到');
  }
  await page.goBack();
  await expect(page).toHaveURL(`${magazineSite.home}zh/`);
});

test('the words go along to the page in the other language', async ({ page }) => {
  await open(page, '?q=kafka&kind=topic');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${magazineSite.home}en/search/?q=kafka`);
  await expect(count(page)).toContainText('found');
});

test('counts of a facet say how many are found when it is chosen', async ({ page }) => {
  await open(page, '?q=kafka');
  const kinds = facet(page, '类型').locator('li');
  const told = Number(await kinds.first().locator('.facet-count').textContent());
  await kinds.first().getByRole('checkbox').check();
  await expect.poll(() => found(page)).toBe(told);
});

test('a long facet can be searched, and what is found there chosen', async ({ page }) => {
  await open(page, '?q=kafka');
  const topics = facet(page, '主题');
  await topics.getByRole('searchbox').fill('副本');
  await expect(topics.getByRole('checkbox')).toHaveCount(1);
  await topics.getByRole('checkbox').check();
  await expect(page).toHaveURL(new RegExp(`topic=${encodeURIComponent('副本')}`));
  await topics.getByRole('searchbox').fill('没有这样的主题');
  await expect(topics.getByRole('checkbox')).toHaveCount(0);
});

test('texts in another language are found when they are wanted', async ({ page }) => {
  await open(page, '?q=kafka');
  const before = await found(page);
  await facet(page, '语言').getByRole('checkbox', { name: /英语/ }).check();
  await expect(page).toHaveURL(/lang=zh&lang=en/);
  await expect.poll(() => found(page)).toBeGreaterThan(before);
  await expect(page.locator('.search-list [lang=en]').first()).toBeAttached();
});

test('results can be read from the newest and in pages, with addresses of their own', async ({ page }) => {
  await open(page, '?q=kafka&lang=all');
  await page.getByRole('combobox', { name: '排序' }).selectOption('从新到旧');
  await expect(page).toHaveURL(/sort=newest/);
  await expect(page.locator('.search-answer')).not.toHaveAttribute('aria-busy');
  const first = await results(page).first().textContent();
  const pages = page.getByRole('navigation', { name: '结果分页' });
  await pages.getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(results(page).first()).not.toHaveText(first ?? '');
  await expect(count(page)).toBeFocused();
  await expect(pages.locator('[aria-current]')).toHaveText('2');
  await page.reload();
  await expect(pages.locator('[aria-current]')).toHaveText('2');
  await page.goBack();
  await expect(results(page).first()).toHaveText(first ?? '');
});

test('an address that no reader made is answered all the same', async ({ page }) => {
  for (const query of [
    '?q=kafka&page=1000000000',
    '?q=%ED%A0%80%FF',
    '?q=kafka&kind=nothing&topic=%3Cb%3E&sort=x&page=-1',
    `?q=${'a'.repeat(6000)}`,
    '?lang=all&year=abc',
  ]) {
    await page.goto(search + query);
    await expect(page.locator('search-page').getByRole('status').first(), query).not.toHaveText('');
    await expect(page.locator('.search-failure'), query).toHaveCount(0);
  }
});

test('nothing found is said, with a way out', async ({ page }) => {
  await page.goto(`${search}?q=qqqqzzzz`);
  await expect(count(page)).toHaveText('没有找到“qqqqzzzz”');
  await page.goto(`${search}?q=kafka&kind=news&topic=x`);
  await page.locator('.search-tools').getByRole('button').click();
  await expect(page).toHaveURL(`${search}?q=kafka`);
  await expect(results(page).first()).toBeVisible();
});

test('an input method is left alone until its text is chosen', async ({ page }) => {
  await page.goto(search);
  await field(page).focus();
  const session = await page.context().newCDPSession(page);
  for (const text of ['f', 'fu', 'fub'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await page.waitForTimeout(500);
  await expect(page).toHaveURL(search);
  await session.send('Input.insertText', { text: '副本' });
  await expect(count(page)).toContainText('找到');
  expect(await page.evaluate(() => (window as unknown as { queries: string[] }).queries[0])).toBe('副本');
});

test('on a phone the filters are folded', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?q=kafka');
  await expect(facet(page, '类型')).toBeHidden();
  await page.locator('.search-facets summary').click();
  await expect(facet(page, '类型')).toBeVisible();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await overflow(page)).toEqual([]);
  }
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing among results on ${scheme} paper`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await open(page, '?q=kafka&kind=topic');
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${search}?q=qqqqzzzz`);
    await expect(count(page)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });

test('a browser that lacks what it takes is told so, and has the lists', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
  await page.goto(`${search}?q=kafka`);
  await expect(page.locator('search-page').getByRole('status')).toContainText('DecompressionStream');
  await expect(page.locator('.search-plain').last()).toBeVisible();
});

test('results that do not come are asked for again by a page of their own', async ({ page }) => {
  await page.route('**/assets/search-results.*', (route) => route.abort());
  await page.goto(search);
  await field(page).fill('副本');
  await page.unroute('**/assets/search-results.*');
  await page.keyboard.press('Enter');
  await expect(count(page)).toContainText('找到');
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === '副本');
  visit.said.splice(0);
});

test('without script there are the form, topics and issues, and a word on why', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(search);
  await expect(plain.locator('.search-needs')).toBeVisible();
  await expect(plain.getByRole('link', { name: '主题索引' })).toBeVisible();
  await expect(plain.locator('.archive a').first()).toBeVisible();
  await plain.getByRole('link', { name: 'Kafka', exact: true }).click();
  await expect(plain).toHaveURL(/topics\/kafka\/$/);
  await context.close();
});
