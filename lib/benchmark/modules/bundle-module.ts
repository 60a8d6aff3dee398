import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, type BuildResult, build, type Metafile, type Plugin } from 'esbuild';
import type { VFileMessage } from 'vfile-message';
import { digest, readIfThere } from '../../files.ts';
import { toProblem } from '../../problem.ts';
import type { ModuleCode } from '../benchmark.ts';
import type { Places } from '../module-files.ts';
import { allowedImports, authored, forReaders, type ImportRules, ownName, toSource } from './allowed-imports.ts';
import { problemsOf } from './bundle-problems.ts';
import { stripTypes } from './strip-types.ts';

/** A module made ready for readers, not loaded yet. */
export interface BundledModule {
  readonly file: string;
  readonly digest: string;
  readonly source: string;
  readonly code: ModuleCode;
  /** Source map (version 3) of `code.imports`; its sources are `bench:model.ts`. */
  readonly importsMap: string;
  /** Names of the files beside the module that it imports, at any depth. */
  readonly files: readonly string[];
}

/** How modules are bundled. */
export interface Bundling extends Places, Pick<ImportRules, 'packages' | 'whyNot'> {}

/** More would be a download that no reader expects of a table. */
const maxBytes = 1024 * 1024;

/** Bundles the module at `path` below the content folder, as the disk has it; every mistake is a problem at its place. */
export async function bundleModule(
  path: string,
  { contentFolder, ...bundling }: Bundling,
): Promise<BundledModule | { problems: VFileMessage[] }> {
  const file = path.normalize('NFC');
  const folder = dirname(join(contentFolder, path));
  const name = basename(path);
  const source = readText(join(folder, name));
  if (source === undefined) return { problems: [toProblem(file, 'bench-load', 'Missing file')] };
  const plugins = [moduleItself(name), allowedImports({ ...bundling, folder: realpathSync(folder), name })];
  const options = { ...forReaders(bundling.root), metafile: true, plugins } as const;
  try {
    const { metafile } = await build({ ...options, entryPoints: [`${authored}:${name}`], format: 'esm' });
    const entry = stripTypes(source);
    if (!('code' in entry)) return { problems: [toProblem(file, 'bench-syntax', entry.reason, entry)] };
    const specifiers = specifiersOf(metafile, name);
    const imports = await bundleImports(specifiers, options);
    const size = Buffer.byteLength(entry.code) + Buffer.byteLength(imports.code);
    if (size > maxBytes) {
      const reason = `Unexpected size of ${Math.ceil(size / 1024)} kB with all that it imports, expected at most 1 MB: readers download it`;
      return { problems: [toProblem(file, 'bench-load', reason)] };
    }
    const files = filesOf(metafile).filter((it) => it !== name);
    return {
      file,
      digest: digestOf(source, metafile, folder, { name, root: bundling.root }),
      source,
      code: { entry: entry.code, imports: imports.code, specifiers },
      importsMap: imports.map,
      files: files.map((it) => it.normalize('NFC')),
    };
  } catch (error) {
    const problems = problemsOf(error, file);
    if (problems === undefined) throw error;
    return { problems };
  }
}

/** The module's own name is no import. */
const moduleItself = (name: string): Plugin => ({
  name: 'module-itself',
  setup(bundler) {
    bundler.onResolve({ filter: new RegExp(`^${authored}:`) }, ({ kind }) =>
      kind === 'entry-point' ? { path: name, namespace: authored } : undefined,
    );
  },
});

function readText(path: string): string | undefined {
  const bytes = readIfThere(path);
  return bytes === undefined ? undefined : toSource(bytes);
}

/** What the module itself imports, in order; readers' edits may always use our own name. */
function specifiersOf(metafile: Metafile, name: string): string[] {
  const imported = metafile.inputs[`${authored}:${name}`]?.imports.flatMap(({ original }) => original ?? []) ?? [];
  return [...new Set([ownName, ...imported])];
}

type Built = BuildResult<BuildOptions & { write: false }>;

const before = '(() => {\n';
/** Lines of the imports' code above what the source map is about. */
export const linesBefore = before.split('\n').length - 1;

async function bundleImports(
  specifiers: readonly string[],
  options: BuildOptions & { readonly write: false; readonly plugins: readonly Plugin[] },
): Promise<{ code: string; map: string }> {
  const lines = specifiers.map((specifier, index) => `import * as m${index} from ${JSON.stringify(specifier)};`);
  const entries = specifiers.map((specifier, index) => `${JSON.stringify(specifier)}: m${index}`);
  const contents = `${lines.join('\n')}\nexport const modules = { ${entries.join(', ')} };\n`;
  const joint: Plugin = {
    name: 'joint',
    setup(bundler) {
      bundler.onResolve({ filter: /^bench:$/ }, () => ({ path: 'imports', namespace: authored }));
      bundler.onLoad({ filter: /^imports$/, namespace: authored }, () => ({ contents }));
    },
  };
  const result: Built = await build({
    ...options,
    plugins: [joint, ...options.plugins],
    entryPoints: [`${authored}:`],
    format: 'iife',
    globalName: 'imports',
    sourcemap: 'external',
    sourcesContent: false,
    outfile: 'imports.js',
  });
  const textOf = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { code: `${before}${textOf('.js')}return imports.modules;\n})()`, map: textOf('.map') };
}

const filesOf = ({ inputs }: Metafile) =>
  Object.keys(inputs)
    .filter((input) => input.startsWith(`${authored}:`))
    .map((input) => input.slice(authored.length + 1))
    .sort();

/** Of the sources and the packages' versions: neither the module's name nor where it lies counts. */
function digestOf(
  source: string,
  metafile: Metafile,
  folder: string,
  { name, root }: { readonly name: string; readonly root: string },
): string {
  const beside = filesOf(metafile)
    .filter((it) => it !== name)
    .flatMap((it) => [it.normalize('NFC'), readText(join(folder, it)) ?? '']);
  const found = Object.keys(metafile.inputs).flatMap((input) => {
    const end = /.*(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0];
    return end === undefined ? [] : [end];
  });
  const packages = [...new Set(found)].sort().map((path) => {
    const { name: called, version } = JSON.parse(readText(join(root, path, 'package.json')) ?? '{}');
    return `${called}@${version}`;
  });
  return digest(source, ...beside, ...packages).slice(0, 12);
}
