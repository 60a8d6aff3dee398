import { expect, type Locator, type Page, test } from '@playwright/test';
import { wordsIn } from '../../lib/words.ts';
import { type Hands, handsOf, tabTo } from './hands.ts';
import { specimenSite } from './sites.ts';
import { listenTo, type Visit } from './visit.ts';

// What readers do with an issue, in each language, on a phone and on a desk, with a pointer and without one.

const { home } = specimenSite;
const article = 'issues/2017-11/every-feature/';
const said: Readonly<Record<string, { copied: string; close: string; footnote: string; section: string }>> = {
  zh: { copied: '已复制', close: '关闭', footnote: '注里有', section: '代码' },
  en: { copied: 'Copied', close: 'Close', footnote: 'A footnote with', section: 'figures' },
};

/** The window shows the element, below nothing that covers it. */
const isInView = (target: Locator) =>
  target.evaluate((it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return bottom > 0 && top >= -1 && top < innerHeight;
  });

/** Records the paper's lightness, 0–255, in every frame from the first on. */
const recordPaper = (page: Page) =>
  page.addInitScript(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    const look = () => {
      const [red = 255, green = 255, blue = 255, alpha = 1] = (
        getComputedStyle(document.body ?? document.documentElement).backgroundColor.match(/[\d.]+/g) ?? []
      ).map(Number);
      const html =
        getComputedStyle(document.documentElement)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      const seen = alpha === 0 ? html : [red, green, blue];
      frames.push(((seen[0] ?? 255) + (seen[1] ?? 255) + (seen[2] ?? 255)) / 3);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
const paper = (page: Page) => page.evaluate(() => (window as unknown as { frames: number[] }).frames);

for (const lang of ['zh', 'en'])
  for (const width of [390, 1440])
    for (const name of ['mouse', 'keyboard'] as const)
      test.describe(`${lang}, ${width} pixels, ${name}`, () => {
        test.use({ viewport: { width, height: 900 }, reducedMotion: 'reduce', colorScheme: 'light' });
        const words = wordsIn(lang);
        const own = said[lang];
        if (own === undefined) throw new Error(`No words in ${lang}`);
        let hands: Hands;
        let visit: Visit;

        test.beforeEach(({ page }) => {
          hands = handsOf(page, name);
          visit = listenTo(page);
        });
        test.afterEach(() => {
          expect(visit.said).toEqual([]);
          expect(visit.failed).toEqual([]);
        });

        test('a theme once chosen holds on every page, without a flash of the other', async ({ page }) => {
          await recordPaper(page);
          await page.goto(`${home}${lang}/`);
          expect(Math.min(...(await paper(page)))).toBeGreaterThan(200);
          const dark = page.getByRole('radio', { name: words.theme.dark });
          // Its label is what a pointer finds.
          await hands.act(name === 'mouse' ? page.locator('label', { has: dark }) : dark);
          await hands.act(page.getByRole('link', { name: words.topics, exact: true }).first());
          await page.waitForURL(/topics\/$/);
          await expect(page.getByRole('radio', { name: words.theme.dark })).toBeChecked();
          await expect.poll(() => paper(page)).not.toHaveLength(0);
          expect(Math.max(...(await paper(page)))).toBeLessThan(60);
        });

        // A pointer needs no skip link.
        const withKeys = name === 'keyboard' ? test : () => undefined;
        withKeys('the first press of Tab offers to skip to the text, and the next is in it', async ({ page }) => {
          await page.goto(`${home}${lang}/${article}`);
          await page.keyboard.press('Tab');
          const skip = page.getByRole('link', { name: words.skip });
          await expect(skip).toBeFocused();
          await expect(skip).toBeInViewport();
          await page.keyboard.press('Enter');
          await page.keyboard.press('Tab');
          expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
        });

        test('the language switch leads to the same article in the other language, and back', async ({ page }) => {
          await page.goto(`${home}${lang}/${article}`);
          const other = lang === 'zh' ? 'en' : 'zh';
          const there = page.getByRole('navigation', { name: words.languages }).getByRole('link');
          await expect(there).toHaveText(wordsIn(other).language);
          await hands.act(there);
          await expect(page).toHaveURL(`${home}${other}/${article}`);
          await hands.act(page.getByRole('navigation', { name: wordsIn(other).languages }).getByRole('link'));
          await expect(page).toHaveURL(`${home}${lang}/${article}`);
        });

        test('the contents list leads to a heading and marks it', async ({ page }) => {
          await page.goto(`${home}${lang}/${article}`);
          const list = page.getByRole('navigation', { name: words.onThisPage });
          if (width < 1000) await hands.act(list.locator('summary'));
          await hands.act(list.locator(`a[href="#${own.section}"]`));
          await expect.poll(() => isInView(page.locator(`#${own.section}`))).toBe(true);
          await expect(list.locator('[aria-current]')).toHaveAttribute('href', `#${own.section}`);
          await page.evaluate(() => scrollTo(0, 0));
          await expect(list.locator('[aria-current]')).toHaveCount(0);
        });

        test('a listing is copied as it was written', async ({ page, context }) => {
          await context.grantPermissions(['clipboard-read', 'clipboard-write']);
          await page.goto(`${home}${lang}/${article}`);
          const code = page.locator('.prose code-copy').first();
          await hands.act(code.getByRole('button'));
          await expect(code.getByRole('status')).toHaveText(own.copied);
          const copied = await page.evaluate(() => navigator.clipboard.readText());
          expect(copied).toBe((await code.locator('code').textContent())?.replace(/\n$/, ''));
          expect(copied.split('\n').length).toBeGreaterThan(1);
          expect(copied).not.toContain('\r');
        });

        test('a figure opens large, closes by Escape and gives the focus back', async ({ page }) => {
          await page.goto(`${home}${lang}/${article}`);
          for (const figure of [page.locator('#fig-isr .figure-art'), page.locator('.figure-art:has(img)').first()]) {
            await hands.act(figure);
            const dialog = page.getByRole('dialog');
            await expect(dialog).toBeVisible();
            await expect(dialog.getByRole('button', { name: own.close })).toBeFocused();
            await page.keyboard.press('Escape');
            await expect(dialog).toHaveCount(0);
            await expect(figure).toBeFocused();
          }
        });

        test('a note is previewed where it is referred to', async ({ page }) => {
          await page.goto(`${home}${lang}/${article}`);
          const reference = page.locator('[data-footnote-ref]').first();
          if (name === 'mouse') await reference.hover();
          else await tabTo(page, reference);
          const note = page.getByRole('note').filter({ hasText: own.footnote });
          await expect(note).toBeInViewport();
          await page.keyboard.press('Escape');
          await expect(note).toHaveCount(0);
          await hands.act(reference);
          await expect(page).toHaveURL(/#fn-/);
        });

        test('from article to article, next and previous keep the order of the issue', async ({ page }) => {
          const issue = `${home}${lang}/issues/2017-11/`;
          await page.goto(issue);
          const paths = await page
            .locator('main a')
            .evaluateAll((links) => links.map((it) => (it as HTMLAnchorElement).href));
          const listed = [...new Set(paths.filter((path) => new RegExp(`^${issue}[^/#]+/$`).test(path)))];
          expect(listed.length).toBeGreaterThan(2);
          await hands.act(page.locator(`main a[href="${new URL(listed[0] ?? '').pathname}"]`).first());
          for (const path of listed.slice(1)) {
            await hands.act(page.locator('a[rel="next"]'));
            await expect(page).toHaveURL(path);
          }
          await expect(page.locator('a[rel="next"]')).toHaveCount(0);
          await hands.act(page.locator('a[rel="prev"]'));
          await expect(page).toHaveURL(listed.at(-2) ?? '');
        });

        test('the index leads to a topic, and its passages to the place they stand at', async ({ page }) => {
          const topic = lang === 'zh' ? '副本机制' : 'Replication';
          await page.goto(`${home}${lang}/topics/`);
          await hands.act(page.locator('.index').getByRole('link', { name: topic, exact: true }).first());
          await expect(page.locator('h1')).toHaveText(topic);
          const passage = page.locator('.passages a[href*="#"]').first();
          const address = await passage.getAttribute('href');
          await hands.act(passage);
          await expect(page).toHaveURL(new URL(address ?? '', home).href);
          const place = page.locator(`[id="${decodeURIComponent(address?.split('#')[1] ?? '')}"]`);
          await expect.poll(() => isInView(place)).toBe(true);
        });

        test('an article is cited in each format, ready to be copied', async ({ page }) => {
          await page.goto(`${home}${lang}/${article}`);
          const title = (await page.locator('h1').textContent()) ?? '';
          for (const format of ['BibTeX', 'RIS', 'GB/T 7714']) {
            const fold = page.locator('.cite details', { hasText: format }).first();
            await hands.act(fold.locator('summary'));
            await expect(fold.locator('code')).toBeVisible();
            const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
            expect(plain((await fold.locator('code').textContent()) ?? '')).toContain(plain(title));
          }
        });
      });
