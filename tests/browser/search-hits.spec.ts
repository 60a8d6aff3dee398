import { expect, test } from '@playwright/test';
import { lookFor } from './search-reader.ts';
import { magazineSite } from './sites.ts';
import { axeViolations, listenTo, type Visit } from './visit.ts';

// What a result says of itself, in the box and on the search page of the built site.

test.use({ reducedMotion: 'reduce' });

const search = `${magazineSite.home}zh/search/`;
let visit: Visit;

test.beforeEach(({ page }) => {
  visit = listenTo(page);
});
test.afterEach(() => {
  expect(visit.said).toEqual([]);
});

test('a runnable table is told from the article that it stands in', async ({ page }) => {
  await page.goto(`${search}?q=${encodeURIComponent('吞吐')}&kind=benchmark`);
  await expect(page.locator('.search-list .search-place').first()).toHaveText('基准表 · 2017 年 10 月刊');
});

test('who is found by a topic alone has it named', async ({ page }) => {
  await page.goto(`${search}?q=${encodeURIComponent('异常检测')}&kind=person`);
  const reasons = page.locator('.search-list .search-reason');
  await expect(reasons.first()).toHaveText('主题 · 异常检测');
  await expect(reasons.first().locator('mark')).toHaveText('异常检测');
  await page.goto(`${search}?q=${encodeURIComponent('异常检测')}&kind=topic`);
  const marked = page.locator('.search-list > li').filter({ has: page.locator('h3 mark') });
  await expect(marked.first()).toBeVisible();
  await expect(marked.locator('.search-reason')).toHaveCount(0);
});

test('paragraphs of a snippet are not further apart than their sentences', async ({ page }) => {
  await page.goto(`${search}?q=${encodeURIComponent('副本')}`);
  await expect(page.locator('.search-list > li').first()).toBeVisible();
  const snippets = await page.locator('.search-list .search-snippet').allTextContents();
  expect(snippets.filter((text) => /[。！？；：]\s/.test(text))).toEqual([]);
});

test('what is only found in another language is told, and a step away', async ({ page }) => {
  await page.goto(`${magazineSite.home}en/`);
  const { dialog, status } = await lookFor(page, 'high watermark');
  await expect(status).toContainText('Nothing found');
  const link = dialog.getByRole('link', { name: /^\d+ found in other languages$/ });
  await expect(link).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  const told = /^\d+/.exec((await link.textContent()) ?? '')?.[0];
  await link.click();
  await expect(page.locator('.search-count')).toHaveText(`${told} found`);

  await page.goto(`${magazineSite.home}en/search/?q=high+watermark`);
  await expect(page.getByRole('link', { name: `${told} found in other languages` })).toBeVisible();
  await page.goto(`${magazineSite.home}en/search/?q=qqqqzzzz`);
  await expect(page.locator('.search-count')).toContainText('Nothing found');
  await expect(page.locator('.search-elsewhere a')).toHaveCount(0);
});
