import { expect, it } from 'vitest';
import { searchRecord } from '../../../tests/search-store.ts';
import { RecordPacks } from './record-packs.ts';

const record = searchRecord('a#');

/** The names of the files, and how many records the packs say they hold. */
function packed(count: number, packSize?: number) {
  const names: string[] = [];
  const packs = new RecordPacks((name) => names.push(name), packSize);
  for (let index = 0; index < count; index += 1) packs.add(record);
  return { packSize: packs.finish(), names };
}

it('few records are a file each, many two to a file', () => {
  expect(packed(0)).toEqual({ packSize: 1, names: [] });
  expect(packed(3)).toEqual({ packSize: 1, names: ['d0.bin', 'd1.bin', 'd2.bin'] });
  const many = packed(12_003);
  expect(many.packSize).toBe(2);
  expect(many.names.length).toBe(6002);
  expect(new Set(many.names).size).toBe(6002);
});

it('a wish is obeyed', () => {
  expect(packed(7, 3)).toEqual({ packSize: 3, names: ['d0.bin', 'd1.bin', 'd2.bin'] });
});
