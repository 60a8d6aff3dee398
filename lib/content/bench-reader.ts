import { join } from 'node:path';
import type { BenchRecord, LoadedModule } from '../benchmark/benchmark.ts';
import { byFreshness } from '../benchmark/claims/series.ts';
import { readModules } from '../benchmark/modules/read-modules.ts';
import { readRecords } from '../benchmark/modules/read-records.ts';
import { folderOfFile, nameOfFile } from '../file-names.ts';
import { readIfThere } from '../files.ts';
import type { Lang } from '../magazine.ts';
import type { BodyContext } from '../markdown/context.ts';
import { once } from '../once.ts';
import { type Benches, loadedByFolder, modulesByFolder, payloadOf, toBenchSources } from './benches.ts';

/** The benchmark modules of a content folder as the last check found them, and their records. */
export interface BenchReader {
  /** The modules in a folder that can be shown. */
  readonly loaded: (folder: string) => readonly LoadedModule[];
  /** What rendering a text needs of the modules in its folder. */
  readonly beside: (folder: string, lang: Lang) => BodyContext['benches'];
  /** Newest first, those of this very code before all others. */
  readonly records: (module: LoadedModule) => readonly BenchRecord[];
  /** The files of a module as their authors wrote them, itself first. */
  readonly sources: (module: LoadedModule) => readonly BenchFile[];
  readonly payload: (module: LoadedModule) => ReturnType<typeof payloadOf>;
}

/** A file of code. */
export interface BenchFile {
  readonly name: string;
  readonly text: string;
}

/** Reads the modules in `content` as they are kept in `work`; records are read when they are asked for. */
export function benchReader(content: string, work: string): BenchReader {
  const kept = new Map<string, readonly BenchRecord[]>();
  const recordsOf = (file: string) => {
    const records = kept.get(file) ?? readRecords(content, file).records;
    kept.set(file, records);
    return records;
  };
  const benches: Benches = { modules: readModules(content, work), records: recordsOf };
  const loaded = loadedByFolder(benches);
  const all = modulesByFolder(benches);
  const records = once((module: LoadedModule) => byFreshness(recordsOf(module.file), module.digest));
  return {
    loaded: (folder) => loaded.get(folder) ?? [],
    beside: (folder, lang) => toBenchSources(all.get(folder) ?? [], recordsOf, lang),
    records,
    sources: ({ file, source, files }) => [
      { name: nameOfFile(file), text: source },
      ...files.flatMap((name) => {
        const text = readIfThere(join(content, folderOfFile(file), name))?.toString();
        return text === undefined ? [] : [{ name, text: text.replaceAll('\r\n', '\n') }];
      }),
    ],
    payload: once((module: LoadedModule) => payloadOf(module, records(module))),
  };
}
