import { expect, test } from 'vitest';
import type { Query } from './queries.ts';
import { recallOf } from './recall.ts';

const query = (text: string, right: number): Query => ({ text, isRight: (doc) => doc === right });

const answers = new Map([
  ['副本', [1, 2, 3]],
  ['同步', [9, 8, 7, 6, 5, 4]],
  ['队列', [4, 3]],
  ['𠮷', []],
]);
const ask = async (text: string) => answers.get(text) ?? [];

test('what is meant counts when it is the first, and when it is among the first five', async () => {
  const queries = [query('副本', 1), query('同步', 5), query('队列', 3), query('𠮷', 1)];
  expect(await recallOf(queries, ask, () => {})).toEqual({ hitAt5: 0.75, hitAt1: 0.25, nothing: 0.25, queries: 4 });
});

test('the sixth result is too late, and is told', async () => {
  const missed: string[] = [];
  const recall = await recallOf([query('同步', 4), query('副本', 1)], ask, (miss) => missed.push(miss.query.text));
  expect(recall.hitAt5).toBe(0.5);
  expect(missed).toEqual(['同步']);
});

test('of no queries nothing is found', async () => {
  expect(await recallOf([], ask, () => {})).toEqual({ hitAt5: 0, hitAt1: 0, nothing: 0, queries: 0 });
});
