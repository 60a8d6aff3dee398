import { describe, expect, it } from 'vitest';
import { fold, pairsOf, termsOf, tokenize } from './tokenize.ts';

const texts = (text: string) => tokenize(text).map((token) => token.text);
const terms = (text: string) => tokenize(text).flatMap(termsOf);

describe('a text is cut into words and runs', () => {
  it.each([
    ['Kafka 的副本同步', ['kafka', '的副本同步']],
    ['Kafka副本', ['kafka', '副本']],
    ['Ｋａｆｋａ　０．１１', ['kafka', '0', '11']],
    ['Kafka 0.11.0，不是 0.10', ['kafka', '0.11.0', '不是', '0.10']],
    ['v2.11', ['v2.11']],
    ['C++、C#、C++11 和 F#', ['c++', 'c#', 'c++', '11', '和', 'f#']],
    ['C++程序与B+树', ['c++', '程序与', 'b+', '树']],
    ['1+1=2', ['1', '1', '2']],
    ['a+b', ['a', 'b']],
    ['__init__ max_in_flight', ['init', 'max_in_flight']],
    ['min.insync.replicas', ['min', 'insync', 'replicas']],
    ['Café NAÏVE Å', ['cafe', 'naive', 'a']],
    ['Cafe\u0301', ['cafe']],
    ['Москва Αθήνα', ['москва', 'αθηνα']],
    ['𠮷野家', ['𠮷野家']],
    ['葛\u{e0100}城', ['葛城']],
    ['ｶﾞｲﾄﾞ データ', ['ガイド', 'データ']],
    ['한국어 검색', ['한국어', '검색']],
    ['第1章\r\n第2章', ['第', '1', '章', '第', '2', '章']],
    ['发布🎉了', ['发布', '🎉', '了']],
    ['第⑴步，㈠ ⒈ ﷺ ½', ['第', '1', '步', '一', '1', 'صلىاللهعليهوسلم', '1⁄2']],
    ['<b onclick="x">.*[a-z]{2,}\\d+</b>', ['b', 'onclick', 'x', 'a', 'z', '2', 'd+', 'b']],
    ['', []],
    ['!!! —— 、。', []],
  ])('%j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('halves of characters harm nothing', () => {
    expect(texts('a\ud842b \udfb7 副\ud842本')).toEqual(['a', 'b', '副', '本']);
  });

  it('a word says where it stands in the text as written', () => {
    const text = 'ＡＢ的𠮷𠮷，useEffect';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ＡＢ', '的𠮷𠮷', 'useEffect']);
  });
});

describe('a token is found by its terms', () => {
  it.each([
    ['副本同步', ['副本', '本同', '同步', '步']],
    ['副本', ['副本', '本']],
    ['副', ['副']],
    ['𠮷野', ['𠮷野', '野']],
    ['useEffectEvent', ['useeffectevent', 'use', 'effect', 'event']],
    ['HTTPServer2', ['httpserver2', 'http', 'server']],
    ['max_in_flight', ['max_in_flight', 'max', 'in', 'flight']],
    ['kafka_2.11', ['kafka_2.11', 'kafka', '2.11']],
    ['C++', ['c++']],
    ['Notepad++', ['notepad++', 'notepad']],
    ['kafka', ['kafka']],
    ['Kafka', ['kafka']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('a word of more than 40 letters is none', () => {
    expect(terms(`${'a'.repeat(40)} ${'b'.repeat(41)}`)).toEqual(['a'.repeat(40)]);
  });
});

it('folding is the same for what looks alike', () => {
  for (const text of ['KAFKA', 'Ｋａｆｋａ', 'Káfka', 'Ka\u0301fka']) expect(fold(text)).toBe('kafka');
});

it('pairs count characters, not code units', () => {
  expect(pairsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
});

it('a hundred thousand characters of anything are cut in one pass', () => {
  for (const piece of ['_', 'a_', '1.', 'a+', '副', '\ud842', 'é', 'Aa', '\u0301'])
    expect(tokenize(piece.repeat(100_000)).length).toBeLessThan(100_001);
});
