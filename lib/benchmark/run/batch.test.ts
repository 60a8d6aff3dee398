import { expect, test } from 'vitest';
import { declarationOf, simulatedMachine } from '../../../tests/simulated-machine.ts';
import { Batch } from './batch.ts';

/** Settles a cell whose calls cost what `cost` says, on a clock of `step` ms: the calls of a block, or why not. */
async function settle(cost: (call: number) => number, step: number, noise = 0.05) {
  const { executor, now } = simulatedMachine({ cost: (_, call) => cost(call), step, noise, bursts: 0.1 });
  const [cell] = declarationOf([0]).cells;
  if (cell === undefined) throw new Error('no cell');
  const batch = new Batch(step);
  const outcome = await batch.settle(await executor.open(cell)).then(
    () => batch.calls,
    (error: unknown) => String(error),
  );
  return { outcome, elapsedMs: now() };
}

test.each([
  [0.000001, 0.005],
  [0.000001, 0.1],
  [0.01, 0.005],
  [0.01, 1],
  [3, 0.1],
])('calls of %d ms on a clock of %d ms make blocks that are long enough and not much longer', async (cost, step) => {
  const { outcome } = await settle(() => cost, step);
  const block = Number(outcome) * cost;
  const least = Math.max(5, 100 * step);
  expect(block).toBeGreaterThan(least * 0.8);
  expect(block).toBeLessThan(Math.max(least, cost) * 4);
});

test.each<[string, (call: number) => number]>([
  ['in proportion', (call) => 1e-4 * call],
  ['slowly from some cost', (call) => 1e-3 + 1e-6 * call],
])('calls that grow %s are refused, on fine clocks and coarse ones, in a few seconds', async (_, cost) => {
  for (const step of [0.005, 1]) {
    const { outcome, elapsedMs } = await settle(cost, step);
    expect(outcome).toMatch(/blocks of \d+ and of \d+ calls do not agree/);
    expect(elapsedMs).toBeLessThan(10_000);
  }
});

test('calls that become faster as code warms up are none the worse', async () => {
  for (const step of [0.005, 1]) {
    expect((await settle((call) => (call < 300 ? 0.1 : 0.01), step)).outcome).toBeGreaterThanOrEqual(256);
  }
});

test('long calls are made a few times only', async () => {
  expect(await settle(() => 300, 0.1, 0)).toMatchObject({ outcome: 1, elapsedMs: expect.closeTo(1200, -3) });
});

test('calls that take no time at all are told', async () => {
  expect((await settle(() => 0, 1)).outcome).toBe('Error: 4294967296 calls take no time');
});
