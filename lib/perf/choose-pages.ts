import { groupBy } from '../group-by.ts';

/** A page of the site: what it is and where, below the site's folder. */
export interface ChosenPage {
  readonly name: string;
  /** `zh/topics/kafka/index.html` */
  readonly file: string;
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
 * the others of its kind.
 */
export function choosePages(files: readonly { readonly file: string; readonly bytes: number }[]): ChosenPage[] {
  const [pages = []] = [...groupBy(files, ({ file }) => languageOf(file)).values()].sort((a, b) => b.length - a.length);
  return Object.entries(kinds).flatMap(([name, pattern]) => {
    const [largest] = pages.filter(({ file }) => pattern.test(file)).sort((a, b) => b.bytes - a.bytes);
    return largest === undefined ? [] : [{ name, file: largest.file }];
  });
}
