/**
 * The published names of the bundle of `box.ts` and of what it imports, beside the module that asks:
 * `lib/export/search-files.ts` puts them here.
 */
export const boxFiles: readonly string[] = ['search-box.js'];
