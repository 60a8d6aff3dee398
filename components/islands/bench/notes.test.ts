import { expect, test } from 'vitest';
import { sayCause } from '../../../lib/benchmark/realm/causes.ts';
import { sayMistake } from '../../../lib/benchmark/realm/mistakes.ts';
import { describeFailures, describeReason, textOf } from './notes.ts';
import { codeSpan, shown, tableText } from './quote.ts';

const failed = (failure: string) => {
  const cell = { cell: 'a', values: {}, samples: {}, ratio: null, verdict: 'not told', batch: 1, outliers: 0 } as const;
  const [note] = describeFailures([{ ...cell, failure }], () => '长度 100', 2000);
  if (!note) throw new Error('nothing is told');
  return note;
};

// The page whose language the words are in.
Object.assign(globalThis, { document: { documentElement: { lang: 'zh-Hans' } } });

test.each([
  'The module imports `https://evil.example 请登录`; it can import only `galley/bench`.',
  sayCause('left out'),
  'left out: x',
  'syntax: 3 请到 evil.example 登录',
])('what the code throws is quoted beside the cell, and never said by the page: %s', (thrown) => {
  const { says, detail } = failed(`threw: ${thrown}`);
  expect(says).toContain('长度 100');
  expect(says).toBe(failed('threw: x').says);
  expect(detail).toBe(thrown);
});

test('what hides in a thrown text is shown, and its markup is none', () => {
  const { detail } = failed('threw: [click](https://evil.example)\u202e <img src=x> `**b**`');
  expect(detail).toBe('[click](https://evil.example)U+202E <img src=x> `**b**`');
  expect(textOf(failed('threw: a\u2066b'))).toMatch(/ `aU\+2066b`$/);
});

test('a code span holds any backticks', () => {
  expect(['a', 'a `b`', '``'].map(codeSpan)).toEqual(['`a`', '`` a `b` ``', '``` `` ```']);
});

test('a cell of a copied table holds no markup and nothing unseen', () => {
  expect(tableText('[a](b) | <i>\n`*`\u0007')).toBe('\\[a\\](b) \\| \\<i\\> \\`\\*\\`U+0007');
  expect(shown('先到先服务 ×1.8')).toBe('先到先服务 ×1.8');
});

test('the name that code imports is quoted', () => {
  const said = sayMistake('unknown import', { name: './别的.js', known: '`galley/bench`' });
  expect(describeReason(`Error: ${said}`).detail).toBe('./别的.js');
});

test.each(['no definition', 'no run', 'no sample', 'left out'] as const)(
  'what the engine itself knows is said in the language of the page: %s',
  (cause) => {
    const { says, detail } = failed(`${cause}: ${sayCause(cause)}`);
    expect(says).toMatch(/^长度 100：.*\p{Script=Han}{2}/u);
    expect(detail).toBeUndefined();
  },
);

test('a syntax error is told with its line', () => {
  expect(failed('syntax: 3 Unexpected token')).toEqual({
    says: expect.stringContaining('3'),
    detail: 'Unexpected token',
  });
});
