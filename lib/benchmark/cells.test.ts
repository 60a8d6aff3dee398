import { expect, test } from 'vitest';
import { cellId, cellsOf, cellsWhere } from './cells.ts';

const params = {
  acks: { values: [-1, 0] },
  minInsync: { values: [1, 2, null] },
};

test('a cell is named by its parameters in order, N/A where one does not apply', () => {
  expect(cellId({ acks: -1, 压缩: '无', fsync: true, minInsync: null })).toBe(
    'acks=-1,压缩=无,fsync=true,minInsync=N/A',
  );
});

test('cells are all combinations that where() allows, in the order of the values', () => {
  const ids = cellsOf({ params, where: ({ acks, minInsync }) => (acks === 0) === (minInsync === null) }).map(
    ({ id }) => id,
  );
  expect(ids).toEqual(['acks=-1,minInsync=1', 'acks=-1,minInsync=2', 'acks=0,minInsync=N/A']);
  expect(cellsOf({ params })).toHaveLength(6);
});

test('cells are found by some of their parameters', () => {
  expect(cellsWhere(cellsOf({ params }), { minInsync: null }).map(({ id }) => id)).toEqual([
    'acks=-1,minInsync=N/A',
    'acks=0,minInsync=N/A',
  ]);
});
