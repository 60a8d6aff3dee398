import { expect, test } from 'vitest';
import { excerptAround } from './excerpt.ts';

const cut = (paragraph: string, term: string) => {
  const start = paragraph.indexOf(term);
  const { before, term: found, after } = excerptAround(paragraph, { start, end: start + term.length });
  return `${before}[${found}]${after}`;
};

test('only the sentence of the term is kept', () => {
  expect(cut('第一句。第二句说副本很贵。第三句。', '副本')).toBe('第二句说[副本]很贵。');
  expect(cut('First one. A replica costs disks. Third.', 'replica')).toBe('A [replica] costs disks.');
});

test('a long sentence is cut at a pause, with an ellipsis', () => {
  const clause = '这是一段很长很长很长的话，';
  const text = cut(`${clause.repeat(10)}说的是副本，${clause.repeat(10)}`, '副本');
  expect(text).toBe(`…${clause.repeat(4)}说的是[副本]，${clause.repeat(6).slice(0, -1)}…`);
});

test('a long word without a pause is cut by characters, never inside one', () => {
  const text = cut(`${'𠮷'.repeat(200)}副本${'𠮷'.repeat(200)}`, '副本');
  expect(text).toBe(`…${'𠮷'.repeat(60)}[副本]${'𠮷'.repeat(90)}…`);
});

test('line breaks are spaces', () => {
  expect(cut('before\nKafka\n  Streams after', 'Kafka\n  Streams')).toBe('before [Kafka Streams] after');
});
