import type { Declaration, Kind } from '../benchmark.ts';
import { told } from '../guards.ts';
import { ShapeError } from '../shape.ts';

type Fields = Readonly<Record<string, unknown>>;

const modes = { run: 'timed', shell: 'command', sample: 'sampled' } as const;
const codes = ['run', 'shell', 'sample'] as const;

/** Fields that mean something beside one kind of code only. */
const companions: Readonly<Record<string, (typeof codes)[number]>> = {
  setup: 'run',
  teardown: 'run',
  operations: 'run',
  programs: 'shell',
  seeds: 'sample',
  costs: 'sample',
  fitted: 'sample',
};

const functions = [...codes, 'setup', 'teardown', 'operations'];

const most = 1000;

/** What runs a cell, by the code that stands in the definition; a `ShapeError` where none, several or the wrong one does. */
export function readMode(bench: Fields, kind: Kind | undefined): Declaration['mode'] {
  const given = codes.filter((name) => bench[name] !== undefined);
  const [code] = given;
  if (code === undefined) {
    throw new ShapeError(
      'there is no code; expected one of `run` (timed), `shell` (a command) and `sample` (exact or simulated values)',
    );
  }
  if (given.length > 1) {
    throw new ShapeError(`there are ${given.map((name) => `\`${name}\``).join(' and ')}; expected one of them`);
  }
  if (kind === 'measured' && code === 'sample') {
    throw new ShapeError('`kind` is `measured`, which `sample` is not; expected `run` or `shell`, or another kind');
  }
  if (kind !== undefined && kind !== 'measured' && code !== 'sample') {
    throw new ShapeError(
      `\`kind\` is \`${kind}\`, which \`${code}\` is not; expected \`sample\`, or kind \`measured\``,
    );
  }
  return modes[code];
}

/** Fields beside the code that are no functions, or that go with other code: one sentence each. */
export function strayCode(bench: Fields, kind: Kind | undefined): string[] {
  const wrong = functions
    .filter((name) => bench[name] !== undefined && typeof bench[name] !== 'function')
    .map((name) => `\`${name}\` is ${told(bench[name])}; expected a function`);
  const stray = Object.entries(companions)
    .filter(([name, code]) => bench[name] !== undefined && bench[code] === undefined)
    .map(([name, code]) => `\`${name}\` goes with \`${code}\`, which is not there`);
  const assumed = ['costs', 'fitted']
    .filter((name) => bench[name] !== undefined && kind === 'exact')
    .map((name) => `\`${name}\` is what a simulation assumes; expected kind \`simulated\`, or none for exact values`);
  return [...wrong, ...stray, ...assumed];
}

/** How many seeds are sampled: 1 unless given, 1000 at most; else a `ShapeError`. */
export function readSeeds(value: unknown): number {
  if (value === undefined) return 1;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) {
    throw new ShapeError(`\`seeds\` is ${told(value)}; expected a whole number from 1 to ${most}`);
  }
  return value;
}
