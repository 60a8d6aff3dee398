/**
 * The published names of the bundle of `results.ts` and of what it imports, beside the module that asks:
 * `lib/export/search-files.ts` puts them here.
 */
export const resultsFiles: readonly string[] = ['search-results.js'];
