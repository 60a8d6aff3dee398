/** The published name of the bundle of `lib/search/worker.ts`: `lib/export/search-files.ts` puts it here. */
export const workerFile: string = 'search-worker.js';
