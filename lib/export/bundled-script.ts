import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** What was bundled, and the files it was made of. */
export interface Bundled {
  readonly text: string;
  readonly inputs: readonly string[];
}

/** For all that readers' browsers run. */
export const readerOptions = {
  bundle: true,
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  write: false,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Bundles the module `entry` of the project at `root` as a script, or as a module; throws esbuild's error. */
export async function bundleScript(
  root: string,
  entry: string,
  format: 'iife' | 'esm',
  plugins: readonly Plugin[] = [],
): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    ...readerOptions,
    absWorkingDir: root,
    entryPoints: [entry],
    format,
    plugins: [...plugins],
  });
  const inputs = Object.keys(metafile.inputs).map((input) => join(root, input));
  return { text: outputFiles[0]?.text.trim() ?? '', inputs };
}

/**
 * In the place of the modules whose path matches, one that exports `value` as `name`; watched are the files that the
 * value was made of.
 */
export const fill = (module: RegExp, name: string, make: () => Promise<Bundled>): Plugin => ({
  name: `fill-${name}`,
  setup({ onLoad }) {
    onLoad({ filter: module }, async () => {
      const { text, inputs } = await make();
      return { contents: `export const ${name} = ${JSON.stringify(text)};`, watchFiles: [...inputs] };
    });
  },
});
