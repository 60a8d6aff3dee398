import { expect, test } from 'vitest';
import { searchRecord } from '../../../tests/search-store.ts';
import { languageOf, plainText, textOfRecord } from './plain-text.ts';

test('full width is half width and capitals are small; characters beyond the first plane stay whole', () => {
  expect(plainText('Ｋａｆｋａ 与 𠮷')).toBe('kafka 与 𠮷');
});

test('technical Chinese is Chinese though most of its letters are Latin', () => {
  expect(languageOf('Kafka 的 replication 由 broker 之间的 ISR 决定，消息不会丢失')).toBe('zh');
  expect(languageOf('Replication in Kafka is what 副本 means')).toBe('en');
  expect(languageOf('')).toBe('en');
});

test('a record is its names, and these with its text', () => {
  const record = searchRecord('zh/a#b', { title: 'Kafka', heading: 'ISR › 高水位', content: '副本' });
  expect(textOfRecord(record)).toEqual({ names: 'kafka\nisr › 高水位', all: 'kafka\nisr › 高水位\n副本' });
});
