import type { Lang } from '../magazine.ts';
import { didYouMean } from '../nearest.ts';
import { isSlug } from './check/slugs.ts';
import type { Document } from './documents.ts';
import type { NewFile } from './scaffold.ts';

/** What stands in a new bench and its table until an author writes. */
interface BenchWords {
  readonly question: string;
  readonly count: string;
  readonly speed: string;
  readonly caption: string;
  readonly link: string;
}

const english: BenchWords = {
  question: 'How many lists of so many numbers are sorted in a second?',
  count: 'Numbers',
  speed: 'Lists/s',
  caption: 'Table: a new table that runs, to be made yours',
  link: 'Run this table',
};

const words: Readonly<Record<Lang, BenchWords>> = {
  en: english,
  zh: {
    question: '一秒能给多少个这么长的数组排序？',
    count: '元素个数',
    speed: '次/秒',
    caption: '表：一张可以运行的新表，等你改成自己的',
    link: '运行这张表',
  },
};

export interface BenchRequest {
  /** `2017-10/some-article/some-name` */
  readonly name: string;
  readonly lang?: Lang | undefined;
}

export interface NewBench {
  readonly module: NewFile;
  /** What the article's text is to end with. */
  readonly table: NewFile;
}

/** A module that runs as it is, and its table with the link to it; `ids` are those that benches have already. */
export function scaffoldBench(
  { name: written, lang: wanted }: BenchRequest,
  { documents, ids }: { readonly documents: readonly Document[]; readonly ids: readonly string[] },
): NewBench | { readonly problem: string } {
  const [issue = '', article = '', name = '', ...more] = written.split('/');
  if (more.length > 0 || ![article, name].every(isSlug)) {
    return { problem: `Unexpected \`${written}\`, expected a name such as \`2017-10/some-article/some-name\`` };
  }
  const articles = documents.filter(({ kind }) => kind === 'article').filter((it) => it.issue === issue);
  const texts = articles.filter(({ slug }) => slug === article);
  const original = texts.find((it) => it.lang === undefined);
  if (original === undefined) {
    const hint = didYouMean(article, articles);
    return { problem: `Missing article \`${issue}/${article}\`, expected \`npm run new article\` first${hint}` };
  }
  const first = String(documents.find(({ kind }) => kind === 'magazine')?.values.defaultLanguage);
  const languages = [first, ...texts.flatMap(({ lang }) => lang ?? [])];
  const lang = wanted ?? first;
  const file = lang === first ? original.file : texts.find((it) => it.lang === lang)?.file;
  if (file === undefined) {
    return { problem: `Unexpected language \`${lang}\`, expected one of the article's: ${languages.join(', ')}` };
  }
  const id = [name, `${article}-${name}`, `${issue}-${article}-${name}`].find((it) => !ids.includes(it)) ?? name;
  return {
    module: { path: `issues/${issue}/${article}/${name}.bench.ts`, text: moduleText(id, languages) },
    table: { path: file, text: tableText(name, words[lang] ?? english) },
  };
}

const tableText = (name: string, { caption, link, count, speed }: BenchWords) => `
${caption} {#${name}}

| ${count} | ${speed} |
| ---: | ---: |
| 10 | — |
| 100 | — |
| 1000 | — |

[${link}](./${name}.bench.ts)
`;

function moduleText(id: string, languages: readonly Lang[]): string {
  const spoken = languages.map((lang) => [lang, words[lang] ?? english] as const);
  const question = spoken.map(([lang, said]) => `${lang}: ${quoted(said.question)}`).join(', ');
  const header = (name: 'count' | 'speed') => {
    const headers = [...new Set(spoken.map(([, said]) => quoted(said[name])))];
    return headers.length === 1 ? headers[0] : `[${headers.join(', ')}]`;
  };
  return `import { defineBench } from 'galley/bench';

export default defineBench({
  id: ${quoted(id)},
  // Timed on each machine; \`exact\` and \`simulated\` values, which are equal on all, have \`sample\` instead of \`run\`.
  kind: 'measured',
  question: { ${question} },
  params: { count: { header: ${header('count')}, values: [10, 100, 1000] } },
  baseline: { count: 100 },
  values: { speed: { header: ${header('speed')}, unit: 'lists/s', better: 'higher' } },
  // Where the table's numbers come from; a row without a number says \`—\`.
  published: 'none',
  // Once for each worker of a row, that is in each fork; not timed.
  setup: ({ count }) => Array.from({ length: count }, (_, index) => (index * 7919) % count),
  // Timed. What it gives back is kept, so that no compiler can leave the work out.
  run: (numbers, call) => numbers.toSorted((a, b) => a - b)[call % numbers.length],
});
`;
}

const quoted = (text: string) => `'${text}'`;
