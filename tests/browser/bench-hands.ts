import { test as base, expect, type Page } from '@playwright/test';
import { exact, honest, serveBench, timed, watchPage } from './bench-page.ts';

// What the tests of runnable tables do with the page of bench-page.ts.

export type BenchSite = Awaited<ReturnType<typeof serveBench>>;

/** Values that are the same everywhere; `reduce` gives half as much again. */
export const sums = exact('({ way, size }) => ({ sum: way === "for" ? size : size * 1.5 })');
/** Takes as long as a measured table takes. */
export const slow = timed(honest);

/** Tests in which the page, whatever is done to it, obeys its policy and says nothing on the console. */
export const quietTest = base.extend<{ said: string[] }>({
  said: [
    async ({ page }, use) => {
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      await use(said);
      expect(said).toEqual([]);
    },
    { auto: true },
  ],
});

export const status = (page: Page) => page.locator('.bench-status');
export const notes = (page: Page) => page.locator('.bench-found');
/** A cell of the reader's own column. */
export const cell = (page: Page, id: string, of: string) =>
  page.locator(`tr[data-cell="${id}"] [data-series="yours"][data-of="${of}"]`);
export const run = (page: Page) => page.getByRole('button', { name: '运行', exact: true }).click();
/** Waits until no table runs any more, and its frame is gone. */
export async function over(page: Page): Promise<void> {
  await expect(page.locator('.bench-go[aria-disabled]')).toHaveCount(0, { timeout: 90_000 });
  await expect(page.locator('.bench-frame')).toHaveCount(0);
}
export const openForm = (page: Page) => page.getByText('改参数、加一行、改代码').click();
export const code = (page: Page) => page.getByRole('textbox', { name: /^代码/ });

export async function visit(
  page: Page,
  source: string,
  options: Parameters<typeof serveBench>[1] = {},
): Promise<BenchSite> {
  const site = await serveBench(source, options);
  await page.goto(site.origin);
  return site;
}

/** Opens the table and, with the code edited, presses Run. */
export async function runEdited(page: Page, site: BenchSite, source: string) {
  await page.goto(site.origin);
  const watched = await watchPage(page);
  await openForm(page);
  await code(page).fill(source);
  await code(page).blur();
  await run(page);
  return watched;
}
