import type { Figure } from '../figure.ts';
import type { SearchMeasures } from './measure-search.ts';
import { type QuerySet, querySets } from './queries.ts';
import type { Recall } from './recall.ts';

/** Budgets are for so many sections, or fewer. */
export const budgetedSections = 10_000;

/** What README promises of them: kB of 1,000 bytes, ms, and what is found of all that was looked for. */
const budgets = { index: 5000, first: 45, firstWithBox: 62, p95: 10 };
const leastFound: Partial<Record<QuerySet, { readonly hitAt5?: number; readonly hitAt1?: number }>> = {
  parts: { hitAt1: 90 },
  fourHan: { hitAt5: 100 },
  twoHan: { hitAt5: 100 },
  typos: { hitAt5: 98 },
};

const kilo = 1000;
const mebi = 1024 * 1024;

/**
 * The rows of a search: without Pagefind's measures there is nothing to compare with. Budgets are for real text, and
 * for no more of it than they promise.
 */
export function searchFigures(measures: SearchMeasures, hasBudgets: boolean): Figure[] {
  const figures = [...sizeFigures(measures), ...costFigures(measures), ...recallFigures(measures)];
  return hasBudgets ? figures : figures.map(({ budget, ...figure }) => figure);
}

function sizeFigures({ embedded, pagefind }: SearchMeasures): Figure[] {
  const [ours, theirs] = [embedded.built, pagefind?.built];
  return [
    figure('index', ours.index / kilo, 'kB', theirs && theirs.index / kilo, { atMost: budgets.index }),
    figure('texts of the records', ours.records / kilo, 'kB', theirs && theirs.records / kilo),
    figure('files', ours.files, undefined, theirs?.files),
    figure('building it', ours.seconds, 's', theirs?.seconds),
  ];
}

const total = (bytes: Readonly<Record<string, number>>) => Object.values(bytes).reduce((sum, each) => sum + each, 0);

function costFigures({ embedded, pagefind, code }: SearchMeasures): Figure[] {
  const [ours, theirs] = [embedded.costs, pagefind?.costs];
  if (ours === undefined) return [];
  const first = (sort: string) =>
    figure(
      `first query: ${sort}`,
      (ours.first.bytes[sort] ?? 0) / kilo,
      'kB',
      theirs && (theirs.first.bytes[sort] ?? 0) / kilo,
    );
  const inAll = total(ours.first.bytes) / kilo;
  return [
    figure('first query: requests', ours.first.requests, undefined, theirs?.first.requests),
    ...['code', 'index', 'records'].map(first),
    figure('first query in all', inAll, 'kB', theirs && total(theirs.first.bytes) / kilo, { atMost: budgets.first }),
    figure('the same with the box', inAll + (code.box - code.client) / kilo, 'kB', undefined, {
      atMost: budgets.firstWithBox,
    }),
    figure(
      'typing three queries in one page',
      total(ours.typing.bytes) / kilo,
      'kB',
      theirs && total(theirs.typing.bytes) / kilo,
    ),
    figure('asked first, half within', ours.fresh.p50, 'ms', theirs?.fresh.p50),
    figure('asked first, 95 % within', ours.fresh.p95, 'ms', theirs?.fresh.p95),
    figure('asked again, half within', ours.warm.p50, 'ms', theirs?.warm.p50),
    figure('asked again, 95 % within', ours.warm.p95, 'ms', theirs?.warm.p95, { atMost: budgets.p95 }),
    figure('memory of page and worker', ours.memory / mebi, 'MiB', theirs && theirs.memory / mebi),
  ];
}

function recallFigures({ embedded, pagefind }: SearchMeasures): Figure[] {
  const sets = Object.entries(querySets) as [QuerySet, { readonly title: string }][];
  return sets.flatMap(([set, { title }]) => {
    const [ours, theirs] = [embedded.recall[set], pagefind?.recall[set]];
    if (ours.queries === 0) return [];
    const row = (name: string, of: keyof Recall, budget?: Figure['budget']) =>
      figure(`${title} (${ours.queries}): ${name}`, ours[of] * 100, '%', theirs && theirs[of] * 100, budget);
    if (set === 'absent') return [row('nothing found', 'nothing', { atLeast: 100 })];
    const { hitAt5, hitAt1 } = leastFound[set] ?? {};
    return [
      row('in the first five', 'hitAt5', hitAt5 === undefined ? undefined : { atLeast: hitAt5 }),
      row('first', 'hitAt1', hitAt1 === undefined ? undefined : { atLeast: hitAt1 }),
    ];
  });
}

const figure = (
  name: string,
  value: number,
  unit: Figure['unit'] | undefined,
  baseline: number | undefined,
  budget?: Figure['budget'],
): Figure => ({ name, value, ...(unit ? { unit } : {}), baseline, ...(budget ? { budget } : {}) });
