import { describe, expect, test } from 'vitest';
import { algoliaBodyProblems, hasAlgoliaSchemas } from '../../../tests/algolia-schemas.ts';
import { magazine } from '../../../tests/magazine.ts';
import { synonymGroups } from '../synonyms.ts';
import { toAlgoliaSettings, toAlgoliaSynonyms, toReplicaSettings } from './algolia-settings.ts';

describe('The settings as Algolia says them', () => {
  test('search titles, headings and aliases alike, then labels, then the text', () => {
    expect(toAlgoliaSettings(['zh'])).toMatchObject({
      searchableAttributes: ['title,heading,aliases', 'topics,people', 'unordered(content)'],
      attributesForFaceting: [
        'lang',
        'kind',
        'searchable(issue)',
        'searchable(column)',
        'searchable(topics)',
        'searchable(people)',
        'year',
      ],
      customRanking: ['desc(date)', 'asc(position)'],
      attributeForDistinct: 'articleID',
      distinct: true,
      removeWordsIfNoResults: 'allOptional',
    });
  });

  test('name Chinese before other languages, and none that Algolia does not know', () => {
    expect(toAlgoliaSettings(['en', 'zh'])).toMatchObject({
      indexLanguages: ['zh', 'en'],
      queryLanguages: ['zh', 'en'],
    });
    expect(toAlgoliaSettings(['en', 'tlh', 'ja']).queryLanguages).toEqual(['ja', 'en']);
    expect(toAlgoliaSettings(['tlh'])).not.toHaveProperty('indexLanguages');
  });

  test('of a replica sort by the day before anything else', () => {
    const { ranking, ...rest } = toReplicaSettings(['zh'], 'oldest');
    expect(ranking?.slice(0, 2)).toEqual(['asc(date)', 'typo']);
    expect(rest).toEqual(toAlgoliaSettings(['zh']));
  });

  test.skipIf(!hasAlgoliaSchemas)("are valid by Algolia's OpenAPI schemas", () => {
    const problemsOf = algoliaBodyProblems();
    expect(problemsOf('setSettings', toReplicaSettings(['zh', 'en'], 'newest'))).toEqual([]);
    expect(problemsOf('saveSynonyms', toAlgoliaSynonyms(synonymGroups(magazine)))).toEqual([]);
    expect(problemsOf('setSettings', { indexLanguages: ['tlh'] })).not.toEqual([]);
  });
});
