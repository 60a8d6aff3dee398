import { expect, test } from 'vitest';
import { once, oncePerLang } from './once.ts';

test('each thing is asked of once, by what it is and not by what it holds', () => {
  const asked: string[] = [];
  const length = once(({ slug }: { slug: string }) => {
    asked.push(slug);
    return slug.length;
  });
  const kafka = { slug: 'kafka' };
  expect([length(kafka), length(kafka), length({ slug: 'isr' })]).toEqual([5, 5, 3]);
  length({ slug: 'kafka' });
  expect(asked).toEqual(['kafka', 'isr', 'kafka']);
});

test('in each language once', () => {
  const asked: string[] = [];
  const label = oncePerLang((topic: { label: Record<string, string> }, lang) => {
    asked.push(lang);
    return topic.label[lang] ?? '';
  });
  const replica = { label: { zh: '副本', en: 'Replica' } };
  expect([label(replica, 'zh'), label(replica, 'en'), label(replica, 'zh')]).toEqual(['副本', 'Replica', '副本']);
  expect(asked).toEqual(['zh', 'en']);
});
