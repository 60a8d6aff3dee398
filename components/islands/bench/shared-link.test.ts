import { expect, test } from 'vitest';
import { toCell } from '../../../lib/benchmark/cells.ts';
import { declarationOf } from '../../../tests/simulated-machine.ts';
import { editorsChoice } from './choice.ts';
import { fragmentOf } from './shared-link.ts';

const declaration = declarationOf([], {
  params: [
    { name: '副本', headers: ['副本'], values: [1, 3], labels: {} },
    { name: '方式', headers: ['方式'], values: ['先到'], labels: {} },
  ],
  cells: [1, 3].map((副本) => toCell({ 副本, 方式: '先到' })),
  baseline: '副本=1,方式=先到',
});

test('a choice that a page reads is shared', async () => {
  expect(await fragmentOf({ ...editorsChoice, more: { 副本: [5] }, code: '确认' }, declaration)).toMatch(/^#bench=/);
  expect(await fragmentOf(editorsChoice, declaration)).toMatch(/^#bench=/);
});

test.each([
  ['more values than a link may bring', { more: { 副本: Array.from({ length: 80 }, (_, index) => index + 10) } }],
  ['code that is too long', { code: 'x'.repeat(250_000) }],
  ['code that is too long in bytes', { code: '码'.repeat(190_000) }],
  ['a long text', { more: { 方式: ['长'.repeat(101)] } }],
])('%s is not shared', async (_, choice) => {
  expect(await fragmentOf({ ...editorsChoice, ...choice }, declaration)).toBeUndefined();
});
