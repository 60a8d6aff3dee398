import { describe, expect, test } from 'vitest';
import { searchConfig, searchHosts } from './config.ts';

const all = { ALGOLIA_APP_ID: 'ABC123', ALGOLIA_SEARCH_KEY: 'may-search', ALGOLIA_INDEX: 'architect' };

describe('Search asks', () => {
  test('the files of this site when the environment names nothing else', () => {
    expect(searchConfig({})).toEqual({ index: 'galley', manifest: '/base/search/manifest.bin' });
    expect(searchConfig({ ALGOLIA_APP_ID: '', ALGOLIA_ADMIN_KEY: 'secret' })).toEqual(searchConfig({}));
    expect(searchHosts(searchConfig({}))).toEqual([]);
  });

  test('Algolia when it names application, key and index', () => {
    const config = searchConfig({ ...all, ALGOLIA_ADMIN_KEY: 'secret' });
    expect(config).toEqual({ index: 'architect', appId: 'ABC123', key: 'may-search' });
    expect(searchHosts(config)).toEqual([
      'https://ABC123-dsn.algolia.net',
      'https://ABC123-1.algolianet.com',
      'https://ABC123-2.algolianet.com',
      'https://ABC123-3.algolianet.com',
    ]);
    expect(JSON.stringify(config)).not.toContain('secret');
  });
});

describe('Settings that are not whole are an error', () => {
  test.each(Object.keys(all))('that names %s when it is missing', (name) => {
    expect(() => searchConfig({ ...all, [name]: undefined })).toThrow(`missing: ${name}.`);
    expect(() => searchConfig({ [name]: 'x' })).toThrow('missing: ');
  });

  test('when the key that would stand in every page is the admin key, and it is not repeated', () => {
    const same = () => searchConfig({ ...all, ALGOLIA_ADMIN_KEY: all.ALGOLIA_SEARCH_KEY });
    expect(same).toThrow('ALGOLIA_SEARCH_KEY is the admin key');
    expect(same).not.toThrow('may-search');
  });

  test('when the id of the application would be more than a host name in the policy', () => {
    for (const id of ['a b', 'x; script-src *', '架构', 'a.b', 'a/'])
      expect(() => searchConfig({ ...all, ALGOLIA_APP_ID: id })).toThrow('expected letters and digits only');
  });
});
