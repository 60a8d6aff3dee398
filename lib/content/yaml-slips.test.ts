import { expect, test } from 'vitest';
import { formatProblem } from '../problem.ts';
import { parseFile } from './parse-file.ts';

const problemsOf = (yaml: string) =>
  parseFile('columns/practice.yml', () => new TextEncoder().encode(yaml)).problems.map((it) =>
    formatProblem(it).replace('columns/practice.yml:', ''),
  );

test.each([
  ['label: Raft: 落地\n', '1:8 yaml Unexpected colon or field inside a value, expected a value with a colon in quotes'],
  ['label：x\n', '1:6 yaml Unexpected wide colon in `label：`, expected `label: …` with a colon and a space'],
  ['a: b\nlabel：x\n', '2:6 yaml Unexpected wide colon in `label：`, expected `label: …` with a colon and a space'],
  ['a: b\nlabel:x\nc: d\n', '2:6 yaml Missing space behind `label:`, expected `label: …` with a colon and a space'],
  ['a: b\nlabel: "x\nc: d\n', '2:8 yaml Missing closing quote of the value that begins here'],
  ["a: b\nlabel: 'x\nc: d\n", '2:8 yaml Missing closing quote of the value that begins here'],
  ['label: *raft\n', '1:8 yaml Unexpected `*raft`, expected the value in quotes: in YAML, `*` begins a name'],
  ['label: **raft** x\n', '1:8 yaml Unexpected `**raft**`, expected the value in quotes: in YAML, `*` begins a name'],
  ['label: @x\n', '1:8 yaml Unexpected mark at the beginning of a value, expected the value in quotes'],
  [`label: ${'['.repeat(60)}`, '1:8 yaml Unexpected depth of YAML, expected values nested less than 50 deep'],
  [String.raw`label: "a\u0007b"`, '1:8 control-character Unexpected control character U+0007, expected none'],
  [String.raw`label: { zh: "a\0" }`, '1:14 control-character Unexpected control character U+0000, expected none'],
  [String.raw`label: "\uD800"`, '1:8 control-character Unexpected control character U+D800, expected none'],
  [String.raw`label: "\uFFFE"`, '1:8 control-character Unexpected control character U+FFFE, expected none'],
])('%j is explained', (yaml, expected) => {
  expect(problemsOf(yaml)).toEqual([expected]);
});

test('an address is no field without a space', () => {
  expect(problemsOf('label: |\n  https://example.com/\nlink: x:y\n')).toEqual([]);
});
