import { expect, test } from 'vitest';
import { divide } from './plan.ts';

const whole = { x: 0, y: 150, width: 600, height: 650 };
const weights = (...list: number[]) => list.map((weight) => ({ weight }));
const area = ({ width, height }: { width: number; height: number }) => width * height;

test('one item has the whole floor', () => {
  expect(divide(weights(3), whole, 35)).toEqual([whole]);
});

test('nothing divides nothing', () => {
  expect(divide([], whole, 35)).toEqual([]);
});

test('rooms cover the floor, and none stands on another', () => {
  const rooms = divide(weights(12, 40, 7, 22, 31, 5, 18, 9), whole, 35);
  expect(rooms.reduce((sum, room) => sum + area(room), 0)).toBeCloseTo(area(whole), 5);
  for (const a of rooms)
    for (const b of rooms)
      if (a !== b) {
        const apart =
          a.x + a.width <= b.x + 1e-6 ||
          b.x + b.width <= a.x + 1e-6 ||
          a.y + a.height <= b.y + 1e-6 ||
          b.y + b.height <= a.y + 1e-6;
        expect(apart).toBe(true);
      }
});

test('a heavier item has a larger room', () => {
  const [light, heavy] = divide(weights(1, 3), whole, 35);
  expect(light && heavy && area(heavy) > area(light)).toBe(true);
});

test('even the lightest has a module', () => {
  for (const room of divide(weights(1, 1000, 1), whole, 35)) {
    expect(room.width).toBeGreaterThan(30);
    expect(room.height).toBeGreaterThan(30);
  }
});

test('a light item keeps the width of a title where there is space for two', () => {
  const [letter, feature] = divide(weights(1, 9), { ...whole, width: 245, height: 200 }, 35);
  expect([letter?.width, feature?.width]).toEqual([105, 140]);
});
