import { expect, test } from 'vitest';
import { toCell } from '../cells.ts';
import type { Executor } from '../run/executor.ts';
import { CellFailure, type FailureKind } from '../run/failure.ts';
import { givingUp } from './hopeless.ts';

const fails = (kind: FailureKind) => Promise.reject(new CellFailure(kind, '没有回答'));

/** Cells 1 to `count`, opened and asked for one block each; whether it was given up. */
async function tryCells(count: number, executor: Executor): Promise<boolean> {
  let gaveUp = false;
  const watched = givingUp(executor, () => {
    gaveUp = true;
  });
  for (let size = 1; size <= count; size += 1) {
    const open = await watched.open(toCell({ size })).catch(() => undefined);
    await open?.block(1, 0).catch(() => undefined);
  }
  return gaveUp;
}

const cells = (open: (size: number) => FailureKind | undefined, block: (size: number) => FailureKind | undefined) => ({
  resolutionMs: null,
  open: ({ params }: { params: Readonly<Record<string, unknown>> }) => {
    const size = Number(params.size);
    const kind = open(size);
    if (kind !== undefined) return fails(kind);
    const slow = block(size);
    return Promise.resolve({
      block: () => (slow === undefined ? Promise.resolve({ ms: 1 }) : fails(slow)),
      sample: () => fails('threw'),
      close: () => Promise.resolve(),
    });
  },
});

test('three cells that do not answer in time, and none that does, end the run', async () => {
  const never = () => 'deadline' as const;
  const opens = () => undefined;
  expect(await tryCells(3, cells(never, opens))).toBe(true);
  expect(await tryCells(3, cells(opens, never))).toBe(true);
  expect(await tryCells(2, cells(opens, never))).toBe(false);
});

test('cells that throw, as added rows may, end nothing but themselves', async () => {
  const added = (size: number) => (size > 3 ? undefined : ('threw' as const));
  expect(
    await tryCells(
      6,
      cells(added, () => undefined),
    ),
  ).toBe(false);
});

test('a cell that answered is reason enough to go on', async () => {
  const slow = (size: number) => (size === 1 ? undefined : ('deadline' as const));
  expect(
    await tryCells(
      6,
      cells(() => undefined, slow),
    ),
  ).toBe(false);
});
