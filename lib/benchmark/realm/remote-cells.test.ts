import { expect, test } from 'vitest';
import { clock, forger, realmOf, timers } from '../../../tests/realms.ts';
import { declarationOf } from '../../../tests/simulated-machine.ts';
import { readFailure, toFailure } from '../run/failure.ts';
import { runBenchmark } from '../run/run-benchmark.ts';
import { remoteExecutor } from './remote-cells.ts';

const cell = { id: '数=2', params: { 数: 2 } };

const { setTimer } = timers();
const failureOf = (work: Promise<unknown>) => work.then(() => 'none', toFailure);

test('a realm sets up its cell, runs blocks with growing numbers, samples, and tears down', async () => {
  const calls: unknown[] = [];
  const bench = {
    setup: (params: unknown) => ({ params }),
    run: (context: unknown, call: number) => calls.push([context, call]),
    operations: ({ 数 }: { 数: number }) => 数 * 5,
    sample: ({ 数 }: { 数: number }, seed: number) => ({ rate: 数 + seed, none: null }),
    teardown: (context: unknown) => calls.push(['完', context]),
  };
  const { openPort, closed } = realmOf(bench);
  const open = await remoteExecutor({ openPort, setTimer }).open(cell);
  expect(open.operations).toBe(10);
  expect(open.resolutionMs).toBeCloseTo(0.001, 6);
  expect((await open.block(3, 7)).ms).toBeGreaterThan(0);
  expect(await open.sample(4)).toEqual({ rate: 6, none: null });
  await open.close();
  const context = { params: { 数: 2 } };
  expect(calls).toEqual([
    [context, 0],
    [context, 7],
    [context, 8],
    [context, 9],
    ['完', context],
  ]);
  expect(closed()).toBe(1);
});

test('calls that give promises are awaited one by one', async () => {
  let running = 0;
  let most = 0;
  const run = async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  };
  const open = await remoteExecutor({ ...realmOf({ run }), setTimer }).open(cell);
  await open.block(5, 1);
  expect(most).toBe(1);
});

const fails = (): never => {
  throw new Error('不行');
};

test.each<[string, unknown, string]>([
  ['no definition', 3, 'no definition: the default export is no definition'],
  ['no run', { sample: () => ({ rate: 1 }) }, 'no run: there is no `run`'],
  ['setup that throws', { setup: fails, run: () => 0 }, 'threw: Error: 不行'],
  ['setup that rejects', { setup: async () => fails(), run: () => 0 }, 'threw: Error: 不行'],
  ['run that throws at once', { run: fails }, 'threw: Error: 不行'],
  ['run that throws later', { run: (_: unknown, call: number) => call > 5 && fails() }, 'threw: Error: 不行'],
  ['run that rejects later', { run: async (_: unknown, call: number) => call > 5 && fails() }, 'threw: Error: 不行'],
  ['a cell that where leaves out', { where: () => false, run: () => 0 }, 'left out: `where` leaves this cell out'],
  ['operations that are no number', { run: () => 0, operations: () => '5' }, 'bad value: `operations` is the text `5`'],
  ['operations that are none', { run: () => 0, operations: () => 0 }, 'bad value: `operations` is `0`'],
  [
    'something thrown that cannot be told',
    {
      run: () => {
        throw { toString: fails };
      },
    },
    'threw: something that cannot be told',
  ],
])('%s fails the cell in words', async (_, bench, said) => {
  const { openPort, closed } = realmOf(bench);
  const { open } = remoteExecutor({ openPort, setTimer });
  expect(await failureOf(open(cell).then((it) => it.block(10, 1)))).toBe(said);
  expect(closed()).toBe(1);
});

test.each<[string, unknown, string]>([
  ['NaN', { rate: Number.NaN }, 'bad value: `rate` is `NaN`'],
  ['Infinity', { rate: Number.POSITIVE_INFINITY }, 'bad value: `rate` is `Infinity`'],
  ['a BigInt', { rate: 5n }, 'bad value: `rate` is a BigInt'],
  ['a text', { rate: '18.2万' }, 'bad value: `rate` is the text `18.2万`'],
  ['an object', { rate: { valueOf: 1 } }, 'bad value: `rate` is an object'],
  ['no object', 7, 'bad value: a sample is `7`'],
  ['nothing', undefined, 'bad value: a sample is missing'],
  ['a function, which cannot be sent', { rate: () => 1 }, 'threw: DataCloneError'],
])('a sample that is %s fails the cell in words', async (_, sample, said) => {
  const open = await remoteExecutor({ ...realmOf({ sample: () => sample }), setTimer }).open(cell);
  expect(await failureOf(open.sample(1))).toContain(said);
});

test('a realm that does not answer in time is closed, and what it says later is not heard', async () => {
  const clockwork = timers();
  let answerLate = () => {};
  const { openPort, closed } = forger(({ ask, id }, post) => {
    if (ask === 'open') post({ id });
    else answerLate = () => post({ id, ms: 9 });
  });
  const executor = remoteExecutor({ openPort, setTimer: clockwork.setTimer, deadlineMs: 2000 });
  const open = await executor.open(cell);
  expect(clockwork.waiting.size).toBe(0);
  const late = failureOf(open.block(1, 1));
  clockwork.fire();
  answerLate();
  expect(await late).toBe('deadline: no answer in 2 s');
  expect(await failureOf(open.block(1, 2))).toBe('deadline: no answer in 2 s');
  expect(closed()).toBe(1);
});

test('a realm that ends by itself fails the call under way at once, and later ones', async () => {
  const { openPort, closed } = forger(({ ask, id }, post, end) =>
    ask === 'open' ? post({ id }) : end('out of memory'),
  );
  const open = await remoteExecutor({ openPort, setTimer }).open(cell);
  expect(await failureOf(open.block(1, 1))).toBe('died: out of memory');
  expect(await failureOf(open.block(1, 2))).toBe('died: out of memory');
  expect(closed()).toBe(1);
});

test('a realm that is known to end by its own doing fails as that', async () => {
  const { openPort } = forger((_, _post, end) => end('the code closed it', 'closed'));
  expect(await failureOf(remoteExecutor({ openPort, setTimer }).open(cell))).toBe('closed: the code closed it');
});

test('what code throws or answers is never taken for a cause that the engine itself knows', async () => {
  const thrown = 'left out: `where` leaves this cell out';
  const { openPort } = realmOf({ sample: () => Promise.reject(thrown) });
  const open = await remoteExecutor({ openPort, setTimer }).open(cell);
  expect(await failureOf(open.sample(1))).toBe(`threw: ${thrown}`);
  const told = forger(({ ask, id }, post) =>
    post(ask === 'open' ? { id } : { id, cause: 'toString', values: { a: 1 } }),
  );
  const other = await remoteExecutor({ openPort: told.openPort, setTimer }).open(cell);
  expect(await other.sample(1)).toEqual({ a: 1 });
});

test('messages that nobody asked for are ignored: other ids, no objects, answers before and after their time', async () => {
  const { openPort } = forger(({ id }, post) => {
    for (const noise of [null, 'ms', 7, [], { id: id + 1, ms: 1 }, { id: String(id), ms: 2 }, { ms: 3 }]) post(noise);
    post({ id, ms: 42 });
    post({ id, ms: 1 });
    post({ id: id + 1, ms: 1 });
  });
  const open = await remoteExecutor({ openPort, setTimer }).open(cell);
  expect(await open.block(1, 1)).toEqual({ ms: 42 });
  expect(await open.block(1, 2)).toEqual({ ms: 42 });
});

test('a flood of messages ends the realm, in words', async () => {
  const { openPort, closed } = forger(({ ask, id }, post) => {
    if (ask === 'open') post({ id });
    else for (let message = 0; message < 5000; message += 1) post({ id: -1 });
  });
  const open = await remoteExecutor({ openPort, setTimer }).open(cell);
  expect(await failureOf(open.block(1, 1))).toBe('flood: it posted 51 messages that nobody asked for');
  expect(closed()).toBe(1);
});

test.each<[unknown, string]>([
  [Number.NaN, '`ms` of a block is `NaN`'],
  [-1, '`ms` of a block is `-1`'],
  ['5', '`ms` of a block is the text `5`'],
  [{}, '`ms` of a block is an object'],
  [undefined, '`ms` of a block is missing'],
])('a block of %j ms is no measurement', async (ms, said) => {
  const { openPort, closed } = forger(({ ask, id }, post) => post(ask === 'open' ? { id } : { id, ms }));
  const open = await remoteExecutor({ openPort, setTimer }).open(cell);
  expect(await failureOf(open.block(1, 1))).toBe(`bad value: ${said}`);
  expect(closed()).toBe(1);
});

test('a clock that stands still is told', async () => {
  const { open } = remoteExecutor({ ...realmOf({ run: () => 0 }, () => 5), setTimer });
  expect(await failureOf(open(cell))).toBe('bad value: the step of its clock is `Infinity`');
});

test('failures keep their kind through their text', () => {
  expect(readFailure('uneven work: blocks: 3')).toEqual({ kind: 'uneven work', detail: 'blocks: 3' });
  expect(readFailure('什么')).toEqual({ kind: 'died', detail: '什么' });
});

test('a whole run goes through the port: real code on a clock that only readings advance', async () => {
  const bench = { sample: ({ 数 }: { 数: number }, seed: number) => ({ rate: 数 * seed }) };
  const declaration = declarationOf([1, 2], { kind: 'exact', mode: 'sampled', seeds: 2 });
  const run = await runBenchmark(declaration, remoteExecutor({ ...realmOf(bench), setTimer }), {
    seed: 1,
    now: clock(),
  });
  expect(run.cells.map(({ samples }) => samples.rate)).toEqual([[[1, 2]], [[2, 4]]]);
});
