import { expect, test } from 'vitest';
import { magazine, reliableKafka } from '../../tests/magazine.ts';
import { buildInMemory, filesByPath, lastMade } from './index-in-memory.ts';
import { toIndexOptions } from './index-options.ts';
import { pageRecords } from './page-records.ts';
import { articlePage } from './search-page.ts';

test('An index in memory has the paths that it would have in the site', async () => {
  const section = { id: '', title: '', level: 1, paragraphs: ['副本写完才算。'] };
  const body = {
    html: '',
    sections: [section],
    mentions: [],
    turns: [],
    benchmarks: [],
    count: { han: 6, latinWords: 0 },
  };
  const records = pageRecords(articlePage({ magazine, lang: 'zh' }, reliableKafka, body));
  const index = await buildInMemory(records, toIndexOptions(magazine));
  const files = filesByPath(index, 'manifest.bin');
  expect(files.get('manifest.bin')).toBe(index.manifest);
  expect([...files.keys()].slice(1).every((path) => path.startsWith(`${index.version}/`))).toBe(true);
  expect(files.has(`${index.version}/s0.bin`)).toBe(true);
  expect(files.has(`${index.version}/d0.bin`)).toBe(true);
});

test('It is made once for one magazine, again for the next, and again when it failed', async () => {
  let made = 0;
  const make = lastMade(async ({ name }: { name: string }) => {
    made += 1;
    if (made === 2) throw new Error('The document is being written');
    return `${name} ${made}`;
  });
  const [first, second] = [{ name: '一' }, { name: '二' }];
  expect(await Promise.all([make(first), make(first)])).toEqual(['一 1', '一 1']);
  await expect(make(second)).rejects.toThrow('being written');
  expect(await make(second)).toBe('二 3');
  expect(await make(second)).toBe('二 3');
  expect(await make(first)).toBe('一 4');
});
