import { build, type Plugin } from 'esbuild';

/** A script or stylesheet and all that it imports as one text, as a page of a test loads it. */
export async function bundleEntry(entry: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    plugins,
  });
  return outputFiles[0]?.text ?? '';
}
