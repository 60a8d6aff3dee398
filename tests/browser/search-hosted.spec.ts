import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { searchHosts } from '../../lib/search/config.ts';
import { createEngine } from '../../lib/search/engine/engine.ts';
import { openStore } from '../../lib/search/engine/store.ts';
import { toManifest } from '../../lib/search/index/manifest.ts';
import { settings } from '../../lib/search/settings.ts';
import { lookFor } from './search-reader.ts';
import { magazineSite } from './sites.ts';
import { listenTo } from './visit.ts';

// The same pages with a service behind them: the hosts of Algolia are answered here, by the engine.

// A browser that is asked for two pages at once says on the console that it moves between neither.
test.use({ reducedMotion: 'reduce' });

const config = { index: 'galley', appId: 'GALLEYTEST', key: 'search-only' };
const hosts = searchHosts(config);
const search = `${magazineSite.home}zh/search/`;

async function engineOf() {
  const folder = join(magazineSite.folder, 'search');
  const manifest = toManifest(gunzipSync(await readFile(join(folder, 'manifest.bin'))));
  const load = async (name: string) => gunzipSync(await readFile(join(folder, manifest.version, name)));
  const store = openStore(manifest, load);
  return createEngine({ store, now: () => performance.now(), indexName: config.index, settings });
}

/** Pages as a build with the application's name and key writes them, and the service; gives the keys it was asked with. */
async function hosted(page: Page): Promise<string[]> {
  const keys: string[] = [];
  const engine = await engineOf();
  await page.route(`${magazineSite.home}zh/**`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/data-search="[^"]*"/, `data-search="${JSON.stringify(config).replaceAll('"', '&quot;')}"`)
      .replace("connect-src 'self'", ["connect-src 'self'", ...hosts].join(' '));
    await route.fulfill({ response, body: html });
  });
  await page.route(/^https:\/\/GALLEYTEST/i, async (route) => {
    const request = route.request();
    const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: allowed });
    const url = new URL(request.url());
    keys.push(url.searchParams.get('x-algolia-api-key') ?? (await request.headerValue('x-algolia-api-key')) ?? '');
    const data = request.postData() ?? '';
    const { status, content } = await engine.handle({ method: 'POST', url: url.href, headers: {}, data });
    return route.fulfill({ status, headers: allowed, contentType: 'application/json', body: content });
  });
  return keys;
}

test('the box asks the service with the key for searching, and loads no index', async ({ page }) => {
  const visit = listenTo(page);
  const keys = await hosted(page);
  await page.goto(`${magazineSite.home}zh/`);
  const { options } = await lookFor(page, '副本同步');
  await expect(options.nth(2)).toBeVisible();
  expect(new Set(keys)).toEqual(new Set([config.key]));
  expect(visit.requests.filter((url) => /search-worker|\.bin/.test(url))).toEqual([]);
  expect(visit.said).toEqual([]);
});

test('the search page has the same facets, and offers to keep nothing', async ({ page }) => {
  const visit = listenTo(page);
  await hosted(page);
  await page.goto(`${search}?q=kafka`);
  await expect(page.locator('.search-count')).toContainText('找到');
  await page.getByRole('group', { name: '类型', exact: true }).getByRole('checkbox').first().check();
  await expect(page).toHaveURL(/kind=/);
  await expect(page.locator('.search-list > li').first()).toBeVisible();
  await expect(page.locator('.search-offline')).toHaveCount(0);
  expect(visit.said).toEqual([]);
});

test('a service that does not answer is told in words', async ({ page }) => {
  await hosted(page);
  await page.route(/^https:\/\/GALLEYTEST/i, (route) => route.abort());
  await page.goto(`${magazineSite.home}zh/`);
  const { failure } = await lookFor(page, '副本');
  await expect(failure).toContainText('搜索服务没有回应');
});
