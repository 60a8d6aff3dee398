import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import { basePath } from './lib/paths.ts';

/** `npm run build` sets the address, checks the content and calls Next; see `lib/export` for what happens after it. */
export default function config(phase: string): NextConfig {
  const shared: NextConfig = {
    basePath,
    trailingSlash: true,
    reactStrictMode: true,
    poweredByHeader: false,
    devIndicators: false,
    images: { unoptimized: true },
    // Title and description stand in `head` for every reader, never later in the page.
    htmlLimitedBots: /.*/,
    // They carry programs of their own (a binary, WebAssembly): Node loads them, no bundler.
    serverExternalPackages: ['esbuild', 'subset-font'],
    // `npm run check` does it; Next 16 cannot load TypeScript 7's checker, and would rewrite tsconfig.json.
    typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
    experimental: { globalNotFound: true, useTypeScriptCli: true, cpus: 2 },
  };
  if (phase === PHASE_DEVELOPMENT_SERVER) return shared;
  return {
    ...shared,
    output: 'export',
    // With `output: 'export'` this is where the pages go. Next empties it first, so it is never `out/` itself.
    distDir: '.galley/export',
    adapterPath: `${import.meta.dirname}/lib/export/adapter.mjs`,
  };
}
