import type { BenchPayload, BenchRecord, LoadedModule } from '../benchmark/benchmark.ts';
import { byFreshness, isStale } from '../benchmark/claims/series.ts';
import { isLoaded, type ModuleOutcome } from '../benchmark/module-outcome.ts';
import { folderOfFile, nameOfFile } from '../file-names.ts';
import { hashOf } from '../files.ts';
import { groupBy } from '../group-by.ts';
import type { Lang } from '../magazine.ts';
import type { BenchSource, BrokenBench } from '../markdown/context.ts';
import { assetPath, benchmarkPath } from '../paths.ts';

/** The modules of a content folder, and what was recorded of them. */
export interface Benches {
  /** By file below the content folder; those that cannot be loaded have their problems. */
  readonly modules: ReadonlyMap<string, ModuleOutcome>;
  readonly records: (file: string) => readonly BenchRecord[];
}

export const noBenches: Benches = { modules: new Map(), records: () => [] };

/** The modules by the folder that they lie in. */
export const modulesByFolder = ({
  modules,
}: Benches): ReadonlyMap<string, readonly (readonly [string, ModuleOutcome])[]> =>
  groupBy([...modules], ([file]) => folderOfFile(file));

/** Those of them that can be shown. */
export const loadedByFolder = ({ modules }: Benches): ReadonlyMap<string, readonly LoadedModule[]> =>
  groupBy([...modules.values()].filter(isLoaded), ({ file }) => folderOfFile(file));

/** What rendering a text needs of the modules beside it, by file name. */
export function toBenchSources(
  modules: readonly (readonly [file: string, outcome: ModuleOutcome])[],
  records: Benches['records'],
  lang: Lang,
): Readonly<Record<string, BenchSource | BrokenBench>> {
  return Object.fromEntries(
    modules.map(([file, outcome]) => [
      nameOfFile(file),
      isLoaded(outcome) ? toSource(outcome, records(file), lang) : { isBroken: true },
    ]),
  );
}

function toSource(module: LoadedModule, records: readonly BenchRecord[], lang: Lang): BenchSource {
  const sorted = byFreshness(records, module.digest);
  return {
    module,
    payloadPath: assetPath(payloadOf(module, sorted).name),
    pagePath: benchmarkPath(module.declaration, lang),
    records: sorted,
  };
}

/** What a page sends for when a reader runs the table, under a name made of what it holds. */
export function payloadOf(
  { declaration, code, digest: of }: LoadedModule,
  records: readonly BenchRecord[],
): { readonly name: string; readonly json: string } {
  const [newest] = byFreshness(records, of);
  // Times of another machine reproduce nothing; values that are the same everywhere do.
  const isComparable = newest !== undefined && !isStale(newest, of) && declaration.mode === 'sampled';
  const recorded = isComparable
    ? { recorded: { cells: newest.run.cells.map(({ cell, values }) => ({ cell, values })) } }
    : {};
  const payload: BenchPayload = { declaration, code, digest: of, ...recorded };
  const json = JSON.stringify(payload);
  return { name: `bench-${declaration.id}.${hashOf(json)}.json`, json };
}
