import { expect, test } from 'vitest';
import { highlight, snippet } from './highlight.ts';

const word = (text: string, alternatives: string[] = []) => ({
  text,
  isHan: /\p{Script=Han}/u.test(text),
  isPrefix: /^\w+$/.test(text),
  alternatives,
});

const marking = (...words: ReturnType<typeof word>[]) => ({ words, preTag: '[', postTag: ']', ellipsis: '…' });

test.each([
  ['副本同步决定一切', ['副本同步'], '[副本同步]决定一切', 'full'],
  ['副本同步，样本同时变', ['副本同步'], '[副本同步]，样本同时变', 'full'],
  ['ｶﾞｲﾄﾞ本 ｶﾅ本', ['本'], '[ｶﾞｲﾄﾞ本] ｶﾅ[本]', 'full'],
  ['副本不同步', ['副本同步'], '[副本]不[同步]', 'full'],
  ['Replication 与 useEffect', ['effect', 'repl'], '[Repl]ication 与 [useEffect]', 'full'],
  ['Ｋａｆｋａ 和 CAFÉ', ['kafka', 'cafe'], '[Ｋａｆｋａ] 和 [CAFÉ]', 'full'],
  ['𠮷野家与𠮷', ['𠮷'], '[𠮷]野家与[𠮷]', 'full'],
  ['没有', ['副本', 'kafka'], '没有', 'none'],
  ['只有副本', ['副本', 'kafka'], '只有[副本]', 'partial'],
  ['a < b && "副本"', ['副本'], 'a < b && "[副本]"', 'full'],
  ['', ['副本'], '', 'none'],
])('in %j the words %j are marked', (text, words, value, matchLevel) => {
  expect(highlight(text, marking(...words.map((it) => word(it))))).toMatchObject({ value, matchLevel });
});

test('what was found instead of a word is marked, and the word told', () => {
  expect(highlight('Docker', marking(word('dokcer', ['docker'])))).toEqual({
    value: '[Docker]',
    matchLevel: 'full',
    matchedWords: ['dokcer'],
    fullyHighlighted: true,
  });
});

test('a snippet holds so many words around what is marked, and says where it leaves something out', () => {
  const text = `${'前言'.repeat(40)}。副本同步，replication。${'后语'.repeat(40)}`;
  expect(snippet(text, 4, marking(word('replication'))).value).toBe('…同步，[replication]。后语后语…');
  expect(snippet(text, 4, marking(word('没有'))).value).toBe('前言前言前言前言…');
  expect(snippet('短文 short', 4, marking(word('short'))).value).toBe('短文 [short]');
  expect(snippet('𠮷'.repeat(99), 3, marking()).value).toBe('𠮷𠮷𠮷…');
  expect(snippet(`一${'𠮷'.repeat(99)}副本`, 4, marking(word('副本'))).value).toMatch(/^…𠮷+\[副本\]$/u);
});

test('half a character is never given where the text has whole ones', () => {
  const text = `一${'𠮷'.repeat(30)}二${'😀'.repeat(30)}副本`;
  for (let words = 0; words < 40; words += 1)
    for (const wanted of ['𠮷', '二', '副本', '没有'])
      expect(snippet(text, words, marking(word(wanted))).value).not.toMatch(/[\ud800-\udfff]/u);
});

test('a snippet is cut where the most different words stand, however often one of them does elsewhere', () => {
  const often = 'Operations, operations, operations。';
  const text = `把大数据用于运维。${'闲话'.repeat(40)}${often}`;
  const words = [word('运维', ['operations']), word('大数据')];
  expect(snippet(text, 8, marking(...words)).value).toBe('把[大数据]用于[运维]。闲话闲话闲话闲话…');
});

test('what is marked stands early in its snippet, also near the end of a text', () => {
  const text = `${'Nothing about it in these words. '.repeat(9)}The mark is here at last.`;
  expect(snippet(text, 16, marking(word('mark'))).value).toBe('…in these words. The [mark] is here at last.');
});

test('no blank stands between a snippet and the sign that it goes on', () => {
  expect(snippet('副本同步。\n\n又一段话', 2, marking(word('副本'))).value).toBe('[副本]同步。…');
});
