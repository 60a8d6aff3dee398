import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, type BuildResult, build, context, type Plugin } from 'esbuild';
import { writeWhole } from '../files.ts';

/** The modules that readers download, each a file of `components/islands`. */
export const islandEntries = ['reader'] as const;

/** A module as it is published. */
export interface Island {
  /** `reader.1a2b3c4d.js`, served below `/assets/`. */
  readonly file: string;
  /** The custom elements it defines: a page that holds one of them needs the module. */
  readonly elements: readonly string[];
}

/** Modules by the name of their entry: `reader`. */
export type IslandManifest = Readonly<Record<string, Island>>;

type Written = BuildResult<BuildOptions & { write: false; metafile: true }>;

const folderOf = (root: string) => join(root, '.galley', 'islands');

/**
 * The elements in a bundle. An island's file whose name has a hyphen defines the element of that name; other files
 * beside it are named in one word, because an element's name must have a hyphen (HTML, "valid custom element name").
 */
export function elementsOf(files: readonly string[]): string[] {
  return files
    .filter((file) => file.startsWith('components/islands/'))
    .map((file) => basename(file, '.ts'))
    .filter((name) => name.includes('-'))
    .sort();
}

function writeIslands(result: Written, folder: string): IslandManifest {
  const manifest: Record<string, Island> = {};
  for (const output of result.outputFiles) {
    const name = basename(output.path, '.js');
    const hash = createHash('sha256').update(output.contents).digest('hex').slice(0, 8);
    const file = `${name}.${hash}.js`;
    writeWhole(join(folder, file), output.contents);
    const inputs = Object.values(result.metafile.outputs).find(
      ({ entryPoint }) => entryPoint !== undefined && basename(entryPoint, '.ts') === name,
    )?.inputs;
    manifest[name] = { file, elements: elementsOf(Object.keys(inputs ?? {})) };
  }
  writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

const optionsFor = (root: string) =>
  ({
    absWorkingDir: root,
    entryPoints: islandEntries.map((name) => `components/islands/${name}.ts`),
    outdir: folderOf(root),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    write: false,
    logLevel: 'silent',
  }) satisfies BuildOptions;

/**
 * Bundles the islands of the project at `root` into `.galley/islands/<entry>.<hash>.js` and writes
 * `manifest.json` beside them. Throws esbuild's error, which names file and line, when a module does not compile.
 */
export async function bundleIslands(root: string): Promise<IslandManifest> {
  const result = await build(optionsFor(root));
  const manifest = writeIslands(result, folderOf(root));
  const current = new Set(Object.values(manifest).map(({ file }) => file));
  for (const file of await readdir(folderOf(root))) {
    if (file.endsWith('.js') && !current.has(file)) await rm(join(folderOf(root), file), { force: true });
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
  const writer: Plugin = {
    name: 'write-islands',
    setup({ onEnd }) {
      onEnd((result) => {
        if (result.errors.length > 0) {
          onProblem(
            result.errors.map(({ location, text }) => `${location?.file ?? ''}:${location?.line ?? 0} ${text}`),
          );
        } else {
          onBundle(writeIslands(result as Written, folderOf(root)));
        }
      });
    },
  };
  const watcher = await context({ ...optionsFor(root), banner: { js: afterHydration }, plugins: [writer] });
  await watcher.watch();
  return () => watcher.dispose();
}

/** The manifest that `bundleIslands` or `watchIslands` wrote; throws when there is none. */
export async function readIslandManifest(root: string): Promise<IslandManifest> {
  return JSON.parse(await readFile(join(folderOf(root), 'manifest.json'), 'utf8'));
}

/** The source of a published module, or `undefined` when the manifest does not know the file. */
export async function readIsland(root: string, file: string): Promise<string | undefined> {
  const islands = Object.values(await readIslandManifest(root));
  if (!islands.some((island) => island.file === file)) return undefined;
  return readFile(join(folderOf(root), file), 'utf8');
}
