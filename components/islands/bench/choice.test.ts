import { expect, test } from 'vitest';
import { toCell } from '../../../lib/benchmark/cells.ts';
import { declarationOf } from '../../../tests/simulated-machine.ts';
import { cellsToRun, editorsChoice, parseValue, readChoice } from './choice.ts';

const param = (name: string, values: readonly (string | number | null)[]) => ({
  name,
  headers: [name],
  values,
  labels: {},
});

const declaration = declarationOf([], {
  params: [param('acks', [0, 1, 'all', null]), param('副本', [1, 3])],
  cells: [0, 1, 'all'].flatMap((acks) => [1, 3].map((副本) => toCell({ acks, 副本 }))),
  baseline: 'acks=1,副本=3',
});
const ids = (choice: Partial<typeof editorsChoice>) =>
  cellsToRun(declaration, { ...editorsChoice, ...choice }).map(({ id }) => id);

test('without a choice the declared cells run', () => {
  expect(ids({})).toEqual(declaration.cells.map(({ id }) => id));
});

test('a value that is left out takes its cells with it, but never the baseline', () => {
  expect(ids({ off: { 副本: [3] } })).toEqual(['acks=0,副本=1', 'acks=1,副本=1', 'acks=1,副本=3', 'acks=all,副本=1']);
});

test('another value is combined with all of the others, once', () => {
  expect(ids({ more: { 副本: [5, 5] } }).slice(6)).toEqual(['acks=0,副本=5', 'acks=1,副本=5', 'acks=all,副本=5']);
});

test('a row is added in the order of the parameters, and only when it is new', () => {
  const rows = [
    { 副本: 7, acks: 1 },
    { 副本: 3, acks: 1 },
    { 副本: 7, acks: 1 },
  ];
  expect(ids({ rows }).slice(6)).toEqual(['acks=1,副本=7']);
});

test('what a reader writes becomes a value of the kind that the parameter has', () => {
  const [acks, replicas] = declaration.params;
  if (!acks || !replicas) throw new Error('no parameters');
  expect([' all ', '2', 'leader', 'N/A', ''].map((text) => parseValue(text, acks))).toEqual([
    'all',
    2,
    'leader',
    null,
    undefined,
  ]);
  expect(['1e3', '三', 'Infinity'].map((text) => parseValue(text, replicas))).toEqual([1000, undefined, undefined]);
});

test('a value is read as the table writes it, and as no text of a parameter that has none', () => {
  const rate = { ...param('rate', [100_000_000]), labels: { 100000000: ['1亿', '10^8'] } };
  expect(['1亿', '10^8', '100000000', '2亿', 'N/A'].map((text) => parseValue(text, rate))).toEqual([
    100_000_000,
    100_000_000,
    100_000_000,
    200_000_000,
    undefined,
  ]);
  const end = { ...param('end', ['consumer', 'producer']), labels: { consumer: ['consumer（端到端）'] } };
  expect(['consumer（端到端）', 'consumer', 'broker', 'n/a'].map((text) => parseValue(text, end))).toEqual([
    'consumer',
    'consumer',
    'broker',
    undefined,
  ]);
  const isFlushed = { name: 'flush', headers: ['flush'], values: [true, false], labels: {} };
  expect(['true', 'false', '1', ''].map((text) => parseValue(text, isFlushed))).toEqual([
    true,
    false,
    undefined,
    undefined,
  ]);
});

test('a value that does not apply is one only where the table has it', () => {
  const rows = [{ acks: null, 副本: 3 }];
  expect(readChoice({ rows }, declaration)).toEqual({ off: {}, more: {}, rows });
  expect(readChoice({ rows: [{ acks: 1, 副本: null }] }, declaration)).toBeUndefined();
  expect(readChoice({ more: { 副本: [null] } }, declaration)).toBeUndefined();
});

test('a choice of a link is read as it was written', () => {
  const choice = { off: { acks: [0] }, more: {}, rows: [{ acks: 'all', 副本: 2 }], code: 'export default 1' };
  expect(readChoice(JSON.parse(JSON.stringify(choice)), declaration)).toEqual(choice);
  expect(readChoice({}, declaration)).toEqual(editorsChoice);
});

test.each([
  ['a text', 'x'],
  ['a parameter that there is not', { off: { __proto__x: [1] } }],
  ['a value that is an object', { more: { acks: [{}] } }],
  ['a number that is none', { more: { acks: [Number.NaN] } }],
  ['rows without end', { rows: Array.from({ length: 1000 }, () => ({ acks: 1, 副本: 1 })) }],
  ['a row that is a list', { rows: [[1]] }],
  ['code that is no text', { code: 1 }],
  ['code without end', { code: 'x'.repeat(300_000) }],
])('%s in a link is refused', (_, json) => {
  expect(readChoice(json, declaration)).toBeUndefined();
});

test('a parameter may have the name of what every object has', () => {
  const odd = {
    ...declaration,
    params: [param('constructor', [1, 2])],
    cells: [1, 2].map((it) => toCell({ constructor: it })),
  };
  expect(cellsToRun({ ...odd, baseline: 'constructor=1' }, editorsChoice)).toHaveLength(2);
});

test('a link brings values of the kinds that a parameter has, and whole rows, or nothing', () => {
  const rows = [{ acks: 'quorum', 副本: 5 }];
  expect(readChoice({ rows }, declaration)).toEqual({ off: {}, more: {}, rows });
  expect(readChoice({ rows: [{}] }, declaration)).toBeUndefined();
  expect(readChoice({ rows: [{ acks: 1, 副本: '三' }] }, declaration)).toBeUndefined();
  expect(readChoice({ more: { 副本: [true] } }, declaration)).toBeUndefined();
});
