import { describe, expect, test } from 'vitest';
import { jsonBytes, splitParagraphs } from './split.ts';

describe('Paragraphs become parts that fit', () => {
  test('all of them in one part, a line each, when there is room', () => {
    expect(splitParagraphs(['先说副本。', '再说 ISR。'], 100)).toEqual(['先说副本。\n再说 ISR。']);
  });

  test('no paragraph is one empty part, since a heading alone can be searched', () => {
    expect(splitParagraphs([], 100)).toEqual(['']);
    expect(splitParagraphs([], 0)).toEqual(['']);
  });

  test('as many as fit in UTF-8, the line between them counted as JSON writes it', () => {
    // 15 bytes each, and 2 for \n.
    const paragraphs = ['副本和日志', '副本和日志', '副本和日志'];
    expect(splitParagraphs(paragraphs, 32)).toEqual(['副本和日志\n副本和日志', '副本和日志']);
    expect(splitParagraphs(paragraphs, 31)).toEqual(paragraphs);
  });

  test('what JSON escapes takes more room', () => {
    expect(jsonBytes('"\\\u0001')).toBe(10);
    expect(splitParagraphs(['""', '""'], 9)).toEqual(['""', '""']);
    expect(splitParagraphs(['""', '""'], 10)).toEqual(['""\n""']);
  });
});

describe('A paragraph that is too long', () => {
  test('is cut between sentences, and its end stands in one part with what follows', () => {
    expect(splitParagraphs(['同步的写完。异步的不等。', '下一段。'], 32)).toEqual([
      '同步的写完。',
      '异步的不等。\n下一段。',
    ]);
    expect(splitParagraphs(['One costs. Two cost more. Three fit.'], 25)).toEqual([
      'One costs. Two cost more.',
      'Three fit.',
    ]);
  });

  test('is cut between characters where a sentence is too long; 𠮷 stays whole', () => {
    expect(splitParagraphs(['𠮷𠮷𠮷𠮷𠮷'], 9)).toEqual(['𠮷𠮷', '𠮷𠮷', '𠮷']);
    const long = '字'.repeat(50_000);
    const parts = splitParagraphs([long], 9_000);
    expect(parts.join('')).toBe(long);
    expect(Math.max(...parts.map(jsonBytes))).toBeLessThanOrEqual(9_000);
  });

  test('a surrogate that stands alone is kept as it is', () => {
    expect(splitParagraphs(['a\ud842b'], 6)).toEqual(['a', '\ud842', 'b']);
  });

  test('cannot be cut when not even a character fits', () => {
    expect(() => splitParagraphs(['副'], 2)).toThrow(RangeError);
  });
});
