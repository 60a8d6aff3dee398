import { expect, test } from 'vitest';
import { checkFiles } from '../../tests/content-folder.ts';
import { generateMagazine } from './generated-magazine.ts';

const filesOf = (articles: number) =>
  Object.fromEntries([...generateMagazine(articles)].map(({ path, text }) => [path, text]));

test('a generated magazine passes the check, with as many articles as were asked for', async () => {
  const files = filesOf(25);
  expect((await checkFiles(files)).filter(({ fatal }) => fatal)).toEqual([]);
  expect(Object.keys(files).filter((path) => path.endsWith('/index.md'))).toHaveLength(25);
});

test('the same number gives the same text, and every article says that it is generated', () => {
  const files = filesOf(13);
  expect(filesOf(13)).toEqual(files);
  const articles = Object.entries(files).filter(([path]) => path.endsWith('/index.md'));
  expect(articles.every(([, text]) => text.includes('生成的'))).toBe(true);
  expect(new Set(articles.map(([, text]) => text)).size).toBe(13);
});

test('an article is about as long as a short one of a magazine', () => {
  const text = filesOf(20)['issues/2000-01/article-1/index.md'] ?? '';
  expect(Buffer.byteLength(text)).toBeGreaterThan(2000);
  expect(Buffer.byteLength(text)).toBeLessThan(6000);
});
