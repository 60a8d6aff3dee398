import { type LiteClient, liteClient } from 'algoliasearch/lite';
import { isHosted, type SearchConfig } from './client-config.ts';
import { SearchWorker, type WorkerLike } from './client-worker.ts';
import type { OfflineState, SearchAnswer } from './worker-messages.ts';

type Options = NonNullable<Parameters<typeof liteClient>[2]>;
type Requester = NonNullable<Options['requester']>;

/** Keeps the index on the reader's device. */
export interface OfflineIndex {
  weigh(): Promise<OfflineState>;
  keep(tell: (progress: OfflineState) => void): Promise<OfflineState>;
}

/** Algolia's client, and what it can do besides where the index is embedded. */
export interface SearchAccess {
  readonly client: LiteClient;
  readonly index: string;
  /** Fetches what every search needs, before there is one. */
  readonly warm: () => void;
  readonly offline?: OfflineIndex;
}

/** Whether this browser can search so; the embedded index needs workers and gzip. */
export const canSearch = (config: SearchConfig): boolean =>
  isHosted(config) || ('Worker' in globalThis && 'DecompressionStream' in globalThis);

/** The hosts are of no domain that exists; one of them is enough, since asking again would give the same answer. */
const nowhere: NonNullable<Options['hosts']> = [{ url: 'embedded.invalid', accept: 'readWrite', protocol: 'https' }];

/**
 * Algolia's own client for the service, or for the embedded index, which a worker searches; `startWorker` starts it
 * when something is asked first. Searches reject with a `SearchFailure` where a file of the index cannot be had.
 */
export function searchClient(config: SearchConfig, startWorker: () => WorkerLike): SearchAccess {
  const { index } = config;
  if (isHosted(config)) return { client: liteClient(config.appId, config.key), index, warm: () => {} };
  const manifest = new URL(config.manifest, location.href).href;
  const worker = new SearchWorker({ start: startWorker, index, manifest });
  const requester: Requester = {
    send: ({ method, url, headers, data }) =>
      worker.ask<SearchAnswer>({ task: 'search', request: { method, url, headers, data } }),
  };
  return {
    client: liteClient('embedded', 'none', { requester, hosts: nowhere }),
    index,
    warm: () => void worker.ask({ task: 'ping' }).catch(() => {}),
    offline: {
      weigh: () => worker.ask<OfflineState>({ task: 'weigh' }),
      keep: (tell) => worker.ask<OfflineState>({ task: 'keep' }, tell),
    },
  };
}
