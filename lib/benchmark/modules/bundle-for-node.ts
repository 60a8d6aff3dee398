import { join } from 'node:path';
import { build } from 'esbuild';

/** One of our own modules for Node, with all that it imports, as a classic script. `name` is its file in this folder. */
export async function bundleForNode(root: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join('lib/benchmark/modules', name)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'iife',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
