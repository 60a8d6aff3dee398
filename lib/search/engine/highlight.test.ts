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
