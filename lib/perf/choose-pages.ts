import { groupBy } from '../group-by.ts';

/** A page of the site: what it is and where, below the site's folder. */
export interface ChosenPage {
  readonly name: string;
  /** `zh/topics/kafka/index.html` */
  readonly file: string;
  /** Whether it holds a runnable table, whose budget for scripts is larger. */
  readonly runnable: boolean;
}

const kinds: Readonly<Record<string, RegExp>> = {
  home: /^[^/]+\/index\.html$/,
  issue: /^[^/]+\/issues\/[^/]+\/index\.html$/,
  article: /^[^/]+\/issues\/[^/]+\/[^/]+\/index\.html$/,
  topic: /^[^/]+\/topics\/[^/]+\/index\.html$/,
  'topics index': /^[^/]+\/topics\/index\.html$/,
};

const languageOf = (file: string) => file.split('/')[0];

/**
 * The largest page of each kind that has budgets, in the language that has most pages: what holds for it holds for
 * the others of its kind. A page with a runnable table is of a kind of its own.
 */
export function choosePages(
  files: readonly { readonly file: string; readonly bytes: number; readonly runnable: boolean }[],
): ChosenPage[] {
  const [pages = []] = [...groupBy(files, ({ file }) => languageOf(file)).values()].sort((a, b) => b.length - a.length);
  const largest = (name: string, pattern: RegExp, isRunnable: boolean): ChosenPage[] => {
    const found = pages.filter(({ file, runnable }) => runnable === isRunnable && pattern.test(file));
    return found
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 1)
      .map(({ file, runnable }) => ({ name, file, runnable }));
  };
  return Object.entries(kinds).flatMap(([name, pattern]) => [
    ...largest(name, pattern, false),
    ...largest(`${name} with a runnable table`, pattern, true),
  ]);
}
