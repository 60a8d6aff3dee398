import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleScript, readerOptions } from '../../export/bundled-script.ts';
import { searchFiles } from '../../export/search-files.ts';

/** A page with a place for results, and nothing else. */
const pageWith = (script: string) =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,"></head><body><ol></ol><script type="module" src="${script}"></script></body></html>\n`;

/** Pages of the site that is measured. */
export const searchPages = { embedded: 'embedded.html', pagefind: 'pagefind.html' } as const;

/** Our code as readers get it, in files of its own below `code/`. */
export const codeFiles = { client: 'code/client.js', worker: 'code/worker.js', box: 'code/box' } as const;

/**
 * Writes into `folder` one page for each engine, the client and the worker of the project at `root`, and the files of
 * its search box. The pages' own scripts lie below `page/`: they measure, and are not counted.
 */
export async function writeSearchSite(root: string, folder: string): Promise<{ readonly box: readonly string[] }> {
  const write = async (file: string, text: string) => {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  const script = async (entry: string) => (await bundleScript(root, entry, 'esm')).text;
  await write(searchPages.embedded, pageWith('/page/embedded.js'));
  await write(searchPages.pagefind, pageWith('/page/pagefind.js'));
  await write('page/embedded.js', await script('lib/perf/search/embedded-page.ts'));
  await write('page/pagefind.js', await script('lib/perf/search/pagefind-page.ts'));
  await write(codeFiles.client, await script('lib/search/client.ts'));
  await write(codeFiles.worker, await script('lib/search/worker.ts'));
  const box: string[] = [];
  for (const { name, text } of await boxFiles(root)) {
    const file = `${codeFiles.box}/${name}.js`;
    await write(file, text);
    box.push(file);
  }
  return { box };
}

/** The module of the box and what it imports, as the build of the site bundles them; the client is inside. */
async function boxFiles(root: string) {
  const files: { readonly name: string; readonly text: string }[] = [];
  await build({
    ...readerOptions,
    absWorkingDir: root,
    entryPoints: ['components/islands/site-search.ts'],
    outdir: 'search',
    format: 'esm',
    plugins: [searchFiles(root, (file) => files.push(file))],
  });
  return files.filter(({ name }) => name === 'search-box' || name === 'search-shared');
}
