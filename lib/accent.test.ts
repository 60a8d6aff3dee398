import { describe, expect, test } from 'vitest';
import { contrast, renderAccents, toAccent } from './accent.ts';

const backgrounds = { light: ['#fcfbf8', '#f2efe8'], dark: ['#171512', '#221f1a'] };

test('contrast is that of the guidelines', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
});

describe.each([
  '#ffffff',
  '#000000',
  '#ffff00',
  '#c0392b',
  '#1f6f8b',
  '#0000ff',
  '#ff00ff',
  '#00ff00',
  '#808080',
  '#7f7f00',
])('the accent %s', (accent) => {
  test('can be read on every page, by day and by night', () => {
    const { light, dark } = toAccent(accent, backgrounds);
    for (const background of backgrounds.light) expect(contrast(light, background)).toBeGreaterThanOrEqual(4.5);
    for (const background of backgrounds.dark) expect(contrast(dark, background)).toBeGreaterThanOrEqual(4.5);
  });

  test('changes no more than it must', () => {
    const { light, dark } = toAccent(accent, backgrounds);
    for (const [variant, against] of [
      [light, backgrounds.light],
      [dark, backgrounds.dark],
    ] as const)
      if (variant !== accent) expect(Math.min(...against.map((it) => contrast(variant, it)))).toBeLessThan(4.6);
  });
});

test('a colour that can be read stays as it is', () => {
  expect(toAccent('#C0392B', backgrounds).light).toBe('#c0392b');
  expect(toAccent('#000000', backgrounds).light).toBe('#000000');
  expect(toAccent('#ffff00', backgrounds).dark).toBe('#ffff00');
});

test('yellow by day stays a yellow: dark, but neither grey nor green', () => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(toAccent('#ffff00', backgrounds).light.slice(at, at + 2), 16),
  );
  expect(blue).toBeLessThan(red / 2);
  expect(Math.abs(red - green)).toBeLessThan(30);
});

test('white and black turn grey where they must, not coloured', () => {
  const isGrey = (hex: string) => hex.slice(1, 3) === hex.slice(3, 5) && hex.slice(3, 5) === hex.slice(5, 7);
  expect(isGrey(toAccent('#ffffff', backgrounds).light)).toBe(true);
  expect(isGrey(toAccent('#000000', backgrounds).dark)).toBe(true);
});

test('each issue has its rule', () => {
  expect(renderAccents([{ id: '2017-10', accent: '#c0392b' }], { light: ['#ffffff'], dark: ['#000000'] })).toMatch(
    /^\.accent-2017-10\{--accent:light-dark\(#c0392b,#[0-9a-f]{6}\)\}\n$/,
  );
  expect(renderAccents([], backgrounds)).toBe('');
});
