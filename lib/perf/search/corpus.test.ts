import { expect, test } from 'vitest';
import { describeCorpus, makeCorpus, type TextSource } from './corpus.ts';
import { generatedSource } from './read-sources.ts';

const paragraphs = {
  zh: '第几段：副本同步决定消息会不会丢，这一段足够长。',
  en: 'This paragraph tells of replication, number',
};

/** Files of two sections each, all of them different. */
function source(name: string, language: 'zh' | 'en', files: number): TextSource {
  const texts = new Map<string, string>(
    Array.from({ length: files }, (_, at) => {
      const say = (part: number) => `${paragraphs[language]} ${name} ${at} ${part}.`;
      return [`docs/${at}.md`, `# ${name} ${at}\n\n${say(1)}\n\n## ISR ${at}\n\n${say(2)}\n`] as const;
    }),
  );
  return { name, files: [...texts.keys()], read: async (file) => texts.get(file) ?? '' };
}

test('a corpus has as many records as were asked for, and the share of Chinese', async () => {
  const { records } = await makeCorpus([source('甲', 'zh', 40), source('b', 'en', 40)], { size: 50, chinese: 0.68 });
  expect(records).toHaveLength(50);
  expect(records.filter(({ lang }) => lang === 'zh')).toHaveLength(34);
  expect(records.slice(0, 34).every(({ lang }) => lang === 'zh')).toBe(true);
});

test('of several sources none prevails, and every record has a name of its own', async () => {
  const sources = [source('甲', 'zh', 100), source('乙', 'zh', 100), source('丙', 'zh', 2)];
  const { sources: given, records } = await makeCorpus(sources, { size: 44, chinese: 1 });
  expect(Object.fromEntries(given)).toEqual({ 甲: 20, 乙: 20, 丙: 4 });
  expect(new Set(records.map(({ objectID }) => objectID)).size).toBe(44);
});

test('the same texts make the same corpus, in whatever order their files are named', async () => {
  const one = source('甲', 'zh', 30);
  const other = { ...one, files: [...one.files].reverse() };
  const options = { size: 20, chinese: 1 };
  expect(await makeCorpus([other], options)).toEqual(await makeCorpus([one], options));
});

test('what is said twice is taken once', async () => {
  const twice: TextSource = { name: '甲', files: ['a.md', 'b.md'], read: async () => `## ISR\n\n${paragraphs.zh}\n` };
  const { records } = await makeCorpus([twice], { size: 10, chinese: 1 });
  expect(records.map(({ title, heading }) => [title, heading])).toEqual([[expect.stringMatching(/^[ab]$/), 'ISR']]);
});

test('where there is too little of a language, there are fewer records', async () => {
  const { records } = await makeCorpus([source('甲', 'zh', 40), source('b', 'en', 2)], { size: 50, chinese: 0.5 });
  expect(records).toHaveLength(29);
});

test('a corpus says what it is made of', async () => {
  const corpus = await makeCorpus([source('甲', 'zh', 4), source('b', 'en', 4)], { size: 8, chinese: 0.5 });
  const [first, second] = describeCorpus(corpus).split('\n');
  expect(first).toMatch(/^8 sections of 4 articles, 50 % Chinese, \d+ characters each$/);
  expect(second).toBe('甲 4, b 4');
});

test('made-up text gives as many records as were asked for', async () => {
  const { records } = await makeCorpus([generatedSource(200)], { size: 200, chinese: 1 });
  expect(records).toHaveLength(200);
});
