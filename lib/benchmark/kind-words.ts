import type { BenchmarkWords } from '../words-benchmark.ts';
import type { Declaration } from './benchmark.ts';

/** What kind of numbers a table has, in words. */
export const kindWords = ({ kind, mode }: Pick<Declaration, 'kind' | 'mode'>, { kinds }: BenchmarkWords) =>
  kinds[mode === 'command' ? 'command' : kind];
