import { searchManifestPath } from '../paths.ts';
import { isHosted, type SearchConfig } from './client-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Hosted where the environment names an application and a key for searching it, else embedded. */
export function searchConfig(environment: Environment): SearchConfig {
  const { ALGOLIA_APP_ID: appId, ALGOLIA_SEARCH_KEY: key } = environment;
  const index = environment.ALGOLIA_INDEX || 'galley';
  return appId && key ? { index, appId, key } : { index, manifest: searchManifestPath() };
}

/** The hosts that Algolia's client asks for an application, as source expressions of a policy; none when embedded. */
export function searchHosts(config: SearchConfig): readonly string[] {
  if (!isHosted(config)) return [];
  const { appId } = config;
  const replicas = [1, 2, 3].map((replica) => `https://${appId}-${replica}.algolianet.com`);
  return [`https://${appId}-dsn.algolia.net`, ...replicas];
}
