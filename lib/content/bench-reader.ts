import { join } from 'node:path';
import type { LoadedModule } from '../benchmark/benchmark.ts';
import { readModules } from '../benchmark/modules/read-modules.ts';
import { readRecords } from '../benchmark/modules/read-records.ts';
import { folderOfFile, nameOfFile } from '../file-names.ts';
import { readIfThere } from '../files.ts';
import type { Lang } from '../magazine.ts';
import type { BodyContext } from '../markdown/context.ts';
import {
  type Benches,
  loadedByFolder,
  modulesByFolder,
  type ShownModule,
  shownModules,
  toBenchSources,
} from './benches.ts';

/** The benchmark modules of a content folder as the last check found them, and their records. */
export interface BenchReader {
  /** The modules in a folder that can be shown. */
  readonly loaded: (folder: string) => readonly LoadedModule[];
  /** What rendering a text needs of the modules in its folder. */
  readonly beside: (folder: string, lang: Lang) => BodyContext['benches'];
  readonly shown: (module: LoadedModule) => ShownModule;
  /** The files of a module as their authors wrote them, itself first. */
  readonly sources: (module: LoadedModule) => readonly BenchFile[];
}

/** A file of code. */
export interface BenchFile {
  readonly name: string;
  readonly text: string;
}

/** Reads the modules in `content` as they are kept in `work`; records are read when they are asked for. */
export function benchReader(content: string, work: string): BenchReader {
  const benches: Benches = {
    modules: readModules(content, work),
    records: (file) => readRecords(content, file).records,
  };
  const loaded = loadedByFolder(benches);
  const all = modulesByFolder(benches);
  const shown = shownModules(benches);
  return {
    loaded: (folder) => loaded.get(folder) ?? [],
    beside: (folder, lang) => toBenchSources(all.get(folder) ?? [], shown, lang),
    shown,
    sources: ({ file, source, files }) => [
      { name: nameOfFile(file), text: source },
      ...files.flatMap((name) => {
        const text = readIfThere(join(content, folderOfFile(file), name))?.toString();
        return text === undefined ? [] : [{ name, text: text.replaceAll('\r\n', '\n') }];
      }),
    ],
  };
}
