import { expect, test } from 'vitest';
import { letter, reliableKafka, roundtable } from '../tests/magazine.ts';
import { desk, jane, shan, zeng } from '../tests/magazine-people.ts';
import { authorsOf, creditsByRole, othersOf, writersOf } from './credits.ts';

test('an author leads, and where there is none, whoever asked or edited', () => {
  expect(authorsOf(reliableKafka)).toEqual([shan]);
  expect(authorsOf(letter)).toEqual([desk]);
  expect(authorsOf(roundtable)).toEqual([desk]);
  expect(authorsOf({ credits: [{ contributor: zeng, role: 'editor' }] })).toEqual([zeng]);
  expect(authorsOf({ credits: [] })).toEqual([]);
});

test('translators and people who were asked have a part, editors of the text do not', () => {
  expect(othersOf(reliableKafka)).toEqual([jane]);
  expect(othersOf({ credits: [{ contributor: desk, role: 'interviewer' }], speakers: [shan, zeng] })).toEqual([
    shan,
    zeng,
  ]);
});

test('a speaker who is credited as one is named once', () => {
  const credits = [{ contributor: shan, role: 'speaker' as const }];
  expect(writersOf({ credits, speakers: [shan, zeng] })).toEqual([
    { contributor: shan, role: 'speaker' },
    { contributor: zeng, role: 'speaker' },
  ]);
});

test('people stand by role in the order of the credits, each once, speakers last', () => {
  const credits = [
    { contributor: desk, role: 'interviewer' as const },
    { contributor: zeng, role: 'editor' as const },
    { contributor: jane, role: 'interviewer' as const },
  ];
  expect(creditsByRole({ credits, speakers: [shan, zeng, shan] })).toEqual([
    ['interviewer', [desk, jane]],
    ['editor', [zeng]],
    ['speaker', [shan, zeng]],
  ]);
});
