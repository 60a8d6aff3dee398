import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { BenchRecord, LoadedModule } from '../lib/benchmark/benchmark.ts';
import type { Places } from '../lib/benchmark/module-files.ts';
import { isLoaded } from '../lib/benchmark/module-outcome.ts';
import { sameIds } from '../lib/benchmark/modules/check-modules.ts';
import { loadModules } from '../lib/benchmark/modules/load-modules.ts';
import { readRecords } from '../lib/benchmark/modules/read-records.ts';
import { compareText } from '../lib/compare-text.ts';
import { walkContent } from '../lib/content/walk.ts';
import { contentFolder } from '../lib/files.ts';
import { didYouMean } from '../lib/nearest.ts';

/** No module has the id that was asked for, or several have, or there is no content. */
export class NoSuchBench extends Error {}

/** A module with what was recorded of it. */
export interface Bench {
  readonly module: LoadedModule;
  /** The newest first. */
  readonly records: readonly BenchRecord[];
}

/** The benches of a content folder. */
export interface Benches extends Places {
  /** All, or the one that was asked for; by id. */
  readonly benches: readonly Bench[];
  /** Of modules that cannot be loaded and of records. */
  readonly problems: readonly VFileMessage[];
}

/** The benches of the content folder, or the one called `id`; throws `NoSuchBench`. */
export async function openBenches(id?: string): Promise<Benches> {
  const content = resolve(contentFolder());
  const root = resolve('.');
  if (!existsSync(content)) throw new NoSuchBench(`Missing content folder \`${contentFolder()}\``);
  const files = walkContent(content).files.map(({ path }) => path);
  const outcomes = [...(await loadModules(content, files, { root, work: resolve('.galley') })).values()];
  const loaded = outcomes.filter(isLoaded).sort((a, b) => compareText(a.declaration.id, b.declaration.id));
  const wanted = id === undefined ? loaded : loaded.filter(({ declaration }) => declaration.id === id);
  const problems = outcomes.flatMap((it) => (isLoaded(it) ? [] : it.problems));
  if (id !== undefined && wanted.length > 1) {
    const files = wanted.map(({ file }) => `\`${file}\``).join(' and ');
    throw new NoSuchBench(`Unexpected id \`${id}\` of ${files}, expected another in one of them`);
  }
  if (id !== undefined && wanted.length === 0) {
    const known = loaded.map(({ declaration }) => ({ slug: declaration.id }));
    const broken = problems.length === 0 ? '' : `\nSome modules cannot be loaded: npm run bench -- list`;
    throw new NoSuchBench(
      `Unexpected bench \`${id}\`, expected one of ${listed(known)}${didYouMean(id, known)}${broken}`,
    );
  }
  const read = wanted.map((module) => ({ module, ...readRecords(content, module.file, module) }));
  const benches = read.map(({ module, records }) => ({ module, records }));
  return {
    root,
    contentFolder: content,
    benches,
    problems: [...problems, ...sameIds(loaded), ...read.flatMap((it) => it.problems)],
  };
}

const listed = (known: readonly { slug: string }[]) =>
  known.map(({ slug }) => `\`${slug}\``).join(', ') || 'none: there is no bench';
