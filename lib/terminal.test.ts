import { expect, test } from 'vitest';
import { displayWidth, formatColumns, progressLine } from './terminal.ts';

test('Chinese takes two columns a character, marks that combine take none', () => {
  expect(['abc', '吞吐', 'é', 'e\u0301', '，', '𠮷', '×1.4'].map(displayWidth)).toEqual([3, 4, 1, 1, 2, 2, 4]);
});

test('columns stand one below the other, numbers to the right', () => {
  const rows = [
    ['副本', 'TPS'],
    ['acks=-1', '28,511'],
    ['一', '9'],
  ];
  expect(formatColumns(rows, [1])).toEqual(['副本        TPS', 'acks=-1  28,511', '一            9']);
});

function written(isTTY: boolean, columns = 80) {
  const texts: string[] = [];
  const line = progressLine({ isTTY, columns, write: (text) => texts.push(text) }, '吞吐');
  return { texts, line };
}

test('a terminal shows one line that moves and goes', () => {
  const { texts, line } = written(true, 40);
  line.show(0.5, 12_300, 'fork 2, round 3');
  line.show(7, -1, '');
  line.end();
  expect(texts).toEqual([
    '\r\u001B[2K吞吐 ████████████░░░░░░░░░░░░  50% abou',
    '\r\u001B[2K吞吐 ████████████████████████ 100% abou',
    '\r\u001B[2K',
  ]);
});

test('a file gets a line for each quarter, whole', () => {
  const { texts, line } = written(false);
  for (let step = 0; step <= 100; step += 1) line.show(step / 100, 10_000 - step * 100, '');
  line.end();
  expect(texts).toEqual([
    '吞吐 0%, about 10 s left\n',
    '吞吐 25%, about 8 s left\n',
    '吞吐 50%, about 5 s left\n',
    '吞吐 75%, about 3 s left\n',
    '吞吐 100%, about 0 s left\n',
  ]);
});
