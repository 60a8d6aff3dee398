import type { Magazine } from '../magazine.ts';
import type { IndexOptions } from './index/build-index.ts';
import { settings } from './settings.ts';
import { toSynonyms } from './synonyms.ts';

/** The settings as the embedded index takes them. */
export const toIndexOptions = (magazine: Pick<Magazine, 'topics'>): IndexOptions => ({
  searchable: settings.searchable,
  facets: settings.facets.map(({ attribute }) => attribute),
  numbers: settings.numbers,
  distinct: settings.distinct,
  synonyms: toSynonyms(magazine),
});
