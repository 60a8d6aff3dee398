import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, type BuildResult, build, context, type Plugin } from 'esbuild';
import { hashOf, writeWhole } from '../files.ts';
import { benchFiles } from './bench-files.ts';
import { readerOptions } from './bundled-script.ts';
import { searchFiles } from './search-files.ts';

/** The modules that pages load, each a file of `components/islands`. */
export const islandEntries = ['reader', 'bench', 'search'] as const;

/** A module as it is published, or a file that one of them fetches. */
export interface Island {
  /** `reader.1a2b3c4d.js`, served below `/assets/`. */
  readonly file: string;
  /** The custom elements it defines: a page that holds one of them needs the module. None in what is fetched later. */
  readonly elements: readonly string[];
}

/** Modules by the name of their entry, `reader`, and what they fetch, `bench-frame`. */
export type IslandManifest = Readonly<Record<string, Island>>;

/** What a module fetches when its reader wants it. */
interface Fetched {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

type Written = BuildResult<BuildOptions & { write: false; metafile: true }>;

const folderOf = (root: string) => join(root, '.galley', 'islands');

/**
 * The elements in a bundle. An island's file whose name has a hyphen defines the element of that name; other files
 * beside it are named in one word, because an element's name must have a hyphen (HTML, "valid custom element name"),
 * and the parts of an island stand in a folder.
 */
export function elementsOf(files: readonly string[]): string[] {
  return files
    .filter((file) => dirname(file) === 'components/islands')
    .map((file) => basename(file, '.ts'))
    .filter((name) => name.includes('-'))
    .sort();
}

function writeIslands(result: Written, fetched: Iterable<Fetched>, folder: string): IslandManifest {
  const manifest: Record<string, Island> = {};
  for (const output of result.outputFiles) {
    const name = basename(output.path, '.js');
    const file = `${name}.${hashOf(output.contents)}.js`;
    writeWhole(join(folder, file), output.contents);
    const inputs = Object.values(result.metafile.outputs).find(
      ({ entryPoint }) => entryPoint !== undefined && basename(entryPoint, '.ts') === name,
    )?.inputs;
    manifest[name] = { file, elements: elementsOf(Object.keys(inputs ?? {})) };
  }
  for (const { name, file, text } of fetched) {
    writeWhole(join(folder, file), text);
    manifest[name] = { file, elements: [] };
  }
  writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function optionsFor(root: string) {
  const fetched = new Map<string, Fetched>();
  const tell = (file: Fetched) => fetched.set(file.name, file);
  const options = {
    ...readerOptions,
    absWorkingDir: root,
    entryPoints: islandEntries.map((name) => `components/islands/${name}.ts`),
    outdir: folderOf(root),
    format: 'esm',
    plugins: [benchFiles(root, tell), searchFiles(root, tell)],
  } satisfies BuildOptions;
  return { options, fetched };
}

/**
 * Bundles the islands of the project at `root` into `.galley/islands/<entry>.<hash>.js` and writes
 * `manifest.json` beside them. Throws esbuild's error, which names file and line, when a module does not compile.
 */
export async function bundleIslands(root: string): Promise<IslandManifest> {
  const { options, fetched } = optionsFor(root);
  const manifest = writeIslands(await build(options), fetched.values(), folderOf(root));
  const current = new Set(Object.values(manifest).map(({ file }) => file));
  for (const file of await readdir(folderOf(root))) {
    if (file !== 'manifest.json' && !current.has(file)) await rm(join(folderOf(root), file), { force: true });
  }
  return manifest;
}

/**
 * While writing, the framework's runtime takes over the page, and reports what was changed before: the islands wait
 * until the body is its own. Readers' pages have no runtime, and the published modules no such wait.
 */
const afterHydration = `
for (let i = 0; i < 100 && !Object.keys(document.body).some((key) => key.startsWith('__react')); i++)
  await new Promise((resolve) => setTimeout(resolve, 50));
await new Promise((resolve) => setTimeout(resolve, 50));
`;

/**
 * Bundles the islands now and after every change to their sources, for `npm run dev`; `onBundle` hears of each
 * bundle, `onProblem` of each one that failed. Resolves to a function that ends the watch.
 */
export async function watchIslands(
  root: string,
  onBundle: (manifest: IslandManifest) => void,
  onProblem: (messages: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const { options, fetched } = optionsFor(root);
  const writer: Plugin = {
    name: 'write-islands',
    setup({ onEnd }) {
      onEnd((result) => {
        if (result.errors.length > 0) {
          onProblem(
            result.errors.map(({ location, text }) => `${location?.file ?? ''}:${location?.line ?? 0} ${text}`),
          );
        } else {
          onBundle(writeIslands(result as Written, fetched.values(), folderOf(root)));
        }
      });
    },
  };
  const watcher = await context({
    ...options,
    banner: { js: afterHydration },
    plugins: [...options.plugins, writer],
  });
  await watcher.watch();
  return () => watcher.dispose();
}

/** The manifest that `bundleIslands` or `watchIslands` wrote; throws when there is none. */
export async function readIslandManifest(root: string): Promise<IslandManifest> {
  return JSON.parse(await readFile(join(folderOf(root), 'manifest.json'), 'utf8'));
}

/** The source of a published file, or `undefined` when the manifest does not know the file. */
export async function readIsland(root: string, file: string): Promise<string | undefined> {
  const islands = Object.values(await readIslandManifest(root));
  if (!islands.some((island) => island.file === file)) return undefined;
  return readFile(join(folderOf(root), file), 'utf8');
}
