import type { BenchPayload, BenchRecord, LoadedModule } from '../benchmark/benchmark.ts';
import { isLoaded, type ModuleOutcome } from '../benchmark/module-outcome.ts';
import { byFreshness, isStale } from '../benchmark/records/freshness.ts';
import { folderOfFile, nameOfFile } from '../file-names.ts';
import { hashOf } from '../files.ts';
import { groupBy } from '../group-by.ts';
import type { Lang } from '../magazine.ts';
import type { BenchSource, BrokenBench } from '../markdown/context.ts';
import { once } from '../once.ts';
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

/** What pages of any language show of a module besides itself. */
export interface ShownModule {
  /** Newest first, those of this very code before all others. */
  readonly records: readonly BenchRecord[];
  /** What a page sends for when a reader runs the table, under a name made of what it holds. */
  readonly payload: { readonly name: string; readonly json: string };
}

/** Gives that of each module, put together when it is first asked for. */
export const shownModules = ({ records }: Pick<Benches, 'records'>): ((module: LoadedModule) => ShownModule) =>
  once((module) => {
    const sorted = byFreshness(records(module.file), module.digest);
    return { records: sorted, payload: payloadOf(module, sorted) };
  });

/** What rendering a text needs of the modules beside it, by file name. */
export function toBenchSources(
  modules: readonly (readonly [file: string, outcome: ModuleOutcome])[],
  shown: (module: LoadedModule) => ShownModule,
  lang: Lang,
): Readonly<Record<string, BenchSource | BrokenBench>> {
  return Object.fromEntries(
    modules.map(([file, outcome]) => [
      nameOfFile(file),
      isLoaded(outcome) ? toSource(outcome, shown(outcome), lang) : { isBroken: true },
    ]),
  );
}

const toSource = (module: LoadedModule, { records, payload }: ShownModule, lang: Lang): BenchSource => ({
  module,
  payloadPath: assetPath(payload.name),
  pagePath: benchmarkPath(module.declaration, lang),
  records,
});

function payloadOf(
  { declaration, code, digest: of }: LoadedModule,
  [newest]: readonly BenchRecord[],
): ShownModule['payload'] {
  // Times of another machine reproduce nothing; values that are the same everywhere do.
  const isComparable = newest !== undefined && !isStale(newest, of) && declaration.mode === 'sampled';
  const recorded = isComparable
    ? { recorded: { cells: newest.run.cells.map(({ cell, values }) => ({ cell, values })) } }
    : {};
  const payload: BenchPayload = { declaration, code, digest: of, ...recorded };
  const json = JSON.stringify(payload);
  return { name: `bench-${declaration.id}.${hashOf(json)}.json`, json };
}
