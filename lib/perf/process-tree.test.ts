import { expect, test } from 'vitest';
import { parsePss, parseStat, treeOf } from './process-tree.ts';

const tail = 'S 7 1 1 0 -1 4194304 100 0 0 0 250 50 0 0 20 0 11 0 12345 1000 200';

test('parent and processor time are read, whatever stands in the brackets', () => {
  expect(parseStat(`42 (next (v16) worker) ${tail}`)).toEqual({ pid: 42, parent: 7, ticks: 300 });
  expect(parseStat('')).toBeUndefined();
});

test('a tree holds children and their children, and no others', () => {
  const process = (pid: number, parent: number) => ({ pid, parent, ticks: 0 });
  const processes = [process(1, 0), process(2, 1), process(3, 2), process(4, 3), process(5, 1)];
  expect(treeOf(processes, 2).map(({ pid }) => pid)).toEqual([2, 3, 4]);
  expect(treeOf(processes, 9)).toEqual([]);
});

test('memory is what the process has of shared pages, in bytes', () => {
  expect(parsePss('Rss:  900 kB\nPss:                 500 kB\nPss_Dirty: 1 kB\n')).toBe(512_000);
  expect(parsePss('')).toBe(0);
});
