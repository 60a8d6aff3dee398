import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

test.each([
  ['kafka', 'kafka', 0],
  ['kakfa', 'kafka', 1],
  ['kafk', 'kafka', 1],
  ['可靠信', '可靠性', 1],
  ['', '副本', 2],
])('%s is %s but for %i edits', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected);
});

const topics = [
  { slug: 'kafka', names: ['Kafka', '卡夫卡'] },
  { slug: 'replication', names: ['副本', '备份'] },
  { slug: 'isr', names: ['ISR', '同步副本'] },
];

test.each([
  ['kakfa', 'kafka'],
  ['副本', 'replication'],
  ['Replication', 'replication'],
  ['replicaton', 'replication'],
  ['../topics/isr.md', undefined],
  ['isr.md', 'isr'],
  ['mysql', undefined],
])('%s is nearest to %s', (written, expected) => {
  expect(nearest(written, topics)).toBe(expected);
});
