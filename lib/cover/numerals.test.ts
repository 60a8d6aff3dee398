import { expect, test } from 'vitest';
import { numeralPath } from './numerals.ts';

const box = { x: 10, y: 20, width: 100, height: 300 };

test('draws every figure, each differently', () => {
  const paths = [...'0123456789'].map((figure) => numeralPath(figure, box));
  expect(new Set(paths).size).toBe(10);
  for (const path of paths) expect(path).toMatch(/^M[\d.]/);
});

test('stays in its box', () => {
  for (const figure of '0123456789') {
    for (const [, x, y] of numeralPath(figure, box).matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(10);
      expect(Number(x)).toBeLessThanOrEqual(110);
      expect(Number(y)).toBeGreaterThanOrEqual(20);
      expect(Number(y)).toBeLessThanOrEqual(320);
    }
  }
});

test('knows no letters', () => {
  expect(numeralPath('a', box)).toBe('');
});
