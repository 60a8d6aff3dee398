import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { buildInMemory } from '../../lib/search/index-in-memory.ts';
import { indexOptions, searchRecord } from '../search-store.ts';

// Algolia's own widgets, unchanged, against our requester, worker and index; the page is this test's own.

const origin = 'https://widgets.test';
const columns = ['推荐文章', '观点', '特别专栏', '本期专题'];
const people = ['曲显平', '王晓波', 'Ada Lovelace', '编辑部', '李𠮷', 'Grace Hopper', '张三', '李四', '王五'];

/** Sixty articles of six years; every tenth is of another language. */
const records = Array.from({ length: 60 }, (_, at) => {
  const year = 2012 + (at % 6);
  return searchRecord(`${at % 10 === 9 ? 'en' : 'zh'}/${year}-01/a${at}#`, {
    lang: at % 10 === 9 ? 'en' : 'zh',
    title: at % 2 === 0 ? `Kafka 的副本同步 ${at}` : `把 MySQL 放进 Docker ${at}`,
    content: `${'开头的话。'.repeat(12)}第 ${at} 篇 <img src=x onerror=alert(1)> 讲副本与可靠性。${'后来的话。'.repeat(12)}`,
    year,
    date: Date.UTC(year, 0, 1) / 1000,
    column: columns[at % 4] ?? '',
    people: [people[at % people.length] ?? ''],
  });
});

const bundle = async (entry: string) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
};

const parts = ['box', 'stats', 'order', 'people', 'column', 'year', 'refined', 'clear', 'pages', 'hits'];
const page = `<!doctype html><html lang="zh"><title>widgets</title><body>
${parts.map((id) => `<div id="${id}"></div>`).join('')}<script type="module" src="/page.js"></script></body></html>`;

interface Served {
  readonly body: string | Buffer;
  readonly contentType: string;
}

async function files(): Promise<Map<string, Served>> {
  const { version, manifest, files } = await buildInMemory(records, indexOptions);
  const [script, worker] = await Promise.all(
    ['tests/browser/instantsearch-page.ts', 'lib/search/worker.ts'].map(bundle),
  );
  const binary = (bytes: Uint8Array) => ({ body: Buffer.from(bytes), contentType: 'application/octet-stream' });
  return new Map<string, Served>([
    ['/', { body: page, contentType: 'text/html; charset=utf-8' }],
    ['/page.js', { body: script ?? '', contentType: 'text/javascript' }],
    ['/worker.js', { body: worker ?? '', contentType: 'text/javascript' }],
    ['/search/manifest.bin', binary(manifest)],
    ...files.map(({ name, bytes }) => [`/search/${version}/${name}`, binary(bytes)] as const),
  ]);
}
const served = files();

/** How many of the records in Chinese are so. */
const count = (test: (record: (typeof records)[number]) => boolean) =>
  records.filter((record) => record.lang === 'zh' && test(record)).length;

const hits = (page: Page) => page.locator('#hits article');
const years = (page: Page) =>
  hits(page).evaluateAll((all) => [...new Set(all.map((it) => Number(it.getAttribute('data-year'))))].sort());
const expectHits = (page: Page, expected: number) =>
  expect(page.locator('#stats')).toHaveText(new RegExp(`^${expected} results`));
const value = (page: Page, list: string, name: string) => page.locator(`#${list} label`, { hasText: name });

let said: string[] = [];

test.beforeEach(async ({ page }) => {
  said = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    return dialog.dismiss();
  });
  await page.route(`${origin}/**`, async (route) => {
    const file = (await served).get(new URL(route.request().url()).pathname);
    return file === undefined ? route.fulfill({ status: 404, body: 'Not found' }) : route.fulfill(file);
  });
  await page.goto(`${origin}/`);
  await expect(hits(page)).toHaveCount(5);
});
test.afterEach(async ({ page }) => {
  expect(said).toEqual([]);
  expect(await page.title()).toBe('widgets');
  await expect(page.locator('#hits img')).toHaveCount(0);
});

const ask = (page: Page, query: string) => page.locator('#box input').fill(query);

test('hits are highlighted and snippets cut, and what an article holds is text', async ({ page }) => {
  await expectHits(page, 54);
  await ask(page, '副本同步');
  await expectHits(
    page,
    count(({ title }) => title.includes('副本同步')),
  );
  await expect(hits(page).first().locator('h2 mark')).toHaveText('副本同步');
  await expect(hits(page).first().locator('p mark').first()).toHaveText('副本');
  await expect(hits(page).first().locator('p')).toContainText('…');
  await ask(page, 'dokcer');
  await expect(hits(page).first().locator('h2 mark')).toHaveText('Docker');
  await ask(page, 'onerror');
  await expect(hits(page).first().locator('p')).toContainText('src=x onerror=alert(1)>');
  await ask(page, '查无此词');
  await expect(page.locator('#hits')).toContainText('No results');
});

test('refinement lists narrow by any of their values or by all, with counts', async ({ page }) => {
  const [first = '', second = ''] = await page.locator('#people .ais-RefinementList-labelText').allTextContents();
  const ofFirst = count(({ people }) => people.includes(first));
  await value(page, 'people', first).click();
  await expectHits(page, ofFirst);
  await expect(page.locator('#people .ais-RefinementList-count').first()).toHaveText(String(ofFirst));
  await value(page, 'people', second).click();
  await expectHits(page, ofFirst + count(({ people }) => people.includes(second)));
  await value(page, 'column', '观点').click();
  await expectHits(
    page,
    count(({ people, column }) => column === '观点' && [first, second].some((name) => people.includes(name))),
  );
  await expect(page.locator('#refined')).toContainText(second);
  await page.locator('#clear button').click();
  await expectHits(page, 54);
});

test('the values of a facet are searched', async ({ page }) => {
  await expect(page.locator('#people .ais-RefinementList-item')).toHaveCount(5);
  await page.locator('#people input[type=search]').fill('李');
  await expect(page.locator('#people .ais-RefinementList-item')).toHaveCount(2);
  await expect(page.locator('#people mark').first()).toHaveText('李');
  await page.locator('#people input[type=search]').fill('hop');
  await expect(page.locator('#people .ais-RefinementList-item')).toHaveCount(1);
  await value(page, 'people', 'Grace Hopper').click();
  await expect(page.locator('#refined')).toContainText('Grace Hopper');
});

test('a range of years narrows, and its bounds are those of what is found', async ({ page }) => {
  const [from, to] = [page.locator('#year input').first(), page.locator('#year input').last()];
  await expect(from).toHaveAttribute('min', '2012');
  await expect(to).toHaveAttribute('max', '2017');
  await from.fill('2016');
  await to.fill('2017');
  await page.locator('#year button').click();
  await expectHits(
    page,
    count(({ year = 0 }) => year >= 2016),
  );
  expect((await years(page)).filter((year) => year < 2016)).toEqual([]);
  await ask(page, 'kafka');
  await expect.poll(() => years(page)).toEqual([2016]);
});

test('pages follow each other, and a replica sorts', async ({ page }) => {
  const first = await hits(page).first().getAttribute('data-id');
  await page.locator('#pages .ais-Pagination-item--nextPage a').click();
  await expect(hits(page).first()).not.toHaveAttribute('data-id', first ?? '');
  await page.locator('#pages .ais-Pagination-item--lastPage a').click();
  await expect(hits(page)).toHaveCount(4);
  await page.locator('#order select').selectOption('galley_oldest');
  await expect(hits(page)).toHaveCount(5);
  await expect.poll(() => years(page)).toEqual([2012]);
});
