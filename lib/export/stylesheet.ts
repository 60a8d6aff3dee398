import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What a stylesheet may refer to: published beside it under a hashed name. */
const files = ['.woff2', '.woff', '.png', '.jpg', '.webp', '.avif', '.gif', '.svg'] as const;

const loader = Object.fromEntries(files.map((extension) => [extension, 'file' as const]));

/** Addresses of the site in a sheet are files of the export; whatever else a sheet loads is refused. */
const exportedFiles = (folder: string, basePath: string): Plugin => ({
  name: 'exported-files',
  setup({ onResolve }) {
    onResolve({ filter: /^(\/|[a-z]+:)/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      if (path.startsWith(`${basePath}/`)) return { path: join(folder, path.slice(basePath.length)) };
      return { errors: [{ text: `The stylesheet loads ${path}, which is not a file of this site` }] };
    });
  },
});

/**
 * Joins the exported sheets at `sheets` (paths below `folder`, in the order of the cascade) into one below `assets/`,
 * minified, under a name made of its hash; the fonts and pictures it uses move beside it. Gives the sheet's name.
 * Throws esbuild's error when a sheet cannot be read or loads what the site does not hold.
 */
export async function joinStylesheets(folder: string, sheets: readonly string[], basePath: string): Promise<string> {
  const result = await build({
    stdin: {
      contents: sheets.map((sheet) => `@import ${JSON.stringify(`./${sheet}`)};`).join('\n'),
      loader: 'css',
      resolveDir: folder,
    },
    outdir: join(folder, 'assets'),
    entryNames: 'site.[hash]',
    assetNames: '[name].[hash]',
    bundle: true,
    minify: true,
    charset: 'utf8',
    // Written for what readers use now; the sheet's own fallbacks are left as they are.
    target: 'esnext',
    legalComments: 'none',
    loader,
    plugins: [exportedFiles(folder, basePath)],
    logLevel: 'silent',
    metafile: true,
  });
  const written = Object.keys(result.metafile.outputs).find((path) => path.endsWith('.css'));
  return written?.split('/').at(-1) ?? '';
}
