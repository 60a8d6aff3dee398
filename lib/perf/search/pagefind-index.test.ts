import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { searchRecord } from '../../../tests/search-store.ts';
import { elementsIn } from '../../export/html.ts';
import { docOfUrl, pagefindHtml, pagefindUrl } from './pagefind-index.ts';

test('a record is a page whose headings are its title and heading, and whose text is no markup', () => {
  const html = pagefindHtml(
    searchRecord('zh/a#b', { title: 'A <b> & 𠮷', heading: '副本', content: '<script>\n第二段', column: '"推荐"' }),
  );
  const names = [...elementsIn(parse(html))].map(({ tagName }) => tagName);
  expect(names.filter((name) => ['h1', 'h2', 'p', 'b', 'script'].includes(name))).toEqual(['h1', 'h2', 'p', 'p']);
  expect(html).toContain('column:&quot;推荐&quot;');
});

test('a record without a heading has none there either', () => {
  expect(pagefindHtml(searchRecord('zh/a#', { content: '副本' }))).not.toContain('<h2>');
});

test('addresses name records', () => {
  expect(docOfUrl(pagefindUrl(4711))).toBe(4711);
});
