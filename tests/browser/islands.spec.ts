import { expect, type Page, test } from '@playwright/test';
import { open, said } from './island-page.ts';

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme ?? 'auto');

test.beforeEach(() => said.splice(0));
// Nothing is refused by the policy and nothing fails, whatever a test does.
test.afterEach(() => expect(said).toEqual([]));

test.describe('theme switch', () => {
  test('is chosen by the arrow keys, kept, and there before the next page is drawn', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('radio', { name: 'auto' })).toBeChecked();
    await page.getByRole('radio', { name: 'auto' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await theme(page)).toBe('dark');
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect(await theme(page)).toBe('dark');
    await expect(page.getByRole('radio', { name: 'dark' })).toBeChecked();
    await page.getByRole('radio', { name: 'dark' }).press('ArrowRight');
    expect(await theme(page)).toBe('auto');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is followed by other tabs', async ({ page, context }) => {
    await open(page);
    const other = await context.newPage();
    await other.goto('http://islands.localhost/other');
    await page.getByRole('radio', { name: 'dark' }).check();
    await expect(other.getByRole('radio', { name: 'dark' })).toBeChecked();
    expect(await theme(other)).toBe('dark');
  });

  test('works for the page where storage is denied', async ({ page }) => {
    await page.addInitScript(() => {
      const get = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get });
    });
    await open(page);
    await page.getByRole('radio', { name: 'dark' }).check();
    expect(await theme(page)).toBe('dark');
  });
});

test.describe('code copy', () => {
  test('copies the code as it was written, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await page.locator('pre').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('acks=all\nretries=3');
  });

  test('selects the code where the clipboard is refused', async ({ page }) => {
    await open(page);
    // As on a page without https.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: '复制' }).click();
    await expect(page.getByRole('status')).toContainText('已选中');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('acks=all');
  });
});

test.describe('figure zoom', () => {
  test('opens by Enter, closes by Escape, and gives the focus back', async ({ page }) => {
    await open(page);
    const link = page.locator('.figure-art');
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '图 1 ISR 的进出' });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('button', { name: '关闭' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test('closes by a click beside the drawing, and leaves no id twice', async ({ page }) => {
    await open(page);
    await page.locator('.figure-art').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await page.locator('#isr-tip').count()).toBe(1);
    await page.mouse.click(4, 4);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('leaves a click with a modifier to the link', async ({ page }) => {
    await open(page);
    await page.locator('.figure-art').click({ modifiers: ['ControlOrMeta'] });
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('moves nothing by itself where motion is not wanted', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await page.locator('.figure-art').click();
    const moving = () => document.getAnimations().filter(({ timeline }) => timeline === document.timeline).length;
    expect(await page.evaluate(moving)).toBe(0);
  });
});

test.describe('contents list', () => {
  test('marks the heading that is read, also after a jump', async ({ page }) => {
    await open(page);
    const current = page.locator('contents-list [aria-current]');
    await expect(current).toHaveCount(0);
    await page.goto('http://islands.localhost/#three');
    await expect(current).toHaveText('三');
    await page.evaluate(() => scrollTo(0, 0));
    await expect(current).toHaveCount(0);
    await page.locator('contents-list').getByText('一').click();
    await expect(current).toHaveText('一');
  });
});

test.describe('reading progress', () => {
  const width = (page: Page) =>
    page
      .locator('reading-progress')
      .evaluate((bar) => Math.round((bar.getBoundingClientRect().width / innerWidth) * 100));

  test('fills with the article, by the stylesheet alone', async ({ page }) => {
    await open(page);
    await expect.poll(() => width(page)).toBe(0);
    await page.locator('.footnotes').evaluate((end) => end.scrollIntoView({ block: 'end' }));
    await expect.poll(() => width(page)).toBeGreaterThan(90);
    await expect(page.locator('progress')).toHaveCount(0);
  });

  test('fills without scroll timelines too', async ({ page }) => {
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await open(page);
    const bar = page.locator('reading-progress progress');
    await expect(bar).toHaveAttribute('aria-hidden', 'true');
    expect(await bar.evaluate((it: HTMLProgressElement) => it.value)).toBe(0);
    await page.locator('.footnotes').evaluate((end) => end.scrollIntoView({ block: 'end' }));
    await expect.poll(() => bar.evaluate((it: HTMLProgressElement) => it.value)).toBeGreaterThan(0.9);
  });
});

test.describe('footnote preview', () => {
  test('opens on focus, can be entered and is dismissed by Escape without losing the focus', async ({ page }) => {
    await open(page);
    const reference = page.locator('#fnref-1');
    await page.locator('contents-list a').last().focus();
    await page.keyboard.press('Tab');
    await expect(reference).toBeFocused();
    const note = page.getByRole('note');
    await expect(note).toHaveText('见论文第三节。');
    await page.keyboard.press('Tab');
    await expect(note.getByRole('link')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await expect(reference).toBeFocused();
  });

  test('opens on hover, stays while the pointer is on it, and goes when it leaves', async ({ page }) => {
    await open(page);
    await page.locator('#fnref-1').hover();
    const note = page.getByRole('note');
    await expect(note).toBeVisible();
    await note.hover();
    await page.waitForTimeout(500);
    await expect(note).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(note).toHaveCount(0);
  });

  test('Escape dismisses it under the pointer', async ({ page }) => {
    await open(page);
    await page.locator('#fnref-1').hover();
    await expect(page.getByRole('note')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('note')).toHaveCount(0);
  });

  for (const width of [320, 1280]) {
    test(`stays inside a window of ${width} pixels and does not cover its reference`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await open(page);
      for (const id of ['fnref-1', 'fnref-2']) {
        const reference = page.locator(`#${id}`);
        await reference.hover();
        const note = await page.getByRole('note').boundingBox();
        const mark = await reference.boundingBox();
        if (!note || !mark) throw new Error('The note is not drawn');
        expect(note.x).toBeGreaterThanOrEqual(0);
        expect(note.x + note.width).toBeLessThanOrEqual(width);
        expect(note.y >= mark.y + mark.height - 2 || note.y + note.height <= mark.y + 2).toBe(true);
        // Close enough for the pointer to get there in time.
        expect(Math.min(Math.abs(note.y - mark.y - mark.height), Math.abs(mark.y - note.y - note.height))).toBeLessThan(
          30,
        );
        await page.keyboard.press('Escape');
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
});

test.describe('announcement status', () => {
  for (const [day, status] of [
    ['2017-10-16T15:59:00Z', '即将举行'],
    ['2017-10-16T16:01:00Z', '正在举行'],
    ['2017-10-19T15:59:00Z', '正在举行'],
    ['2017-10-19T16:01:00Z', '已结束'],
  ] as const) {
    test(`says ${status} at ${day}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(day));
      await open(page);
      await expect(page.locator('.status')).toHaveText(status);
    });
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be read and every link leads somewhere; what needs a script is not shown', async ({ page }) => {
    await open(page);
    await expect(page.locator('.figure-art')).toHaveAttribute('href', '/isr.svg');
    await expect(page.locator('pre')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('theme-switch')).toBeHidden();
    await expect(page.locator('.status')).toBeHidden();
    await expect(page.locator('time').first()).toBeVisible();
    await page.locator('#fnref-1').click();
    await expect(page).toHaveURL(/#fn-1$/);
  });
});
