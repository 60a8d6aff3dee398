import type { IndexSettings, SupportedLanguage, SynonymHit } from 'algoliasearch';
import type { Lang } from '../../magazine.ts';
import { type SortOrder, settings, sortOrders } from '../settings.ts';
import type { SynonymGroup } from '../synonyms.ts';

/** The settings as Algolia says them: https://www.algolia.com/doc/api-reference/settings-api-parameters/ */
export function toAlgoliaSettings(languages: readonly Lang[]): IndexSettings {
  const spoken = toAlgoliaLanguages(languages);
  return {
    searchableAttributes: searchableLines(),
    attributesForFaceting: settings.facets.map(({ attribute, isSearchable }) =>
      isSearchable ? `searchable(${attribute})` : attribute,
    ),
    numericAttributesForFiltering: [...settings.numbers],
    customRanking: [...settings.customRanking],
    attributeForDistinct: settings.distinct,
    distinct: true,
    removeWordsIfNoResults: settings.removeWordsIfNoResults,
    advancedSyntax: settings.advancedSyntax,
    minWordSizefor1Typo: settings.minWordSizefor1Typo,
    minWordSizefor2Typos: settings.minWordSizefor2Typos,
    ...(spoken.length > 0 ? { indexLanguages: spoken, queryLanguages: spoken } : {}),
  };
}

/** Those of a replica: the same, but sorted by the day before anything else. */
export const toReplicaSettings = (languages: readonly Lang[], order: SortOrder): IndexSettings => ({
  ...toAlgoliaSettings(languages),
  ranking: [sortOrders[order], 'typo', 'geo', 'words', 'filters', 'proximity', 'attribute', 'exact', 'custom'],
});

/** Attributes of one level stand in one line, where Algolia does not mind their order nor the place of a word. */
function searchableLines(): string[] {
  const levels = [...new Set(settings.searchable.map(({ level }) => level))].sort((a, b) => a - b);
  return levels.map((of) => {
    const names = settings.searchable.filter(({ level }) => level === of).map(({ attribute }) => attribute);
    return names.length > 1 ? names.join(',') : `unordered(${names[0]})`;
  });
}

const supported = new Set<string>(
  (
    'af ar az bg bn ca cs cy da de el en eo es et eu fa fi fo fr ga gl he hi hu hy id is it ja ka kk ko ku ky lt lv ' +
    'mi mn mr ms mt nb nl no ns pl ps pt pt-br qu ro ru sk sq sv sw ta te th tl tn tr tt uk ur uz zh'
  ).split(' '),
);

const isSupported = (lang: string): lang is SupportedLanguage => supported.has(lang);

const isCjk = (lang: string) => ['zh', 'ja', 'ko'].includes(lang);

/** Chinese, Japanese and Korean first: Algolia cuts their texts into words only when they are. */
const toAlgoliaLanguages = (languages: readonly Lang[]): SupportedLanguage[] =>
  languages.filter(isSupported).sort((a, b) => Number(isCjk(b)) - Number(isCjk(a)));

/** Groups of words that mean the same, under the slugs of their topics. */
export const toAlgoliaSynonyms = (groups: readonly SynonymGroup[]): SynonymHit[] =>
  groups.map(({ slug, words }) => ({ objectID: slug, type: 'synonym', synonyms: [...words] }));
