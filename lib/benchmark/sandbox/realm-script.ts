/** The realm's code as one classic script: `lib/export/bench-files.ts` bundles `realm-worker.ts` into this place. */
export const realmScript: string = '';
