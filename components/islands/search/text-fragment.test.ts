import { expect, test } from 'vitest';
import { piecesOf } from './hit.ts';
import { textDirectives } from './text-fragment.ts';

const mark = (text: string) => text.replaceAll('[', '\uE000').replaceAll(']', '\uE001');
const directives = (text: string, lang = 'zh') => textDirectives(mark(text), lang).map(decodeURIComponent);

test('marks that touch are one, and what looks like markup is text', () => {
  expect(piecesOf(mark('a[副本][同步]b'))).toEqual([
    { text: 'a', isMarked: false },
    { text: '副本同步', isMarked: true },
    { text: 'b', isMarked: false },
  ]);
  expect(piecesOf(mark('<b>[x]</b>'))).toHaveLength(3);
  expect(piecesOf('\uE001\uE000x')).toEqual([{ text: 'x', isMarked: true }]);
});

test('a word is told with what stands beside it, in whole words', () => {
  expect(directives('the set of in-sync [repli]cas is kept by the leader', 'en')).toEqual([
    'text=of in%2Dsync-,replicas,-is kept by'.replace('%2D', '-'),
  ]);
});

test('the same word is told once, and two words at most', () => {
  expect(directives('[副本]与[副本]，[同步]，[日志]')).toHaveLength(2);
});

test('what stands beside ends with the line', () => {
  expect(directives('上一行\n[副本]\n下一行')).toEqual(['text=副本']);
  expect(directives('…[副本]…')).toEqual(['text=副本']);
});

test('signs of the syntax and lone surrogates are encoded', () => {
  expect(textDirectives(mark('[a-b,c&d]'), 'en').join()).not.toMatch(/[^,]&|a-b/);
  expect(() => textDirectives(mark('x\ud800 [副本]'), 'zh')).not.toThrow();
});

test('nothing marked, nothing told', () => {
  expect(directives('副本')).toEqual([]);
  expect(directives('')).toEqual([]);
});
