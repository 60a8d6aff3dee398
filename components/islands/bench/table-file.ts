/** The published name of the bundle of `runnable-table.ts`, beside the module that asks: `lib/export/islands.ts` puts it here. */
export const tableFile: string = 'bench-table.js';
