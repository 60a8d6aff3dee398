import { expect, type Locator, type Page } from '@playwright/test';

/** How a reader searches, and what the page asks its worker meanwhile. */

/** Records the queries that are given to the worker from now on; call it before the page is opened. */
export const recordQueries = (page: Page) =>
  page.addInitScript(() => {
    const queries: string[] = [];
    Object.assign(window, { queries });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { request?: { data?: string } }) {
      if (typeof message.request?.data === 'string') queries.push(JSON.parse(message.request.data).requests[0].query);
      return post.call(this, message);
    } as typeof post;
  });

export const queriesOf = (page: Page) => page.evaluate(() => (window as unknown as { queries: string[] }).queries);

/** The parts of the box. */
export const boxOf = (page: Page) => {
  const dialog = page.locator('dialog.search-box');
  return {
    dialog,
    input: dialog.getByRole('combobox'),
    options: dialog.getByRole('option'),
    status: dialog.getByRole('status'),
    failure: dialog.locator('.search-failure'),
  };
};

/** Opens the box with the keyboard. */
export async function openBox(page: Page) {
  const box = boxOf(page);
  await expect(page.locator('site-search:defined')).toBeAttached();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(box.input).toBeFocused();
  return box;
}

/** Opens the box and looks for something, as if it were pasted. */
export async function lookFor(page: Page, text: string) {
  const box = await openBox(page);
  await box.input.fill(text);
  return box;
}

/** Writes with an input method: the letters one by one, and in their place the text that is chosen. */
export async function compose(page: Page, letters: string, text: string, halfway: () => Promise<void>) {
  const session = await page.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end++) {
    const written = letters.slice(0, end);
    await session.send('Input.imeSetComposition', { text: written, selectionStart: end, selectionEnd: end });
    await page.waitForTimeout(40);
  }
  await halfway();
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  await session.send('Input.insertText', { text });
}

/** Whether the window shows the element. */
export const isShown = (target: Locator) =>
  target.evaluate((it) => {
    const { top, bottom } = it.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

/** Pixels of the window in the colour in which browsers mark the words of a text fragment here. */
export async function markedPixels(page: Page): Promise<number> {
  const { default: sharp } = await import('sharp');
  const wanted = await page.evaluate(() => {
    const colour = getComputedStyle(document.querySelector('.frame') ?? document.body, '::target-text').backgroundColor;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) return [];
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  });
  const { data, info } = await sharp(await page.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  let pixels = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if ([0, 1, 2].every((channel) => Math.abs((data[at + channel] ?? 0) - (wanted[channel] ?? 0)) < 3)) pixels += 1;
  return pixels;
}
