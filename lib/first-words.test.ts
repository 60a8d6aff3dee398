import { expect, test } from 'vitest';
import { firstWords } from './first-words.ts';

const text = (paragraph: string) => ({
  sections: [{ id: '', title: '', level: 1, paragraphs: [paragraph, '第二段。'] }],
});

test('begins with as many whole sentences as fit', () => {
  expect(firstWords(text('消息会丢吗？会。这一期谈的就是它的账。'), 10)).toBe('消息会丢吗？会。');
});

test('gives the first sentence however long it is', () => {
  expect(firstWords(text('消息会丢吗？会。'), 2)).toBe('消息会丢吗？');
});

test('keeps the space between English sentences', () => {
  expect(firstWords(text('Do messages get lost? They do. We asked Kafka itself.'), 32)).toBe(
    'Do messages get lost? They do.',
  );
});

test('is empty for a text without words', () => {
  expect(firstWords({ sections: [] }, 40)).toBe('');
});
