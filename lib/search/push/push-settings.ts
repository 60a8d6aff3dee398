import { BadSearchSettings, checkAppId, type Environment } from '../hosted-settings.ts';

/** Where records are put, and with what. */
export interface PushTarget {
  readonly appId: string;
  /** May change the index: it is never printed. */
  readonly adminKey: string;
  readonly index: string;
}

const names = ['ALGOLIA_APP_ID', 'ALGOLIA_ADMIN_KEY', 'ALGOLIA_INDEX'] as const;

/** The target that the environment names. Throws `BadSearchSettings`, which names what is missing. */
export function pushTarget(environment: Environment): PushTarget {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0)
    throw new BadSearchSettings(`search:push wants ${names.join(', ')}; missing: ${missing.join(', ')}.`);
  const { ALGOLIA_APP_ID: appId = '', ALGOLIA_ADMIN_KEY: adminKey = '', ALGOLIA_INDEX: index = '' } = environment;
  checkAppId(appId);
  return { appId, adminKey, index };
}

/** A text without the key that may change the index, should a message repeat it. */
export const withoutKey = (text: string, adminKey: string | undefined): string =>
  adminKey ? text.replaceAll(adminKey, '…') : text;
