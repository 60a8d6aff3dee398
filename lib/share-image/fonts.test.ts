import { expect, test } from 'vitest';
import { missingGlyphs } from './fonts.ts';

test('a character that the type lacks is named, once', () => {
  expect(missingGlyphs('𠮷野家的“降级”😀，再说𠮷')).toEqual(['𠮷', '😀']);
});

test('names and formulas of other scripts can be drawn', () => {
  expect(missingGlyphs('Łukasz Żółć, Ωμέγα, Юрий, λ ≥ 2f+1 → ①')).toEqual([]);
});

test('the common characters of GB 2312 (level 1) can be drawn, and nearly all rare ones', () => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const characters = new TextDecoder('gb2312').decode(new Uint8Array(bytes)).replace(/[\ufffd\ue000-\uf8ff]/g, '');
  expect(characters.length).toBe(6763);
  expect(missingGlyphs(characters.slice(0, 3755))).toEqual([]);
  expect(missingGlyphs(characters).length).toBeLessThan(40);
});

test('white space needs no glyph', () => {
  expect(missingGlyphs('一　二\n三 ')).toEqual([]);
});
