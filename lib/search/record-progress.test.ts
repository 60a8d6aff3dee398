import { expect, test } from 'vitest';
import { recordOf } from '../../tests/push-scene.ts';
import { withProgress } from './record-progress.ts';

test('Progress moves from page to page, and says what is left by what the pages before took', async () => {
  const pages = ['一', '一', '二', '三', '四'].map((title, number) => ({
    ...recordOf(number),
    articleID: title,
    title,
  }));
  async function* records() {
    yield* pages;
  }
  const shown: (readonly [number, number, string])[] = [];
  let time = 0;
  const line = {
    show: (done: number, remaining: number, what: string) => shown.push([done, remaining, what]),
    end: () => {},
  };
  const passed: string[] = [];
  for await (const record of withProgress(records(), 4, line, () => time)) {
    passed.push(record.title);
    time += 10;
  }
  expect(passed).toEqual(['一', '一', '二', '三', '四']);
  expect(shown).toEqual([
    [0, 0, '一'],
    [0.25, 60, '二'],
    [0.5, 30, '三'],
    [0.75, 40 / 3, '四'],
  ]);
});
