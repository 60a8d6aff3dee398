import { expect, it } from 'vitest';
import { parseQuery } from './match-query.ts';

const read = (query: string) => {
  const { words, phrases, excluded } = parseQuery(query, { prefix: 'last', advancedSyntax: true });
  const texts = (tokens: readonly (readonly { readonly text: string }[])[]) =>
    tokens.map((each) => each.map(({ text }) => text));
  return { words: words.map(({ text }) => text), phrases: texts(phrases), excluded: texts(excluded) };
};

it('words after a hyphen are left out, also a single Han character', () => {
  expect(read('kafka -副本 -高 -"exactly once"')).toEqual({
    words: ['kafka'],
    phrases: [],
    excluded: [['副本'], ['高'], ['exactly', 'once']],
  });
});

it('twenty-four words are looked for, of a run forty-eight characters', () => {
  expect(read(Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ')).words).toHaveLength(24);
  expect([...(read('𠮷'.repeat(60)).words[0] ?? '')]).toHaveLength(48);
});

it.each([
  ['report: add --report-exclude-network option', ['report', 'add', 'exclude', 'network', 'option']],
  ['-N, --node（strings，无默认值，必须非空）', ['n', 'node', 'strings', '无默认值', '必须非空']],
  ['tar -x 𠮷野家', ['tar', 'x', '𠮷野家']],
  ['副本 - 同步 -- 高水位', ['副本', '同步', '高水位']],
])('options of programs are words: %s', (query, words) => {
  expect(read(query)).toEqual({ words, phrases: [], excluded: [] });
});
