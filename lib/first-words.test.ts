import { expect, test } from 'vitest';
import { firstWords } from './first-words.ts';

const text = (...paragraphs: string[]) => ({ sections: [{ id: '', title: '', level: 1, paragraphs }] });

test('begins with as many whole sentences as fit', () => {
  expect(firstWords(text('消息会丢吗？会。这一期谈的就是它的账。'), 10)).toEqual(['消息会丢吗？会。']);
});

test('goes on into the next paragraph while there is room', () => {
  expect(firstWords(text('消息会丢吗？', '会。这一期谈的就是它的账。'), 10)).toEqual(['消息会丢吗？', '会。']);
});

test('gives the first sentence however long it is', () => {
  expect(firstWords(text('消息会丢吗？会。'), 2)).toEqual(['消息会丢吗？']);
});

test('keeps the space between English sentences', () => {
  expect(firstWords(text('Do messages get lost? They do. We asked Kafka itself.'), 32)).toEqual([
    'Do messages get lost? They do.',
  ]);
});

test('is empty for a text without words', () => {
  expect(firstWords({ sections: [] }, 40)).toEqual([]);
});
