import { bundleIslands } from '../lib/export/islands.ts';

await bundleIslands(process.cwd());
