import { expect, type Locator, type Page } from '@playwright/test';

/** How a reader acts on a page: with a pointer, or with the keyboard alone. */
export interface Hands {
  readonly name: 'mouse' | 'keyboard';
  /** Follows a link, presses a button, opens a fold, chooses. */
  readonly act: (target: Locator) => Promise<void>;
}

const isFocused = (target: Locator) => target.evaluate((it) => it === document.activeElement);

/** Presses Tab until the element has the focus: a reader without a pointer gets there too. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let presses = 0; presses < 300; presses++) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`300 presses of Tab do not reach ${target}`);
}

/** In a group of radio buttons Tab reaches the chosen one, and the arrows go on. */
async function choose(page: Page, target: Locator) {
  const group = page.locator(`input[type="radio"][name="${await target.getAttribute('name')}"]`);
  await tabTo(page, group.and(page.locator(':checked')));
  for (let presses = 0; presses < 10 && !(await isFocused(target)); presses++) await page.keyboard.press('ArrowRight');
  await expect(target).toBeChecked();
}

export function handsOf(page: Page, name: Hands['name']): Hands {
  if (name === 'mouse') return { name, act: (target) => target.click() };
  return {
    name,
    act: async (target) => {
      if ((await target.getAttribute('type')) === 'radio') return choose(page, target);
      await tabTo(page, target);
      return page.keyboard.press('Enter');
    },
  };
}
