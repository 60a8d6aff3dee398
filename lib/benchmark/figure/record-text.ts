import { formatDay } from '../../dates.ts';
import type { Lang } from '../../magazine.ts';
import type { BenchmarkWords } from '../../words-benchmark.ts';
import type { BenchRecord, Environment } from '../benchmark.ts';
import { formatPercent } from '../numbers.ts';
import { readFailure } from '../run/failure.ts';

/** Of one record, in words: the machine, how it was measured, and what its numbers are worth. */
export interface RecordText {
  readonly day: string;
  readonly machine: string;
  readonly method: string;
}

/** Says it in the words of a language; days are written as that language does. */
export function recordText({ environment, run }: BenchRecord, lang: Lang, words: BenchmarkWords): RecordText {
  const failed = run.cells.filter(({ failure }) => failure !== undefined);
  const { forks, rounds, noise, kind } = run;
  const method =
    kind === 'measured'
      ? [
          words.rounds(forks, rounds),
          ...(noise === null ? [] : [words.noise(formatPercent(noise))]),
          words.load(...loadOf(environment)),
        ]
      : [words.seeds(rounds)];
  const first = words.failureKinds[readFailure(failed[0]?.failure ?? '').kind];
  const failures = failed.length === 0 ? [] : [words.failures(failed.length, first)];
  return {
    day: formatDay(environment.date, lang),
    machine: machineOf(environment, words).join(words.listComma),
    method: [...method, ...failures].join(words.clause),
  };
}

const loadOf = ({ load: [before, after] }: Environment): [string, string] => [before.toFixed(1), after.toFixed(1)];

const virtualisedIn = ({ virtualised }: BenchmarkWords, said: string) =>
  (Object.hasOwn(virtualised, said) ? virtualised[said] : undefined) ?? said;

const machineOf = (it: Environment, words: BenchmarkWords) => [
  it.cpu,
  words.cores(it.cores),
  `${it.memoryGb} GB`,
  `${it.os} (${it.kernel})`,
  it.runtime,
  ...(it.virtualised === undefined ? [] : [virtualisedIn(words, it.virtualised)]),
];
