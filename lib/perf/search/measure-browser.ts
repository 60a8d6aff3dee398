import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { PageSide } from './page-side.ts';
import type { ServedFolder, Transfer } from './served-folder.ts';

/** Looking for things in one page, which stays open. */
export interface Searching {
  show(query: string): Promise<string[]>;
  time(query: string): Promise<number>;
  /** Bytes that the page and its workers hold, as the browser counts them. */
  memory(): Promise<number>;
}

type Global = typeof globalThis & { searched: PageSide };
type Measuring = Performance & { measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }> };

/** Memory is measured at once instead of with the next collection of garbage. */
const flags = ['--enable-blink-features=ForceEagerMeasureMemory', '--disable-background-networking'];

/** Starts the browser; as root Chromium runs only without its sandbox. */
export const startBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...flags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });

const searchingIn = (page: Page): Searching => ({
  show: (query) => page.evaluate((text) => (globalThis as Global).searched.show(text), query),
  time: (query) => page.evaluate((text) => (globalThis as Global).searched.time(text), query),
  memory: () => page.evaluate(async () => (await (performance as Measuring).measureUserAgentSpecificMemory()).bytes),
});

/** Opens an address with nothing kept from before while `act` looks for things there. */
export async function inFreshPage<T>(
  browser: Browser,
  address: string,
  act: (searching: Searching) => Promise<T>,
): Promise<T> {
  const context: BrowserContext = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'searched' in globalThis);
    return await act(searchingIn(page));
  } finally {
    await context.close();
  }
}

/** What it takes to look for several things one after another in a page where nothing was looked for before. */
export async function measureTransfer(
  browser: Browser,
  site: ServedFolder,
  { page, queries, sortOf }: TransferOptions,
): Promise<Transfer> {
  await site.transfer(() => undefined);
  await inFreshPage(browser, `${site.origin}/${page}`, async ({ show }) => {
    for (const query of queries) await show(query);
  });
  return site.transfer(sortOf);
}

interface TransferOptions {
  readonly page: string;
  readonly queries: readonly string[];
  readonly sortOf: (path: string) => string | undefined;
}

/** The mean of several. */
export function meanTransfer(transfers: readonly Transfer[]): Transfer {
  const count = Math.max(1, transfers.length);
  const bytes: Record<string, number> = {};
  for (const transfer of transfers)
    for (const [sort, sum] of Object.entries(transfer.bytes)) bytes[sort] = (bytes[sort] ?? 0) + sum / count;
  return { requests: transfers.reduce((sum, { requests }) => sum + requests, 0) / count, bytes };
}

/** Milliseconds that half, and that 95 of 100, stay within (nearest rank). */
export function percentiles(times: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
