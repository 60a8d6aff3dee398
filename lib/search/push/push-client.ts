import { type Algoliasearch, algoliasearch } from 'algoliasearch';
import type { PushTarget } from './push-settings.ts';

type ClientOptions = NonNullable<Parameters<typeof algoliasearch>[2]>;

/** Algolia's own client, with its retries; `options` are those of tests, which have a service of their own. */
export const pushClient = ({ appId, adminKey }: PushTarget, options: ClientOptions = {}): Algoliasearch =>
  algoliasearch(appId, adminKey, options);
