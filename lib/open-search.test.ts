import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { magazine } from '../tests/magazine.ts';
import { renderOpenSearch } from './open-search.ts';

const elementsOf = (text: string, name: string) =>
  (parseXml(text).root?.children ?? []).filter((it): it is XmlElement => 'name' in it && it.name === name);
const textOf = (text: string, name: string) => elementsOf(text, name)[0]?.text ?? '';
const templatesOf = (text: string) => elementsOf(text, 'Url').map(({ attributes }) => attributes.template);

test('a browser is led to the search page of the language, with the words in the address', () => {
  expect(templatesOf(renderOpenSearch(magazine, 'zh'))).toEqual([
    'https://magazine.test/base/zh/search/?q={searchTerms}',
    'https://magazine.test/base/opensearch.xml',
  ]);
  expect(templatesOf(renderOpenSearch(magazine, 'en'))).toEqual([
    'https://magazine.test/base/en/search/?q={searchTerms}',
    'https://magazine.test/base/en/opensearch.xml',
  ]);
});

test('names keep to the lengths of the specification, whole characters each', () => {
  const long = renderOpenSearch({ ...magazine, name: { zh: '𠮷<&>'.repeat(20) } }, 'zh');
  expect([...textOf(long, 'ShortName')]).toHaveLength(16);
  expect(textOf(long, 'ShortName')).toBe('𠮷<&>'.repeat(4));
  expect([...textOf(long, 'LongName')].length).toBeLessThanOrEqual(48);
  expect([...textOf(long, 'Description')].length).toBeLessThanOrEqual(1024);
});
