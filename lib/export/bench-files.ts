import type { Plugin } from 'esbuild';
import { hashOf } from '../files.ts';
import { type Bundled, bundleScript, fill } from './bundled-script.ts';
import { hashSource } from './policy.ts';

/** What a runnable table fetches when its reader wants it: its module, and the frame in which code runs. */
export interface BenchFile {
  readonly name: 'bench-table' | 'bench-frame';
  /** `bench-frame.1a2b3c4d.html`, a file below `/assets/` and no page of the site. */
  readonly file: string;
  readonly text: string;
}

/**
 * The frame's own policy: its one script, and workers of what that script makes; not one request. It stands in the
 * document, so that it holds on every host, and the workers inherit it.
 */
const policy = (script: string) =>
  [
    "default-src 'none'",
    `script-src ${hashSource(script)} blob:`,
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The frame's document around its script. */
export const frameDocument = (script: string): string =>
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script)}">`,
    '<meta name="robots" content="noindex"><title>Benchmark</title>',
    `<script>${script}</script></head><body></body></html>\n`,
  ].join('');

/** Scheduler and statistics, and in a string the code that each cell's worker begins with. */
async function bundleFrame(root: string): Promise<Bundled> {
  const inputs: string[] = [];
  const realm = fill(/sandbox[\\/]realm-script\.ts$/, 'realmScript', async () => {
    const bundled = await bundleScript(root, 'lib/benchmark/sandbox/realm-worker.ts', 'iife');
    inputs.push(...bundled.inputs);
    return bundled;
  });
  const script = await bundleScript(root, 'lib/benchmark/sandbox/frame.ts', 'iife', [realm]);
  return { text: frameDocument(script.text), inputs: [...inputs, ...script.inputs] };
}

/** Tells of each file when it is bundled. */
type Tell = (file: BenchFile) => void;

const publish = (name: BenchFile['name'], ending: string, { text, inputs }: Bundled, tell: Tell): Bundled => {
  const file = `${name}.${hashOf(text)}.${ending}`;
  tell({ name, file, text });
  return { text: file, inputs };
};

/** Puts the published names into the bundle of the islands, and bundles what they name; throws esbuild's errors. */
export const benchFiles = (root: string, tell: Tell): Plugin =>
  fill(/bench[\\/]table-file\.ts$/, 'tableFile', async () => {
    const inputs: string[] = [];
    const frame = fill(/sandbox[\\/]frame-file\.ts$/, 'frameFile', async () => {
      const published = publish('bench-frame', 'html', await bundleFrame(root), tell);
      inputs.push(...published.inputs);
      return published;
    });
    const table = await bundleScript(root, 'components/islands/bench/runnable-table.ts', 'esm', [frame]);
    return publish('bench-table', 'js', { text: table.text, inputs: [...inputs, ...table.inputs] }, tell);
  });
