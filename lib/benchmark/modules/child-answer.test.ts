import { expect, test } from 'vitest';
import { article, benchFolder, benchText } from '../../../tests/bench-folder.ts';
import { formatProblem } from '../../problem.ts';
import { readAnswer } from './child-answer.ts';
import { loadModules } from './load-modules.ts';
import { isLoaded } from './read-modules.ts';

test('only answers are read: anything else is none', () => {
  expect(readAnswer('{"problems":["`id` is missing"]}')).toEqual({ problems: ['`id` is missing'] });
  expect(readAnswer('{"thrown":"Error: 坏了","stack":""}')).toEqual({ thrown: 'Error: 坏了', stack: '' });
  for (const forged of ['', '"hi"', 'null', '[]', '{"waits":1}', '{"declaration":{"id":"acks"}}'])
    expect(readAnswer(forged)).toBeUndefined();
});

test('a module that forges its declaration is told so, at its file', async () => {
  const file = `${article}/acks.bench.ts`;
  for (const answer of ["'hi'", "({ declaration: { id: '伪造' } })"]) {
    const { content, work } = benchFolder({
      [file]: benchText({ head: `Object.prototype.toJSON = () => ${answer};` }),
    });
    const outcome = (await loadModules(content, [file], { root: '.', work })).get(file);
    if (outcome === undefined || isLoaded(outcome)) throw new Error('it was believed');
    expect(outcome.problems.map(formatProblem)).toEqual([
      expect.stringContaining(`${file}:1:1 bench-load Unexpected end of the process`),
    ]);
  }
});
