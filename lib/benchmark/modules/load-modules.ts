import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { digest, digestOfCode, readIfThere, readKeptJson, writeWhole } from '../../files.ts';
import { pointAt, toProblem } from '../../problem.ts';
import type { Declaration } from '../benchmark.ts';
import { isModule } from '../module-files.ts';
import type { ModuleOutcome } from '../module-outcome.ts';
import { ScriptMistake, toScript } from '../realm/script.ts';
import { packageTrial } from './allowed-imports.ts';
import { bundleForNode } from './bundle-for-node.ts';
import { type BundledModule, type Bundling, bundleModule } from './bundle-module.ts';
import { neighbourFile } from './bundle-problems.ts';
import { declarationPlace } from './declaration-place.ts';
import { errorPlace } from './error-place.ts';
import { loadDeclaration, type Outcome } from './load-declaration.ts';
import { writeModules } from './read-modules.ts';
import { withPrograms } from './with-programs.ts';

/** Where modules are loaded, and for how long. */
export interface LoadOptions {
  /** The project's folder. */
  readonly root: string;
  /** Where things are kept, `.galley`. */
  readonly work: string;
  /** For each module; 10 seconds unless given. */
  readonly deadlineMs?: number;
}

const atOnce = 2;

/**
 * Bundles the modules among `files` (below the content folder) and hears what each declares. What a module declared
 * before is not asked again as long as neither its code nor ours has changed. Writes what `readModules` reads.
 */
export async function loadModules(
  contentFolder: string,
  files: readonly string[],
  options: LoadOptions,
): Promise<Map<string, ModuleOutcome>> {
  const { work, deadlineMs = 10_000 } = options;
  const root = resolve(options.root);
  const paths = files.filter(isModule);
  const outcomes = new Map<string, ModuleOutcome>();
  if (paths.length > 0) {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const bundling: Bundling = {
      contentFolder: resolve(contentFolder),
      root,
      packages: Object.keys(dependencies),
      whyNot: packageTrial(root),
    };
    const child: Child = { folder: join(resolve(work), 'benches'), code: digestOfCode(root), root, deadlineMs };
    const waiting = paths.values();
    const worker = async () => {
      for (const path of waiting) outcomes.set(path.normalize('NFC'), await loadModule(path, bundling, child));
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
  const inOrder = new Map(paths.map((path) => path.normalize('NFC')).flatMap((file) => pair(file, outcomes.get(file))));
  writeModules(contentFolder, work, inOrder);
  return inOrder;
}

const pair = (file: string, outcome: ModuleOutcome | undefined): [string, ModuleOutcome][] =>
  outcome === undefined ? [] : [[file, outcome]];

interface Child {
  /** What is kept of modules. */
  readonly folder: string;
  /** Tells versions of our code apart. */
  readonly code: string;
  readonly root: string;
  readonly deadlineMs: number;
}

async function loadModule(path: string, bundling: Bundling, child: Child): Promise<ModuleOutcome> {
  const bundled = await bundleModule(path, bundling);
  if ('problems' in bundled) return bundled;
  const { importsMap: _map, ...module } = bundled;
  const { code } = module;
  const kept = join(child.folder, `${digest(child.code, code.entry, code.imports)}.json`);
  const known = readKeptJson(kept) as Declaration | undefined;
  if (known !== undefined) return withPrograms({ ...module, declaration: known }, bundling.contentFolder);
  const script = scriptOf(bundled);
  if ('problems' in script) return script;
  const outcome = await askChild(script.script, child);
  if (!('declaration' in outcome)) return { problems: problemsOf(outcome, bundled, script.script) };
  writeWhole(kept, JSON.stringify(outcome.declaration));
  return withPrograms({ ...module, declaration: outcome.declaration }, bundling.contentFolder);
}

function scriptOf({ code, file }: BundledModule): { script: string } | { problems: VFileMessage[] } {
  try {
    return { script: toScript(code) };
  } catch (error) {
    if (!(error instanceof ScriptMistake)) throw error;
    return { problems: [toProblem(file, 'bench-load', error.message, { place: pointAt(code.entry, error.offset) })] };
  }
}

const programs = new Map<string, Promise<string>>();

/** The path of the program for children, made once in this process. */
function childProgram({ folder, root, code }: Child): Promise<string> {
  const path = join(folder, `child-${code.slice(0, 12)}.cjs`);
  const known = programs.get(path) ?? bundleForNode(root, 'child-main.ts').then((text) => write(path, text));
  programs.set(path, known);
  return known;
}

function write(path: string, text: string): string {
  if (readIfThere(path)?.toString() !== text) writeWhole(path, text);
  return path;
}

async function askChild(script: string, child: Child): Promise<Outcome> {
  const program = await childProgram(child);
  const path = write(join(child.folder, `${digest(script)}.js`), script);
  return loadDeclaration({ program, script: path, deadlineMs: child.deadlineMs });
}

function problemsOf(
  outcome: Exclude<Outcome, { declaration: Declaration }>,
  { file, source, code, importsMap }: BundledModule,
  script: string,
): VFileMessage[] {
  if ('failure' in outcome) return [toProblem(file, 'bench-load', outcome.failure)];
  if ('problems' in outcome)
    return outcome.problems.map((said) => toProblem(file, 'bench', said, { place: declarationPlace(source, said) }));
  const found = errorPlace(outcome.stack, { script, code, importsMap });
  const where = found?.name === undefined ? file : neighbourFile(file, found.name);
  const reason = `Unexpected error while the module was loaded: ${outcome.thrown}`;
  return [toProblem(where, 'bench-load', reason, { place: found ?? declarationPlace(source) })];
}
