import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What a page did while it was read: all of it should be nothing. */
export interface Visit {
  /** Everything on the console, errors of scripts and refusals of the policy among it. */
  readonly said: string[];
  readonly dialogs: string[];
  /** Every address that was asked for. */
  readonly requests: string[];
  /** Those that failed or were not answered with a page or file. */
  readonly failed: string[];
}

/** Listens to the page from now on. */
export function listenTo(page: Page): Visit {
  const visit: Visit = { said: [], dialogs: [], requests: [], failed: [] };
  page.on('console', (message) => visit.said.push(message.text()));
  page.on('pageerror', (error) => visit.said.push(String(error)));
  page.on('dialog', (dialog) => {
    visit.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => visit.requests.push(request.url()));
  page.on('requestfailed', (request) => {
    // The reader went on before it was answered.
    const isGivenUp = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isGivenUp) visit.failed.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) visit.failed.push(`${response.status()} ${response.url()}`);
  });
  return visit;
}

/** Forgets what was heard so far. */
export function forget(visit: Visit): void {
  for (const list of Object.values(visit)) list.splice(0);
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is shown now, by these rules or else by all: `rule: element`. */
export async function axeViolations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // Without frames on the page there is nothing to gather from them in a tab of its own, which takes as long again.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}

/** Elements that stick out of the window sideways, when the page can be scrolled that way. */
export const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (it) =>
        it.getBoundingClientRect().right > clientWidth + 1 &&
        getComputedStyle(it.closest('.scroll, pre') ?? document.body).overflowX === 'visible',
    );
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map((it) => `${it.tagName}.${it.className}`)];
  });
