import { expect, test } from 'vitest';
import { benchText } from '../../../tests/bench-folder.ts';
import { benchFile, loadBench } from '../../../tests/load-bench.ts';
import { readAnswer } from './child-answer.ts';

test('only answers are read: anything else is none', () => {
  expect(readAnswer('{"problems":["`id` is missing"]}')).toEqual({ problems: ['`id` is missing'] });
  expect(readAnswer('{"thrown":"Error: 坏了","stack":""}')).toEqual({ thrown: 'Error: 坏了', stack: '' });
  for (const forged of ['', '"hi"', 'null', '[]', '{"waits":1}', '{"declaration":{"id":"acks"}}'])
    expect(readAnswer(forged)).toBeUndefined();
});

test('a module that forges its declaration is told so, at its file', async () => {
  for (const answer of ["'hi'", "({ declaration: { id: '伪造' } })"])
    expect(await loadBench(benchText({ head: `Object.prototype.toJSON = () => ${answer};` }))).toEqual([
      expect.stringContaining(`${benchFile}:1:1 bench-load Unexpected end of the process`),
    ]);
});
