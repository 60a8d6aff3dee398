/** The realm's code as one classic script: `lib/export/bench-frame.ts` bundles `realm-worker.ts` into this place. */
export const realmScript: string = '';
