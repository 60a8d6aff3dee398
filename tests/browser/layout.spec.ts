import { expect, type Page, test } from '@playwright/test';
import { magazineSite, specimenSite } from './sites.ts';
import { serveSlowly } from './slow-site.ts';
import { overflow } from './visit.ts';

// How pages stand: still while they load, whole on paper, and complete where scripts do not run.

const pages = [
  ['the home', `${magazineSite.home}zh/`],
  ['an issue', `${magazineSite.home}zh/issues/2017-10/`],
  ['a long article', `${magazineSite.home}zh/issues/2017-10/kafka-reliability/`],
  ['a round table', `${magazineSite.home}zh/issues/2017-10/aiops-roundtable/`],
  ['a topic', `${magazineSite.home}zh/topics/kafka/`],
  ['every kind of mark', `${specimenSite.home}zh/issues/2017-11/every-feature/`],
  ['an article in English', `${specimenSite.home}en/issues/2017-11/every-feature/`],
] as const;

/** The sum of layout shifts so far, those after input left out, as browsers report it. */
const recordShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Node }[] };
        const moved = sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : ''));
        shifts.push(`${value.toFixed(4)} ${moved.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

for (const width of [390, 1440])
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 844 } });
    for (const [name, address] of pages)
      test(`nothing moves while ${name} loads and is read to its end`, async ({ page }) => {
        await recordShifts(page);
        await page.goto(address, { waitUntil: 'networkidle' });
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let top = 0; top < height; top += 700) {
          await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        }
        expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
      });
  });

test('nothing moves while the header arrives in parts', async ({ page }) => {
  const site = await serveSlowly(magazineSite.home, (html) => html.lastIndexOf('<label>', html.indexOf('</fieldset>')));
  await recordShifts(page);
  await page.goto(new URL(new URL(pages[2][1]).pathname, site.origin).href);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('theme-switch label')).toHaveCount(3);
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
  site.close();
});

for (const path of ['zh/topics/', 'en/topics/', 'zh/contributors/', 'en/contributors/'])
  test(`the lines of the index ${path} overlap nothing and stay within their column`, async ({ page }) => {
    await page.goto(magazineSite.home + path);
    const wrong = await page.locator('.index li').evaluateAll((lines) =>
      lines
        .filter((line) => {
          const column = line.getBoundingClientRect();
          const range = document.createRange();
          const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          const boxes: DOMRect[] = [];
          while (texts.nextNode()) {
            range.selectNodeContents(texts.currentNode);
            boxes.push(...range.getClientRects());
          }
          const overlaps = boxes.some((one, index) =>
            boxes
              .slice(index + 1)
              .some((it) => Math.abs(it.top - one.top) < 4 && it.left < one.right - 1 && one.left < it.right - 1),
          );
          return overlaps || boxes.some(({ left, right }) => left < column.left - 1 || right > column.right + 1);
        })
        .map(({ textContent }) => textContent),
    );
    expect(wrong).toEqual([]);
  });

test('beside the text the contents list has nothing to fold and follows the reader', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 420 });
  await page.goto(pages[2][1]);
  const list = page.locator('contents-list');
  await expect(list.locator('summary')).toBeHidden();
  await page.locator('.footnotes').evaluate((it) => it.scrollIntoView());
  await expect(list.locator('[aria-current]')).toBeInViewport();
  await expect(list.locator('a').first()).not.toBeInViewport();
});

/** What the margins of A4 leave, in CSS pixels. */
const paper = { width: 658, height: 980 };

test.describe('on paper', () => {
  for (const [name, address] of pages)
    test(`${name} is printed without what only a screen needs, dark on light and no wider than the paper`, async ({
      page,
    }) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(address);
      await page.setViewportSize(paper);
      // A browser makes the whole page smaller where anything is wider than the paper.
      expect(await overflow(page)).toEqual([]);
      for (const chrome of ['.skip', '.site-nav', '.tools', '.site-footer', 'theme-switch', 'reading-progress'])
        for (const element of await page.locator(chrome).all()) await expect.soft(element, chrome).toBeHidden();
      for (const button of await page.getByRole('button').all()) await expect.soft(button).toBeHidden();
      await expect(page.locator('h1')).toBeVisible();
      const ink = await page.locator('h1').evaluate((it) => getComputedStyle(it).color);
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(Math.max(...(ink.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(120);
      expect(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']).toContain(background);
    });

  test('a picture that is taller than the paper is made smaller', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const body = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="3000"/>';
    await page.route('**/tall.svg', (route) => route.fulfill({ body, contentType: 'image/svg+xml' }));
    await page.setViewportSize(paper);
    await page.goto(pages[2][1]);
    const { width, height } = await page
      .locator('.figure-art')
      .first()
      .evaluate((art) => {
        const picture = new Image(600, 3000);
        picture.src = '/tall.svg';
        art.replaceChildren(picture);
        return picture.decode().then(() => picture.getBoundingClientRect().toJSON());
      });
    expect(height).toBeLessThan(paper.height);
    expect(width).toBeGreaterThan(0);
  });

  test('an article says where its links lead', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${specimenSite.home}zh/issues/2017-11/every-feature/`);
    const shown = await page
      .locator('.prose a[href^="https://example.org/a__b"]')
      .evaluate((it) => getComputedStyle(it, '::after').content);
    expect(shown).toContain('example.org');
  });
});

test.describe('without scripts', () => {
  /** The words of a page, those left out that an island adds. */
  const textOf = (page: Page) =>
    page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const it of copy.querySelectorAll(
        'button, output, progress, script, theme-switch, .status, .bench-now, .bench-panel',
      ))
        it.remove();
      return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    });

  for (const [name, address] of [
    ...pages,
    ['the index', `${specimenSite.home}zh/topics/`],
    ['announcements', `${specimenSite.home}zh/announcements/`],
  ] as const)
    test(`${name} says the same, and every fold can be opened`, async ({ page, browser }) => {
      await page.goto(address);
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(address);
      expect(await textOf(plain)).toBe(await textOf(page));
      expect((await textOf(plain)).length).toBeGreaterThan(150);
      await expect(plain.locator('theme-switch')).toBeHidden();
      await expect(plain.getByRole('button')).toHaveCount(0);
      for (const figure of await plain.locator('.figure-art').all())
        await expect.soft(figure).toHaveAttribute('href', /\.(svg|png|jpg|webp)$/);
      // Beside the text the contents list is open as it is.
      for (const fold of await plain.locator('details:not(.contents) > summary').all()) {
        await fold.click();
        await expect.soft(fold.locator('xpath=..')).toHaveAttribute('open', '');
      }
      await context.close();
    });
});
