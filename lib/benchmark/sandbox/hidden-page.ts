import type { Interruptions } from '../run/run-options.ts';

/**
 * Counts how often the page was hidden, and lets the run wait until it is seen again: a browser gives hidden pages
 * less of the machine. A frame is hidden when its page is.
 */
export function hiddenPage(page: Document): Interruptions {
  let count = page.hidden ? 1 : 0;
  page.addEventListener('visibilitychange', () => {
    if (page.hidden) count += 1;
  });
  return {
    count: () => count,
    clear: async () => {
      while (page.hidden)
        await new Promise((resolve) => page.addEventListener('visibilitychange', resolve, { once: true }));
    },
  };
}
