import { expect, test } from 'vitest';
import { isOver } from '../figure.ts';
import { meanTransfer, percentiles } from './measure-browser.ts';
import type { EngineMeasures } from './measure-engine.ts';
import { type QuerySet, querySets } from './queries.ts';
import { searchFigures } from './search-figures.ts';

const sets = Object.keys(querySets) as QuerySet[];

const measures = (bytes: Readonly<Record<string, number>>, found: number): EngineMeasures => ({
  built: { index: 4_000_000, records: 6_000_000, files: 11_000, seconds: 8 },
  recall: Object.fromEntries(
    sets.map((set) => [set, { hitAt5: found, hitAt1: found, nothing: 0, queries: 100 }]),
  ) as EngineMeasures['recall'],
  costs: {
    first: { requests: 14, bytes },
    typing: { requests: 20, bytes },
    fresh: { p50: 10, p95: 20 },
    warm: { p50: 1, p95: 4 },
    memory: 2 * 1024 * 1024,
  },
});

const code = { client: 7000, box: 21_000 };
const ours = measures({ code: 23_000, index: 8000, records: 8000 }, 0.995);
const theirs = measures({ code: 81_000, index: 140_000, records: 9000 }, 0.5);
const figure = (name: string, given = searchFigures({ embedded: ours, pagefind: theirs, code, first: [] }, true)) =>
  given.find((each) => each.name.startsWith(name));

test('a first query is the sum of its files; the box brings its files and has the client in them', () => {
  expect(figure('first query in all')).toMatchObject({ value: 39, baseline: 230, unit: 'kB' });
  expect(figure('the same with the box')).toMatchObject({ value: 53, baseline: undefined });
});

test('one query in two hundred that fails is over a budget of all', () => {
  const found = figure(`${querySets.fourHan.title} (100): in the first five`);
  expect(found?.value).toBe(99.5);
  expect(found && isOver(found)).toBe(true);
});

test('made-up text has neither budgets nor anything beside it', () => {
  const figures = searchFigures({ embedded: ours, code, first: [] }, false);
  expect(figures.every(({ budget, baseline }) => budget === undefined && baseline === undefined)).toBe(true);
});

test('without a browser there is what needs none; without queries, no share of them', () => {
  const { built, recall } = ours;
  const none = { ...recall, typos: { ...recall.typos, queries: 0 } };
  const figures = searchFigures({ embedded: { built, recall: none }, code, first: [] }, true);
  expect(figure('first query', figures)).toBeUndefined();
  expect(figure(querySets.typos.title, figures)).toBeUndefined();
  expect(figure('index', figures)).toBeDefined();
});

test('half of the times, and 95 of 100, are within a percentile', () => {
  const times = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentiles(times)).toEqual({ p50: 50, p95: 95 });
  expect(percentiles([7])).toEqual({ p50: 7, p95: 7 });
});

test('the mean of transfers counts a sort that only some of them had', () => {
  const transfers = [
    { requests: 3, bytes: { index: 10, code: 4 } },
    { requests: 4, bytes: { index: 20 } },
  ];
  expect(meanTransfer(transfers)).toEqual({ requests: 3.5, bytes: { index: 15, code: 2 } });
});
