import { canSearch, type SearchAccess, searchClient } from '../../../lib/search/client.ts';
import type { SearchConfig } from '../../../lib/search/client-config.ts';
import { workerFile } from './worker-file.ts';

let access: SearchAccess | undefined;

/** The one way to the index that box and search page share; nothing where this browser cannot search. */
export function accessTo(config: SearchConfig): SearchAccess | undefined {
  if (!canSearch(config)) return undefined;
  access ??= searchClient(config, () => new Worker(new URL(workerFile, import.meta.url), { type: 'module' }));
  return access;
}
