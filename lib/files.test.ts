import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetUnused, readKept, readKeptJson, writeWhole } from './files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const yesterday = Date.parse('2026-11-21T00:00:00Z');
const today = Date.parse('2026-11-22T00:00:00Z');

function write(name: string, text = '"正文"'): string {
  const path = join(folder, name);
  writeWhole(path, text);
  utimesSync(path, yesterday / 1000, yesterday / 1000);
  return path;
}

test('what nobody used since is deleted, in all folders', () => {
  write('a1/unused.json');
  write('old.png');
  readKept(write('a1/used.json'));
  forgetUnused(folder, today);
  expect(readdirSync(folder)).toEqual(['a1']);
  expect(readdirSync(join(folder, 'a1'))).toEqual(['used.json']);
});

test('what was used just before stays', () => {
  const path = write('a1/used.json');
  forgetUnused(folder, yesterday);
  expect(statSync(path).isFile()).toBe(true);
});

test('a folder that is not there has nothing to forget', () => {
  expect(() => forgetUnused(join(folder, 'none'), today)).not.toThrow();
});

test('kept JSON is read whole or not at all', () => {
  expect(readKeptJson(write('whole.json'))).toBe('正文');
  expect(readKeptJson(write('cut.json', '"正'))).toBeUndefined();
  expect(readKeptJson(join(folder, 'none.json'))).toBeUndefined();
});

test('a folder in the place of a file is a fault, and told', () => {
  mkdirSync(join(folder, 'kept.json'));
  expect(() => readKept(join(folder, 'kept.json'))).toThrow('EISDIR');
});

test('what cannot be put in its place leaves nothing beside it', () => {
  mkdirSync(join(folder, '占用.json'));
  expect(() => writeWhole(join(folder, '占用.json'), '{}')).toThrow('EISDIR');
  expect(readdirSync(folder)).toEqual(['占用.json']);
});
