import { expect, test } from 'vitest';
import { readCommand } from './bench-arguments.ts';

test('a command is read with its bench and its flags, in any order', () => {
  expect(readCommand(['--seed', '7', 'run', 'acks', '--json', '--budget=5'])).toEqual({
    name: 'run',
    id: 'acks',
    json: true,
    seed: 7,
    forks: undefined,
    budgetMs: 5000,
  });
  expect(readCommand(['record', '--all'])).toMatchObject({ name: 'record', id: undefined });
});

test.each([
  ['', 'Missing command, expected one of list, run, record, verify, check'],
  ['recrod acks', 'Unexpected `recrod`, expected one of list, run, record, verify, check'],
  ['run', 'Missing name, expected that of a bench'],
  ['run acks acks', 'Unexpected `acks`, expected one bench'],
  ['record acks --all', 'Unexpected `record`, expected the name of a bench or `--all`'],
  ['run acks --seed 1 --seed 2', 'Unexpected second --seed, expected it once'],
  ['verify --all', 'Unexpected --all, expected none with `verify` but --json'],
  ['list --budget 5', 'Unexpected --budget, expected none with `list` but --json'],
  ['run acks --sed 1', "Unknown option '--sed'"],
  ['run acks --budget', "Option '--budget <value>' argument missing"],
  ['run acks --budget=0', 'Unexpected --budget `0`, expected a whole number, 1 or more'],
  ['run acks --forks 1.5', 'Unexpected --forks `1.5`, expected a whole number, 1 or more'],
])('`%s` is refused', (words, said) => {
  expect(() => readCommand(words.split(' ').filter((it) => it !== ''))).toThrow(said);
});
