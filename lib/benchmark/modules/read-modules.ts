import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digest, filesIn, readIfThere, readKeptJson, contentFolder as usualFolder, writeWhole } from '../../files.ts';
import { fromKept, type KeptProblem, toKept } from '../../kept-problem.ts';
import type { LoadedModule } from '../benchmark.ts';
import { resultsFolder } from '../module-files.ts';
import { isLoaded, type ModuleOutcome } from '../module-outcome.ts';

type Kept = LoadedModule | { readonly kept: readonly (KeptProblem & { readonly file: string })[] };

/** Several content folders may share one folder of work. */
const manifestPath = (contentFolder: string, work: string) =>
  join(work, 'benches', `manifest-${digest(resolve(contentFolder)).slice(0, 12)}.json`);

/** Keeps what was found of a content folder's modules for `readModules`. */
export function writeModules(contentFolder: string, work: string, outcomes: ReadonlyMap<string, ModuleOutcome>): void {
  const kept = [...outcomes].map(([file, outcome]): [string, Kept] => [
    file,
    isLoaded(outcome) ? outcome : { kept: outcome.problems.map((it) => ({ ...toKept(it), file: it.file ?? file })) },
  ]);
  const path = manifestPath(contentFolder, work);
  if (kept.length === 0 && readIfThere(path) === undefined) return;
  const text = JSON.stringify(Object.fromEntries(kept));
  const records = [...outcomes.keys()].flatMap((file) => stampsIn(join(contentFolder, resultsFolder(file))));
  writeWhole(path, text);
  writeWhole(`${path}.version`, digest(text, JSON.stringify(records)));
}

const stampsIn = (folder: string) =>
  filesIn(folder).map((name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    return [folder, name, stat?.mtimeMs, stat?.size];
  });

/** What the last `loadModules` of this content folder found, by file; nothing when there was none. */
export function readModules(contentFolder = usualFolder(), work = '.galley'): Map<string, ModuleOutcome> {
  const kept = (readKeptJson(manifestPath(contentFolder, work)) ?? {}) as Readonly<Record<string, Kept>>;
  return new Map(
    Object.entries(kept).map(([file, it]) => [
      file,
      'kept' in it ? { problems: it.kept.map((problem) => fromKept(problem.file, problem)) } : it,
    ]),
  );
}

/** Changes when `loadModules` has found something new in this content folder, records included. */
export const modulesVersion = (contentFolder = usualFolder(), work = '.galley'): string =>
  readIfThere(`${manifestPath(contentFolder, work)}.version`)?.toString() ?? '';
