import { basename } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { hashOf } from '../files.ts';
import { bundleScript, fill, readerOptions } from './bundled-script.ts';

/** A file that search fetches when a reader wants it. */
interface SearchFile {
  /** `search-box` */
  readonly name: string;
  /** `search-box.1A2B3C4D.js`, below `/assets/`. */
  readonly file: string;
  readonly text: string;
}

type Tell = (file: SearchFile) => void;

interface BundledSearch {
  /** Each entry's file, and after it those that it imports. */
  readonly box: readonly string[];
  readonly results: readonly string[];
  readonly inputs: readonly string[];
}

const entries = { box: 'components/islands/search/box.ts', results: 'components/islands/search/results.ts' } as const;

/**
 * The library of the box brings what would tell Algolia of clicks, and its crawler of the box. Both are turned off or
 * of no use here, and so nobody need download them.
 */
const withoutInsights: Plugin = {
  name: 'without-insights',
  setup({ onLoad }) {
    onLoad({ filter: /createAlgoliaInsightsPlugin\.js$/ }, () => ({
      contents: 'export const createAlgoliaInsightsPlugin = () => ({});',
    }));
    onLoad({ filter: /autocomplete-core[\\/]dist[\\/]esm[\\/]metadata\.js$/ }, () => ({
      contents: 'export const getMetadata = () => ({}); export const injectMetadata = () => {};',
    }));
  },
};

/** The box of every page and the results of the search page, what both need in a file of its own, and their worker. */
async function bundleSearch(root: string, tell: Tell): Promise<BundledSearch> {
  const inputs: string[] = [];
  const worker = fill(/search[\\/]worker-file\.ts$/, 'workerFile', async () => {
    const bundled = await bundleScript(root, 'lib/search/worker.ts', 'esm');
    inputs.push(...bundled.inputs);
    const file = `search-worker.${hashOf(bundled.text)}.js`;
    tell({ name: 'search-worker', file, text: bundled.text });
    return { ...bundled, text: file };
  });
  const { outputFiles, metafile } = await build({
    ...readerOptions,
    absWorkingDir: root,
    entryPoints: Object.values(entries),
    outdir: 'search',
    format: 'esm',
    splitting: true,
    entryNames: 'search-[name].[hash]',
    chunkNames: 'search-shared.[hash]',
    plugins: [worker, withoutInsights],
  });
  for (const { path, text } of outputFiles) {
    const file = basename(path);
    tell({ name: file.replace(/\..*/, ''), file, text });
  }
  const outputs = Object.entries(metafile.outputs);
  const filesOf = (entry: string) =>
    outputs
      .filter(([, { entryPoint }]) => entryPoint === entry)
      .flatMap(([path, { imports }]) => [path, ...imports.map((it) => it.path)].map((it) => basename(it)));
  inputs.push(...Object.keys(metafile.inputs));
  return { box: filesOf(entries.box), results: filesOf(entries.results), inputs };
}

/** Puts the published names into the bundles that fetch them, and bundles what they name; throws esbuild's errors. */
export const searchFiles = (root: string, tell: Tell): Plugin => ({
  name: 'search-files',
  setup({ onStart, onLoad }) {
    let bundled: Promise<BundledSearch> | undefined;
    onStart(() => {
      bundled = undefined;
    });
    onLoad({ filter: /search[\\/](box|results)-files\.ts$/ }, async ({ path }) => {
      bundled ??= bundleSearch(root, tell);
      const { inputs, ...files } = await bundled;
      const name = path.endsWith('box-files.ts') ? 'box' : 'results';
      const contents = `export const ${name}Files = ${JSON.stringify(files[name])};`;
      return { contents, watchFiles: inputs.map((input) => (input.startsWith('/') ? input : `${root}/${input}`)) };
    });
  },
});
