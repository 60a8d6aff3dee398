import { expect, type Page, test } from '@playwright/test';
import { pagesOf } from './pages.ts';
import { type Site, servedAt, sites, specimenSite } from './sites.ts';
import { axeViolations, forget, listenTo, overflow } from './visit.ts';

// Every page in a browser: loaded once, judged on light and dark paper and at the width of a phone.

/** Each site's pages are read in as many tests, so that both workers have something to do. */
const parts = 6;

/** Addresses at which the export is served, former ones and that of a page that is missing among them. */
async function addressesOf(site: Site): Promise<string[]> {
  const pages = await pagesOf(site);
  return pages.map(({ url, kind }) => servedAt(site, kind === 'missing' ? `${site.url}zh/没有这一页/` : url));
}

/** The whole of axe on light paper; on dark paper what differs there. */
async function seenOnPaper(page: Page, scheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  return axeViolations(page, scheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : []);
}

for (const site of sites) {
  test.describe(site.name, () => {
    for (let part = 0; part < parts; part++) {
      test(`every page is sound in the browser, ${part + 1} of ${parts}`, async ({ page }) => {
        test.setTimeout(600_000);
        const visit = listenTo(page);
        const { host } = new URL(site.home);
        const addresses = (await addressesOf(site)).filter((_, at) => at % parts === part);
        expect(addresses.length).toBeGreaterThan(3);
        for (const address of addresses) {
          const name = decodeURIComponent(address.slice(site.home.length - 1));
          const isMissing = name.includes('没有这一页');
          await page.setViewportSize({ width: 1280, height: 900 });
          forget(visit);
          const response = await page.goto(address, { waitUntil: 'load' });
          expect.soft(response?.status(), `${name}: status`).toBe(isMissing ? 404 : 200);
          await expect.soft(page.locator('h1'), `${name}: one h1`).toHaveCount(1);
          expect.soft(await seenOnPaper(page, 'light'), `${name}: axe, light`).toEqual([]);
          expect.soft(await seenOnPaper(page, 'dark'), `${name}: axe, dark`).toEqual([]);
          for (const width of [390, 320]) {
            await page.setViewportSize({ width, height: 800 });
            expect.soft(await overflow(page), `${name}: wider than ${width} pixels`).toEqual([]);
          }
          const said = isMissing ? visit.said.filter((text) => !text.includes('404')) : visit.said;
          expect.soft(said, `${name}: console`).toEqual([]);
          expect.soft(visit.dialogs, `${name}: dialogs`).toEqual([]);
          const elsewhere = visit.requests.filter((url) => new URL(url).host !== host);
          expect.soft(elsewhere, `${name}: requests to other hosts`).toEqual([]);
          expect.soft(isMissing ? [] : visit.failed, `${name}: failed requests`).toEqual([]);
          const plain = visit.requests.filter((url) => !/\/issues\/.*\.(svg|png|jpg|webp)$|\/covers\//.test(url));
          expect.soft(plain.length, `${name}: requests without figures: ${plain}`).toBeLessThanOrEqual(6);
        }
      });
    }
  });
}

test('a former address leads to where the article stands now, with a redirect and without one', async ({ page }) => {
  const former = (await pagesOf(specimenSite)).filter(({ kind }) => kind === 'former');
  expect(former.map(({ file }) => file)).toEqual([
    'zh/issues/2017-10/moved-from-another-issue/index.html',
    'zh/issues/2017-11/old-carriage-returns/index.html',
  ]);
  const now = `${specimenSite.home}zh/issues/2017-11/carriage-returns/`;
  for (const { url, html } of former) {
    await page.goto(servedAt(specimenSite, url));
    await expect(page).toHaveURL(now);
    // A host that reads no list of redirects serves the page itself.
    const plain = `${specimenSite.home}former/`;
    await page.route(plain, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(plain);
    await page.waitForURL(now);
  }
});
