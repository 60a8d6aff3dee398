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

/** The largest page of each kind that has budgets: what holds for it holds for the others of its kind. */
export function choosePages(files: readonly { readonly file: string; readonly bytes: number }[]): ChosenPage[] {
  return Object.entries(kinds).flatMap(([name, pattern]) => {
    const [largest] = files.filter(({ file }) => pattern.test(file)).sort((a, b) => b.bytes - a.bytes);
    return largest === undefined ? [] : [{ name, file: largest.file }];
  });
}
