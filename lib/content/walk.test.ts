import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../problem.ts';
import { walkContent } from './walk.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'galley-walk-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('files are found at any depth with their size, hidden ones are not', () => {
  write('magazine.yml', 'name: 季风\n');
  write('issues/2017-10/kafka/index.md', '');
  write('.DS_Store', '');
  const folder = walkContent(root);
  expect(folder.problems).toEqual([]);
  expect(folder.files).toEqual([
    { path: 'issues/2017-10/kafka/index.md', size: 0 },
    { path: 'magazine.yml', size: 13 },
  ]);
  expect(new TextDecoder().decode(folder.read('magazine.yml'))).toBe('name: 季风\n');
});

test('a link may lead to a file of the folder, not out of it', () => {
  write('content/topics/kafka.md', '');
  write('secret.md', '');
  symlinkSync('kafka.md', join(root, 'content/topics/queue.md'));
  symlinkSync('../../secret.md', join(root, 'content/topics/secret.md'));
  symlinkSync('..', join(root, 'content/topics/up'));
  symlinkSync('nowhere.md', join(root, 'content/topics/void.md'));
  const folder = walkContent(join(root, 'content'));
  expect(folder.files.map(({ path }) => path)).toEqual(['topics/kafka.md', 'topics/queue.md']);
  expect(folder.problems.map(formatProblem).sort()).toEqual([
    'topics/secret.md:1:1 link Unexpected link out of the content folder, expected a file',
    'topics/up:1:1 link Unexpected kind of file, expected a plain file or folder',
    'topics/void.md:1:1 unreadable Unexpected file that cannot be read: ENOENT',
  ]);
});

test('a folder that is not there is a problem', () => {
  const { problems } = walkContent(join(root, 'nothing'));
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(['missing-folder']);
});

test('a file where the folder belongs is said not to be a folder', () => {
  write('content', '');
  const { problems } = walkContent(join(root, 'content'));
  expect(problems.map(({ reason }) => reason)).toEqual([`\`${join(root, 'content')}\` is not a folder`]);
});
