import type { BenchmarkEntry } from '../components/benchmark-list.tsx';
import { recordsOf } from '../lib/content/read.ts';
import type { Benchmark } from '../lib/magazine.ts';

/** Runnable tables with what was recorded of them. */
export const benchmarkEntries = (benchmarks: readonly Benchmark[]): Promise<BenchmarkEntry[]> =>
  Promise.all(benchmarks.map(async (benchmark) => ({ benchmark, records: await recordsOf(benchmark) })));
