/** Where pages ask: the index of this site, a folder of files; or Algolia's service. It stands in every page. */
export type SearchConfig = EmbeddedSearch | HostedSearch;

export interface EmbeddedSearch {
  readonly index: string;
  /** The address of the index's first file, with its base path. */
  readonly manifest: string;
}

export interface HostedSearch {
  readonly index: string;
  readonly appId: string;
  /** One that may only search. */
  readonly key: string;
}

/** Whether pages ask Algolia's service. */
export const isHosted = (config: SearchConfig): config is HostedSearch => 'appId' in config;
