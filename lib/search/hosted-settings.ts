import type { HostedSearch } from './client-config.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says about Algolia is not whole, or cannot be right. */
export class BadSearchSettings extends Error {}

/** What the pages need, all three public. */
const names = ['ALGOLIA_APP_ID', 'ALGOLIA_SEARCH_KEY', 'ALGOLIA_INDEX'] as const;

/**
 * What pages need to ask Algolia, when the environment names it; nothing when it names none of it: then the index is
 * embedded. Throws `BadSearchSettings` when some is missing, or the key is the one that may change everything.
 */
export function hostedSettings(environment: Environment): HostedSearch | undefined {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0)
    throw new BadSearchSettings(
      `Search at Algolia wants ${names.join(', ')}, or none of them for the embedded index; missing: ${missing.join(', ')}.`,
    );
  const { ALGOLIA_APP_ID = '', ALGOLIA_SEARCH_KEY = '', ALGOLIA_INDEX = '' } = environment;
  // It stands in the policy of every page, as the name of a host.
  checkAppId(ALGOLIA_APP_ID);
  if (ALGOLIA_SEARCH_KEY === environment.ALGOLIA_ADMIN_KEY)
    throw new BadSearchSettings(
      'ALGOLIA_SEARCH_KEY is the admin key: it would stand in every page. Use a key that may only search.',
    );
  return { index: ALGOLIA_INDEX, appId: ALGOLIA_APP_ID, key: ALGOLIA_SEARCH_KEY };
}

/** Throws `BadSearchSettings` when an application's id has more than letters and digits. */
export function checkAppId(appId: string): void {
  if (!/^[A-Za-z0-9]+$/.test(appId))
    throw new BadSearchSettings(`Unexpected ALGOLIA_APP_ID \`${appId}\`, expected letters and digits only.`);
}
