import { searchManifestPath } from '../paths.ts';
import { isHosted, type SearchConfig } from './client-config.ts';
import { type Environment, hostedSettings } from './hosted-settings.ts';

/** The embedded index has a name too: its replicas are the same index in another order. */
const embeddedIndex = 'galley';

/** Hosted where the environment names an application, a key for searching it and an index, else embedded. Throws `BadSearchSettings`. */
export const searchConfig = (environment: Environment): SearchConfig =>
  hostedSettings(environment) ?? { index: embeddedIndex, manifest: searchManifestPath() };

/** The hosts that Algolia's client asks for an application, as source expressions of a policy; none when embedded. */
export function searchHosts(config: SearchConfig): readonly string[] {
  if (!isHosted(config)) return [];
  const { appId } = config;
  const replicas = [1, 2, 3].map((replica) => `https://${appId}-${replica}.algolianet.com`);
  return [`https://${appId}-dsn.algolia.net`, ...replicas];
}
