import { expect, test } from 'vitest';
import { recordOf } from '../../../tests/push-scene.ts';
import { recordBytes } from '../page-records.ts';
import type { SearchRecord } from '../record.ts';
import { inBatches, surveyRecords } from './survey-records.ts';

async function* records(...of: SearchRecord[]) {
  yield* of;
}

async function batchesOf(of: readonly SearchRecord[], limits: { records: number; bytes: number }) {
  const sizes: number[] = [];
  for await (const batch of inBatches(records(...of), limits)) sizes.push(batch.length);
  return sizes;
}

test('Records are counted by language and kind, and the largest is named', async () => {
  const english = {
    ...recordOf(1),
    objectID: 'en/topics/kafka#',
    lang: 'en',
    kind: 'topic',
    content: '副'.repeat(99),
  } as const;
  const survey = await surveyRecords(records(recordOf(0), recordOf(1), english));
  expect(survey).toEqual({
    records: 3,
    bytes: recordBytes(recordOf(0)) + recordBytes(recordOf(1)) + recordBytes(english),
    kinds: new Map([
      ['zh article', 2],
      ['en topic', 1],
    ]),
    largest: { objectID: 'en/topics/kafka#', bytes: recordBytes(english) },
  });
  expect((await surveyRecords(records())).records).toBe(0);
});

test('A batch is neither longer nor larger than it may be, and one record is always a batch', async () => {
  const five = [0, 1, 2, 3, 4].map(recordOf);
  const bytes = recordBytes(recordOf(0));
  expect(await batchesOf(five, { records: 2, bytes: 1e6 })).toEqual([2, 2, 1]);
  expect(await batchesOf(five, { records: 9, bytes: 3 * bytes })).toEqual([3, 2]);
  expect(await batchesOf(five, { records: 9, bytes: 1 })).toEqual([1, 1, 1, 1, 1]);
  expect(await batchesOf([], { records: 9, bytes: 1 })).toEqual([]);
});
