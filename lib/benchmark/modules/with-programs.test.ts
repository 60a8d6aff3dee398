import { expect, test } from 'vitest';
import { benchText } from '../../../tests/bench-folder.ts';
import { loadBench } from '../../../tests/load-bench.ts';

const text = (programs: string) =>
  benchText({
    kind: 'measured',
    code: `shell: ({ size }) => ({ command: ['java', 'Strings.java', String(size)] }), programs: ${programs}`,
  });

test('programs of a command count among the files of a module and in its digest', async () => {
  const first = await loadBench(text("['Strings.java']"), { 'Strings.java': 'class 字符串 {}\n' });
  const same = await loadBench(text("['Strings.java']"), { 'Strings.java': 'class 字符串 {}\r\n' });
  const changed = await loadBench(text("['Strings.java']"), { 'Strings.java': 'class 字符 {}\n' });
  if (Array.isArray(first) || Array.isArray(same) || Array.isArray(changed)) throw new Error('not loaded');
  expect(first.files).toEqual(['Strings.java']);
  expect(same.digest).toBe(first.digest);
  expect(changed.digest).not.toBe(first.digest);
});

test('a program that does not lie beside the module is told at its line, with the nearest name', async () => {
  const problems = await loadBench(text("['String.java', '../Other.java', 'notes.txt']"), { 'Strings.java': '' });
  expect(problems).toHaveLength(3);
  expect(String(problems)).toContain('`programs[0]` is `String.java`');
  expect(String(problems)).toContain('did you mean `Strings.java`?');
});
