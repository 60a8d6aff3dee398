import { expect, test } from 'vitest';
import { claimSentence } from './claim-sentence.ts';

const words = {
  holds: '成立',
  contradicted: '不成立',
  notTold: '无从判断',
  counterexample: '从 {from} 到 {to} 是 {ratio}',
};
const nameOf = (cell: string) => `副本数 ${cell}`;

test('A verdict is said in words, and a contradiction with its numbers', () => {
  expect(claimSentence({ verdict: 'holds' }, words, nameOf)).toEqual({ verdict: '成立', rest: '' });
  expect(claimSentence({ verdict: 'not told' }, words, nameOf)).toEqual({ verdict: '无从判断', rest: '' });
  const counterexample = { from: '{to}', to: '4', ratio: 1.05 };
  expect(claimSentence({ verdict: 'contradicted', counterexample }, words, nameOf)).toEqual({
    verdict: '不成立',
    rest: ' 从 副本数 {to} 到 副本数 4 是 ×1.05',
  });
});
