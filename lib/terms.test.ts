import { expect, test } from 'vitest';
import { termFinder } from './terms.ts';

const find = termFinder([
  { slug: 'kafka', labels: ['Kafka', '卡夫卡'] },
  { slug: 'replication', labels: ['副本', 'replica'] },
  { slug: 'isr', labels: ['ISR', '同步副本', 'in-sync replica'] },
  { slug: 'c', labels: ['C'] },
  { slug: 'streams', labels: ['Kafka Streams'] },
  { slug: 'late', labels: ['副本'] },
]);
const found = (text: string) => find(text).map((match) => `${match.slug}:${match.text}@${match.start}`);

test('the longest label wins, and the shorter inside it is not found again', () => {
  expect(found('同步副本不是副本')).toEqual(['isr:同步副本@0', 'replication:副本@6']);
  expect(found('Kafka Streams 与 Kafka')).toEqual(['streams:Kafka Streams@0', 'kafka:Kafka@16']);
});

test('Latin labels are whole words, also against Han', () => {
  expect(found('把ISR写满')).toEqual(['isr:ISR@1']);
  expect(found('ISRs, KafkaError, pre_ISR, ISR2')).toEqual([]);
});

test('a label is found as written or in lower case', () => {
  expect(found('kafka, KAFKA, Kafka')).toEqual(['kafka:kafka@0', 'kafka:Kafka@14']);
});

test('a name that goes on with plus or sharp is another name', () => {
  expect(found('C++ C# C')).toEqual(['c:C@7']);
});

test('a label is found over the end of a line', () => {
  expect(found('an in-sync\nreplica')).toEqual(['isr:in-sync\nreplica@3']);
});

test('characters outside the basic plane do not shift a match', () => {
  expect(found('𠮷Kafka𠮷')).toEqual(['kafka:Kafka@2']);
});

test('nothing to find gives nothing', () => {
  expect(termFinder([])('Kafka')).toEqual([]);
  expect(termFinder([{ slug: 'x', labels: [''] }])('x')).toEqual([]);
});
