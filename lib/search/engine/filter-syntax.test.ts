import { expect, test } from 'vitest';
import type { Filter } from './filter.ts';
import { parseFilterList } from './filter-lists.ts';
import { parseFilters } from './filter-syntax.ts';

/** A filter in one line, every bracket written. */
function say(filter: Filter): string {
  if (filter.kind === 'facet') return `${filter.attribute}:${filter.value}`;
  if (filter.kind === 'number') return `${filter.attribute}${filter.operator}${filter.value}`;
  if (filter.kind === 'range') return `${filter.attribute}:${filter.from}–${filter.to}`;
  if (filter.kind === 'not') return `¬${say(filter.filter)}`;
  return `(${filter.filters.map(say).join(filter.kind === 'all' ? ' ∧ ' : ' ∨ ')})`;
}

test.each([
  ['lang:zh', 'lang:zh'],
  ['  lang : zh  ', 'lang:zh'],
  // Algolia puts what OR joins in brackets.
  ['x:1 AND y:2 OR z:3 AND a:4 OR b:5', '(x:1 ∧ (y:2 ∨ z:3) ∧ (a:4 ∨ b:5))'],
  ['x:1 OR y:2 AND z:3', '((x:1 ∨ y:2) ∧ z:3)'],
  ['x:1 OR (y:2 AND NOT z:3)', '(x:1 ∨ (y:2 ∧ ¬z:3))'],
  ['NOT x:1 AND NOT(y:2 OR z:3)', '(¬x:1 ∧ ¬(y:2 ∨ z:3))'],
  ['((x:1))', 'x:1'],
  ['topics:"AND OR NOT" AND topics:\'a "b" (c)\'', '(topics:AND OR NOT ∧ topics:a "b" (c))'],
  [String.raw`topics:"say \"hi\"" AND topics:'it\'s'`, `(topics:say "hi" ∧ topics:it's)`],
  [`topics:"It's a wonderful day"`, "topics:It's a wonderful day"],
  ['"full name":"曲显平"', 'full name:曲显平'],
  ['("author:Stephen King" OR "genre:Horror")', '(author:Stephen King ∨ genre:Horror)'],
  ['issue:2017年10月号：Kafka AND column:“观点”', '(issue:2017年10月号：Kafka ∧ column:“观点”)'],
  ['topics:𠮷 OR topics:best-practice OR topics:Node.js', '(topics:𠮷 ∨ topics:best-practice ∨ topics:Node.js)'],
  ['actor:Tom Cruise OR actor:Scarlett Johansson', '(actor:Tom Cruise ∨ actor:Scarlett Johansson)'],
  ['url:https://a.test/?b=1#c AND id:facebook:102', '(url:https://a.test/?b=1#c ∧ id:facebook:102)'],
  ['year>2016 AND year <= 2018 AND year!=2017 AND date = -1.5', '(year>2016 ∧ year<=2018 ∧ year!=2017 ∧ date=-1.5)'],
  ['year:2016 TO 2018 AND NOT date: -2.5 TO 1', '(year:2016–2018 ∧ ¬date:-2.5–1)'],
  ['year:2016', 'year:2016'],
  ['published OR "two words"', '(_tags:published ∨ _tags:two words)'],
  ['(a:b<score=3> OR c:"d e"<score=2> OR tag<score=1>)', '(a:b ∨ c:d e ∨ _tags:tag)'],
  ['ORDER:ANDROID OR NOTE:TOP', '(ORDER:ANDROID ∨ NOTE:TOP)'],
  ['category:{{currentCategory}} AND rank:none', '(category:{{currentCategory}} ∧ rank:none)'],
])('%s is read as %s', (text, expected) => {
  expect(say(parseFilters(text))).toBe(expected);
});

test.each([
  ['a:b AND AND c:d', 'Unexpected token string(AND) expected string at col 8'],
  ['a:b OR', 'Unexpected token end of filter expected string at col 6'],
  ['AND', 'Unexpected token string(AND) expected string at col 0'],
  ['(lang:zh', "Unexpected token end of filter expected ')' at col 8"],
  ['lang:zh)', "Unexpected token ')' expected end of filter at col 7"],
  ['()', "Unexpected token ')' expected string at col 1"],
  ['lang:"zh', 'Unexpected token string("zh) expected string at col 5'],
  ["lang:'zh", "Unexpected token string('zh) expected string at col 5"],
  ['lang:', 'Unexpected token end of filter expected string at col 5'],
  [':zh', "Unexpected token ':' expected string at col 0"],
  ['year < 二〇一七', 'Unexpected token string(二〇一七) expected numeric at col 7'],
  ['year < "2017"', 'Unexpected token string("2017") expected numeric at col 7'],
  ['year << 2017', "Unexpected token '<' expected numeric at col 6"],
  ['content:"She said "Hello World"', 'Unexpected token string(Hello) expected end of filter at col 19'],
  ['('.repeat(5000), 'too many nested brackets'],
  ['NOT '.repeat(5000), 'too many nested brackets'],
])('the filter %j is refused as Algolia would', (text, message) => {
  expect(() => parseFilters(text)).toThrow(expect.objectContaining({ message: `filters: ${message}`, status: 400 }));
});

test('a filter of ten thousand conditions, of spaces or of quotes is read or refused at once', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `topics:${at}`).join(' OR ');
  expect(parseFilters(many)).toMatchObject({ kind: 'any' });
  for (const text of [' ', '"', "'", ':', 'a ', 'a:', '\\', '<', '副', '\ud83d', 'a:b '])
    expect(() => parseFilters(`x:1 AND y:${text.repeat(10_000)} AND`)).toThrow('filters: Unexpected token');
});

test('a numeric filter of ten thousand blanks is refused at once, and blanks round a filter count for nothing', () => {
  for (const item of [`${' '.repeat(10_000)}x`, `x${' '.repeat(10_000)}<`, `x < 1${' '.repeat(10_000)}TO`])
    expect(() => parseFilterList('numericFilters', [item])).toThrow('Invalid filter');
  expect(say(parseFilterList('numericFilters', [' year  >= 2016 ']))).toBe('(year>=2016)');
});

test.each<['facetFilters' | 'numericFilters' | 'tagFilters', unknown, string]>([
  ['facetFilters', ['a:b', 'c:d'], '(a:b ∧ c:d)'],
  ['facetFilters', [['a:b', 'c:d'], 'e:f'], '((a:b ∨ c:d) ∧ e:f)'],
  ['facetFilters', ['a:b', ['c:d', ['e:f']]], '(a:b ∧ (c:d ∨ e:f))'],
  ['facetFilters', 'a:b,c:-d', '(a:b ∧ ¬c:d)'],
  ['facetFilters', ['-a:b', 'c:\\-12', 'd:x:y'], '(¬a:b ∧ c:-12 ∧ d:x:y)'],
  ['facetFilters', ["a:'b c'", 'd:"e"', `f:Men's`], "(a:b c ∧ d:e ∧ f:Men's)"],
  ['facetFilters', ['', [], [''], ' '], '()'],
  ['tagFilters', ['x', ['y', '-z']], '(_tags:x ∧ (_tags:y ∨ ¬_tags:z))'],
  ['numericFilters', ['a>1', ['b <= 2.5', 'c:1 TO 3'], 'd:4'], '(a>1 ∧ (b<=2.5 ∨ c:1–3) ∧ d=4)'],
  ['numericFilters', 'a>1,b!=-2', '(a>1 ∧ b!=-2)'],
])('%s %j is read as %s', (name, given, expected) => {
  expect(say(parseFilterList(name, given))).toBe(expected);
});
