import { bodyOf, readMagazine, topicIndex } from '../lib/content/read.ts';
import { toAlgoliaSettings, toAlgoliaSynonyms, toReplicaSettings } from '../lib/search/push/algolia-settings.ts';
import { toRecords } from '../lib/search/records.ts';
import type { SortOrder } from '../lib/search/settings.ts';
import { synonymGroups } from '../lib/search/synonyms.ts';

/** What this site has for Algolia. Imported when `SITE_URL` stands in the environment, which its addresses come from. */
export async function readSiteRecords() {
  const magazine = await readMagazine();
  return {
    records: () => toRecords({ magazine, bodyOf, topicIndex }),
    settings: toAlgoliaSettings(magazine.languages),
    replicaSettings: (order: SortOrder) => toReplicaSettings(magazine.languages, order),
    synonyms: toAlgoliaSynonyms(synonymGroups(magazine)),
  };
}
