import type { VFileMessage } from 'vfile-message';
import { folderOfFile, nameOfFile } from '../../file-names.ts';
import { toProblem } from '../../problem.ts';
import type { LoadedModule } from '../benchmark.ts';
import { isImportable, isModule, isProgram, resultsFolder } from '../module-files.ts';
import { isLoaded, type ModuleOutcome } from '../module-outcome.ts';
import { neighbourFile } from './bundle-problems.ts';
import { checkTypes } from './check-types.ts';
import { declarationPlace } from './declaration-place.ts';
import { type LoadOptions, loadModules } from './load-modules.ts';
import { readRecords } from './read-records.ts';

/** What was loaded, and what is wrong with any of it. */
export interface CheckedModules {
  readonly modules: ReadonlyMap<string, ModuleOutcome>;
  readonly problems: readonly VFileMessage[];
}

/** Loads the modules among `files` (below the content folder), checks their types, ids and records. */
export async function checkModules(
  contentFolder: string,
  files: readonly string[],
  options: LoadOptions,
): Promise<CheckedModules> {
  const modules = await loadModules(contentFolder, files, options);
  const loading = [...modules.values()].flatMap((it) => (isLoaded(it) ? [] : it.problems));
  const loaded = [...modules.values()].filter(isLoaded);
  const types = await checkTypes(contentFolder, typedFiles(files, loading), options);
  const problems = [
    ...loading,
    ...types.filter((it) => !loading.some((other) => isSameLine(it, other))),
    ...sameIds(loaded),
    ...files.filter(isModule).flatMap((path) => {
      const module = modules.get(path.normalize('NFC'));
      if (module === undefined || !isLoaded(module)) return readRecords(contentFolder, path).problems;
      const { records, problems } = readRecords(contentFolder, path, module);
      return records.length + problems.length > 0 ? problems : unrecorded(module);
    }),
    ...withoutModule(files),
    ...unused(files, loaded, loading),
  ];
  return { modules, problems };
}

/** What `sample` gives is known to nobody before it has been recorded: no check and no build runs it. */
function unrecorded({ file, source, declaration: { id, kind } }: LoadedModule): VFileMessage[] {
  if (kind === 'measured') return [];
  const reason = `Missing record of \`${id}\`, expected one before it is published: npm run bench -- record ${id}`;
  return [toProblem(file, 'bench-record', reason, { place: declarationPlace(source, '`sample`'), warning: true })];
}

/** What a definition gets wrong is told once, in our words, though the compiler sees it too. */
const isSameLine = (a: VFileMessage, b: VFileMessage) => a.file === b.file && a.line === b.line;

/** Modules and what lies beside them, but for files that cannot be read at all: the compiler would say so again. */
function typedFiles(files: readonly string[], problems: readonly VFileMessage[]): string[] {
  const unread = problems.filter(({ ruleId }) => ruleId === 'bench-syntax' || ruleId === 'bench-import');
  const folders = new Set(files.filter(isModule).map(folderOfFile));
  return files.filter(
    (path) =>
      folders.has(folderOfFile(path)) &&
      isImportable(nameOfFile(path)) &&
      !unread.some(({ file }) => file === path.normalize('NFC')),
  );
}

/** Modules whose id another has: an id is the address of a page. */
export function sameIds(modules: readonly LoadedModule[]): VFileMessage[] {
  return modules.flatMap(({ file, source, declaration: { id } }, index) => {
    const first = modules.slice(0, index).find((it) => it.declaration.id === id);
    if (first === undefined) return [];
    const line = source.split('\n').findIndex((text) => /\bid\s*:/u.test(text) && text.includes(id));
    const reason = `Unexpected id \`${id}\`, which \`${first.file}\` has, expected another`;
    return [toProblem(file, 'bench', reason, { place: { line: Math.max(0, line) + 1, column: 1 } })];
  });
}

function withoutModule(files: readonly string[]): VFileMessage[] {
  const folders = new Set(files.filter(isModule).map((path) => resultsFolder(path)));
  return files
    .filter((path) => /\.results\/[^/]+$/u.test(path) && !folders.has(path.slice(0, path.lastIndexOf('/'))))
    .map((path) => {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const module = nameOfFile(folder).replace(/\.results$/u, '.bench.ts');
      return toProblem(
        path.normalize('NFC'),
        'bench-record',
        `Unexpected record, expected \`${module}\` beside its folder`,
      );
    });
}

/** Files beside an article that no module imports or runs; not told while a module there cannot say what it imports. */
function unused(
  files: readonly string[],
  modules: readonly LoadedModule[],
  problems: readonly VFileMessage[],
): VFileMessage[] {
  const used = new Set(modules.flatMap(({ file, files: names }) => names.map((name) => neighbourFile(file, name))));
  const doubtful = new Set(problems.map(({ file }) => folderOfFile(file ?? '')));
  return files.flatMap((path) => {
    const file = path.normalize('NFC');
    const folder = folderOfFile(file);
    const name = nameOfFile(file);
    const isBeside =
      file.startsWith('issues/') && file.split('/').length === 4 && (isImportable(name) || isProgram(name));
    if (!isBeside || isModule(file) || used.has(file) || doubtful.has(folder)) return [];
    const use = isProgram(name) ? 'names in `programs`' : 'imports';
    return [toProblem(file, 'unused-file', `Unexpected file that no \`*.bench.ts\` beside it ${use}`)];
  });
}
