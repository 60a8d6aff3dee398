import { expect, test } from 'vitest';
import { defineBench } from '../define.ts';
import { toDeclaration } from './to-declaration.ts';

const simulated = defineBench({
  id: 'kafka-acks',
  kind: 'simulated',
  question: { zh: '副本越多，吞吐越低吗？', en: 'Do more replicas cost throughput?' },
  params: {
    acks: { header: 'acks', values: [-1, 0], labels: { '-1': ['全部', 'all'] } },
    replicas: { header: ['副本数', 'replicas'], values: [1, 2, 4] },
    minInsync: { header: 'min.insync', values: [1, null] },
  },
  where: ({ acks, minInsync }) => (acks === 0) === (minInsync === null),
  baseline: { minInsync: 1, replicas: 1, acks: -1 },
  values: { tps: { header: 'TPS', unit: 'rec/s', better: 'higher' } },
  notes: ['备注'],
  published: { source: '《架构师》', url: 'https://magazine.test/', date: '2017-10', hardware: '三台服务器' },
  claims: [{ says: '副本越多越慢', along: 'replicas', where: { acks: -1 }, is: 'falling' }],
  sample: ({ replicas }, seed) => ({ tps: replicas + seed }),
  seeds: 3,
  costs: [{ name: '往返', value: 0.1, unit: 'ms', from: '拟合' }],
  fitted: [{ acks: -1, replicas: 1 }],
  curve: 'replicas',
});

const timed = defineBench({
  id: 'batches',
  kind: 'measured',
  question: '攒批省多少？',
  params: { size: { header: '批大小', values: [1, 200] } },
  baseline: { size: 1 },
  values: { rate: { header: '条/秒', unit: 'rec/s', better: 'higher' } },
  published: 'none',
  run: () => 0,
});

function mistakes(change: Readonly<Record<string, unknown>>, bench: object = simulated) {
  const read = toDeclaration({ ...bench, ...change });
  return 'problems' in read ? read.problems : [];
}

test('a definition becomes plain facts', () => {
  const read = toDeclaration(simulated);
  expect(read).toMatchObject({
    declaration: {
      mode: 'sampled',
      seeds: 3,
      baseline: 'acks=-1,replicas=1,minInsync=1',
      fitted: ['acks=-1,replicas=1,minInsync=1'],
      curve: 'replicas',
      claims: [{ along: 'replicas', where: { acks: -1 }, within: 0.05 }],
      notes: [['备注']],
    },
  });
  expect('declaration' in read && read.declaration.cells.map(({ id }) => id)).toEqual([
    'acks=-1,replicas=1,minInsync=1',
    'acks=-1,replicas=2,minInsync=1',
    'acks=-1,replicas=4,minInsync=1',
    'acks=0,replicas=1,minInsync=N/A',
    'acks=0,replicas=2,minInsync=N/A',
    'acks=0,replicas=4,minInsync=N/A',
  ]);
  expect(JSON.parse(JSON.stringify(read))).toEqual(read);
});

test('timed code and commands are told apart', () => {
  expect(toDeclaration(timed)).toMatchObject({ declaration: { mode: 'timed', seeds: 1, claims: [] } });
  expect(toDeclaration({ ...timed, run: undefined, shell: () => ({ command: ['true'] }) })).toMatchObject({
    declaration: { mode: 'command' },
  });
});

test.each([
  [undefined, 'missing'],
  [null, '`null`'],
  ['kafka', 'the text `kafka`'],
  [() => timed, 'a function'],
  [[timed], 'a list'],
  [Promise.resolve(timed), 'a promise'],
])('a default export that is no definition is told: %o', (bench, said) => {
  expect(toDeclaration(bench)).toEqual({
    problems: [`the default export is ${said}; expected \`export default defineBench({ … })\``],
  });
});

const one = { header: 'acks', values: [0, 1] };

test.each<[string, Record<string, unknown>]>([
  ['`id` is the text `Kafka Acks`; expected small letters', { id: 'Kafka Acks' }],
  ['`id` is missing', { id: undefined }],
  ['`kind` is the text `simulation`; expected `measured` or `exact` or `simulated`', { kind: 'simulation' }],
  ['`question` is an empty text; expected a text', { question: '' }],
  ['`question.en` is `3`; expected a text', { question: { en: 3 } }],
  ['`qestion` is unknown; did you mean `question`?', { qestion: '' }],
  ['`params` is a list; expected an object', { params: [one] }],
  ['`params` names no column', { params: {} }],
  ['`params["min insync"]` has a name that is no word', { params: { 'min insync': one } }],
  ['`params["1"]` has a name that is no word', { params: { 1: one } }],
  ['`params.constructor` has the name of what every object has', { params: { constructor: one } }],
  [
    '`values.toString` has the name of what every object has',
    { values: { toString: { header: 'TPS', unit: 'rec/s', better: 'higher' } } },
  ],
  ['`published.date` is the text `2017-99-99`', { published: { source: '《架构师》', date: '2017-99-99' } }],
  ['`published.date` is the text `2017-13`', { published: { source: '《架构师》', date: '2017-13' } }],
  ['`params.acks.header` is missing', { params: { acks: { values: [0] } } }],
  ['`params.acks.header` is an empty list', { params: { acks: { header: [], values: [0] } } }],
  ['`params.acks.values` is missing; expected a list', { params: { acks: { header: 'acks' } } }],
  ['`params.acks.values` is an empty list', { params: { acks: { header: 'acks', values: [] } } }],
  [
    '`params.acks.values[1]` is `NaN`; expected a text of one line',
    { params: { acks: { header: 'a', values: [0, Number.NaN] } } },
  ],
  ['`params.acks.values[0]` is a list', { params: { acks: { header: 'a', values: [[0]] } } }],
  [
    '`params.acks.values` has two values that a table writes `1`',
    { params: { acks: { header: 'a', values: [1, '1'] } } },
  ],
  ['`params.acks.labels["2"]` labels no value; expected 0, 1', { params: { acks: { ...one, labels: { 2: '二' } } } }],
  ['`params.acks.value` is unknown; expected only header, values, labels', { params: { acks: { ...one, value: [] } } }],
  [
    '`params` make 2000 combinations',
    { params: { n: { header: 'n', values: Array.from({ length: 2000 }, (_, n) => n) } } },
  ],
  [
    'two cells are called `a=x,b=y,b=z`',
    { params: { a: { header: 'a', values: ['x', 'x,b=y'] }, b: { header: 'b', values: ['y,b=z', 'z'] } } },
  ],
  ['`where` is the text `acks`; expected a function', { where: 'acks' }],
  ['`where` leaves no cell', { where: () => false }],
  [
    '`where` throws for `acks=-1,replicas=1,minInsync=1`: Error: 不行',
    {
      where: () => {
        throw new Error('不行');
      },
    },
  ],
  ['`where` gives nothing for', { where: () => undefined }],
  ['`where` gives a promise for', { where: async () => true }],
  ['`baseline` is missing; expected the parameters', { baseline: undefined }],
  ['`baseline.minInsync` is missing; expected one of 1, `null` (N/A)', { baseline: { acks: 0, replicas: 1 } }],
  [
    '`baseline.replicas` is the text `1`; expected one of 1, 2, 4',
    { baseline: { acks: 0, replicas: '1', minInsync: 1 } },
  ],
  ['`baseline.isr` names no parameter; expected `acks`, `replicas`, `minInsync`', { baseline: { isr: 1 } }],
  [
    '`baseline` is `acks=0,replicas=1,minInsync=1`, which is no cell',
    { baseline: { acks: 0, replicas: 1, minInsync: 1 } },
  ],
  ['`values` names no column', { values: {} }],
  ['`values.tps.unit` is missing', { values: { tps: { header: 'TPS', better: 'higher' } } }],
  [
    '`values.tps.better` is the text `more`; expected `higher` or `lower` or `neither`',
    { values: { tps: { header: 'TPS', unit: 's', better: 'more' } } },
  ],
  ['two columns have the header `acks`', { values: { tps: { header: 'acks', unit: 's', better: 'lower' } } }],
  ['`notes[0]` is `1`; expected a text', { notes: [1] }],
  ['`published` is missing; expected `none`, or an object with `source`', { published: undefined }],
  ['`published.source` is missing', { published: {} }],
  ['`published.url` is the text `magazine`', { published: { source: '甲', url: 'magazine' } }],
  ['`published.date` is the text `10/2017`', { published: { source: '甲', date: '10/2017' } }],
  ['`claims` is an object; expected a list', { claims: {} }],
  ['`claims[0].along` is the text `isr`; expected a parameter', { claims: [{ says: '甲', along: 'isr', is: 'flat' }] }],
  ['`claims[0].is` is the text `up`', { claims: [{ says: '甲', along: 'acks', is: 'up' }] }],
  [
    '`claims[0].where.acks` is `7`; expected one of -1, 0',
    { claims: [{ says: '甲', along: 'replicas', is: 'flat', where: { acks: 7 } }] },
  ],
  ['`claims[0].within` is `5`', { claims: [{ says: '甲', along: 'replicas', is: 'flat', within: 5 }] }],
  [
    '`claims[0]` is about no cells: expected 2 at least that differ in `minInsync` alone',
    { claims: [{ says: '甲', along: 'minInsync', is: 'flat' }] },
  ],
  ['`costs[0].from` is missing', { costs: [{ name: '往返', value: 1, unit: 'ms' }] }],
  ['`fitted[0]` names no cell', { fitted: [{ acks: 0, minInsync: 1 }] }],
  [
    '`fitted[0].minInsync` is `7`; expected one of 1, `null` (N/A)',
    { fitted: [{ acks: -1, replicas: 1, minInsync: 7 }] },
  ],
  ['`fitted` names 3 cells for 1 cost; expected one cell a cost at most', { fitted: [{ acks: -1 }] }],
  ['`fitted` names 1 cell for 0 costs', { costs: undefined }],
  ['`curve` is the text `isr`; expected a parameter', { curve: 'isr' }],
  [
    '`curve` is `minInsync`, which has `null` (N/A) among its values; expected two numbers or more',
    { curve: 'minInsync' },
  ],
  ['there is no code; expected one of', { sample: undefined }],
  ['there are `run` and `sample`; expected one of them', { run: () => 0 }],
  ['`kind` is `measured`, which `sample` is not', { kind: 'measured' }],
  ['`sample` is the text `x`; expected a function', { sample: 'x' }],
  ['`setup` goes with `run`, which is not there', { setup: () => 0 }],
  ['`costs` is what a simulation assumes', { kind: 'exact' }],
  ['`seeds` is `0`; expected a whole number from 1 to 1000', { seeds: 0 }],
  ['`seeds` is `1.5`', { seeds: 1.5 }],
])('%s', (said, change) => {
  expect(mistakes(change).join('\n')).toContain(said);
});

test.each<[string, Record<string, unknown>]>([
  [
    '`values.rate.unit` is the text `条`; expected a unit that time gives',
    { values: { rate: { header: '条', unit: '条', better: 'higher' } } },
  ],
  ['there are `run` and `shell`', { shell: () => ({ command: ['true'] }) }],
  ['`kind` is `exact`, which `run` is not', { kind: 'exact' }],
  ['`seeds` goes with `sample`', { seeds: 3 }],
  ['`operations` is `2`; expected a function', { operations: 2 }],
])('in timed code: %s', (said, change) => {
  expect(mistakes(change, timed).join('\n')).toContain(said);
});

test.each(['rising', 'falling', 'peaked'] as const)('words have no order in which a value could be %s', (is) => {
  const claims = [{ says: '甲', along: 'queue', is }];
  const params = { queue: { header: '方式', values: ['fifo', 'random', 'last'] } };
  expect(mistakes({ params, baseline: { queue: 'fifo' }, claims }, timed)).toEqual([
    `\`claims[0].along\` is \`queue\`, whose values are words such as \`fifo\`; expected numbers where \`is\` is \`${is}\`, as words have no order`,
  ]);
  const numbers = { queue: { header: '方式', values: ['1', '2', '10'] } };
  expect(mistakes({ params: numbers, baseline: { queue: '1' }, claims }, timed)).toEqual([]);
  const flat = [{ says: '甲', along: 'queue', is: 'flat' }];
  expect(mistakes({ params, baseline: { queue: 'fifo' }, claims: flat }, timed)).toEqual([]);
});

test('costs that cannot be read are told, not that too many cells were fitted on them', () => {
  expect(mistakes({ costs: [{ name: '往返' }] })).toEqual([expect.stringContaining('`costs[0].value` is missing')]);
});

test('a value may be called what every object has', () => {
  const params = { way: { header: '方法', values: ['toString', 'constructor', 'valueOf'] } };
  expect(mistakes({ params, baseline: { way: 'constructor' } }, timed)).toEqual([]);
});

test('all mistakes are told at once', () => {
  expect(mistakes({ id: '', seeds: -1, baseline: {}, curve: 'isr', claims: [{}, {}] })).toHaveLength(6);
});

test('a definition that throws when it is read is told, not thrown', () => {
  const bench = {
    ...timed,
    get question() {
      throw new Error('陷阱');
    },
  };
  expect(toDeclaration(bench)).toEqual({ problems: ['reading the definition throws: Error: 陷阱'] });
});
