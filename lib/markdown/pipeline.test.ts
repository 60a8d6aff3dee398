import { expect, test } from 'vitest';
import { bodyContext } from '../../tests/markdown-context.ts';
import type { BodyContext } from './context.ts';
import { renderBody } from './pipeline.ts';

const render = (markdown: string, context: Partial<BodyContext> = {}, lang = 'zh') =>
  renderBody({ file: 'issues/2017-10/kafka/index.md', lang, markdown, line: 1 }, { ...bodyContext, ...context });

test('a body is cut into sections of plain paragraphs, without code blocks', async () => {
  const { body } = await render(
    '开头。\n\n## 什么是 ISR {#isr}\n\n第一段，**粗**与 `acks`[^1]。\n\n- 项目\n\n```java\nclass A { }\n```\n\n' +
      '表：代价\n\n| 甲 | 乙 |\n|---|---|\n| 一 | $2f+1$ |\n\n### 小节\n\n[^1]: 注。',
  );
  expect(body.sections).toEqual([
    { id: '', title: '', level: 1, paragraphs: ['开头。'] },
    {
      id: 'isr',
      title: '什么是 ISR',
      level: 2,
      paragraphs: ['第一段，粗与 acks。', '项目', '表 1 代价', '甲', '乙', '一', '2f+1'],
    },
    { id: '小节', title: '小节', level: 3, paragraphs: [] },
    { id: 'footnotes', title: '注释', level: 2, paragraphs: ['注。'] },
  ]);
});

test('Han characters are counted beyond the basic plane, and Latin words with the marks inside them', async () => {
  const { body } = await render('𠮷野家：min.insync.replicas 与 it’s，0.11。`code` 不算。\n\n```\n代码也不算\n```');
  expect(body.count).toEqual({ han: 6, latinWords: 3 });
});

test('mentions are topics in the order of their first mention, linked or not, but not in code', async () => {
  const { body } = await render('## Raft\n\n副本与 Kafka，`ISR`，副本。');
  expect(body.mentions).toEqual(['raft', 'replication', 'kafka']);
});

test('a word that means something else is no mention of its topic, unless that is linked by hand', async () => {
  const notopic = ['kafka', 'replication'];
  const { body } = await render('副本与 Kafka，[[多份|replication]]与 Raft。', { notopic });
  expect(body.mentions).toEqual(['replication', 'raft']);
});

test('turns say who speaks under which heading, and their text begins with the name', async () => {
  const speakers = [{ slug: 'wan-jin', names: ['万金', 'Wan Jin'], name: '万金' }];
  const { body } = await render('## 问 {#q}\n\n万金：答。\n\n接着说。\n\nWan Jin: 又答。', { speakers });
  expect(body.turns).toEqual([
    { id: 'turn-1', speaker: 'wan-jin', section: 'q' },
    { id: 'turn-2', speaker: 'wan-jin', section: 'q' },
  ]);
  expect(body.sections[0]?.paragraphs).toEqual(['万金：答。', '接着说。', '万金：又答。']);
});

test('a link that leads to what stands behind its colon is nobody who speaks, a name without a link is', async () => {
  const speakers = [{ slug: 'wan-jin', names: ['万金'], name: '万金' }];
  const resolve = () => ({ path: '/x' });
  const links = '[运行这张表：甲](./a.md)\n\n[运行这张表：乙](./b.md)\n\n[郭蕾：一篇访谈](./c.md)';
  const { messages } = await render(`万金：答。\n\n${links}\n\n郭蕾：问。`, { speakers, resolve });
  expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([[9, 'speaker']]);
});

test('the figures that a text shows are named', async () => {
  const figure = { name: '图.svg', publishedName: '图.1.svg', folder: '', type: 'svg', width: 9, height: 9 } as const;
  const { figures } = await render('![图](图.svg)', { figures: { '图.svg': { figure, path: '/x.svg' } } });
  expect(figures).toEqual(['图.svg']);
});

test('messages name file, place and rule, errors apart from warnings', async () => {
  const { messages } = await render('```nonsense\n```\n\n# 甲');
  expect(messages.map(({ file, line, ruleId, fatal }) => [file, line, ruleId, fatal])).toEqual([
    ['issues/2017-10/kafka/index.md', 1, 'code-language', false],
    ['issues/2017-10/kafka/index.md', 4, 'heading-level', true],
  ]);
});

test('an empty text is an empty body', async () => {
  const { body, messages } = await render('');
  expect(body).toEqual({
    html: '',
    sections: [],
    mentions: [],
    turns: [],
    count: { han: 0, latinWords: 0 },
    benchmarks: [],
  });
  expect(messages).toEqual([]);
});

test('a language without words of its own is served in English', async () => {
  const { body } = await render('Ein Wort[^1].\n\n[^1]: Eine Anmerkung.', {}, 'de');
  expect(body.html).toContain('<h2 id="footnotes">Notes</h2>');
});

test('lists and quotes two hundred deep come out whole', { timeout: 60_000 }, async () => {
  const items = Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- 第${depth}层`).join('\n');
  const { body, messages } = await render(`${items}\n\n${'> '.repeat(200)}引文`);
  expect(messages).toEqual([]);
  expect(body.html.match(/<ul>/gu)).toHaveLength(200);
  expect(body.html.match(/<blockquote>/gu)).toHaveLength(200);
  expect(body.sections[0]?.paragraphs.at(-1)).toBe('引文');
});

test.each([
  ['brackets', '['.repeat(50_000)],
  ['stars', '*'.repeat(50_000)],
  ['open emphasis', '**中'.repeat(20_000)],
  ['nested emphasis', `${'*'.repeat(3900)}中${'*'.repeat(3900)}`],
  ['quotes', `${'> '.repeat(20_000)}中`],
  ['items on one line', `${'- '.repeat(20_000)}中`],
  ['indented items', Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- 中`).join('\n')],
  ['open callouts', ':::note\n'.repeat(2000)],
  ['marks behind code that only looks like a fence', `\`\`\`码\`\`\`\n${'[a]('.repeat(50_000)}`],
  ['marks behind a quote whose fence it ends', `> \`\`\`\n${'[a]('.repeat(50_000)}`],
  ['marks behind an item whose fence it ends', `- - \`\`\`\n\n${'[a]('.repeat(50_000)}`],
  ['marks behind a fence within a paragraph', `中\n    \`\`\`\n    ${'[a]('.repeat(50_000)}`],
  ['backticks', Array.from({ length: 3000 }, (_, length) => '`'.repeat(length)).join(' ')],
])(
  'fifty thousand %s are refused with their line, or read in bounded time',
  { timeout: 60_000 },
  async (_, markdown) => {
    const { messages } = await render(`开头\n\n${markdown}`);
    expect(messages.every(({ ruleId, line = 0 }) => ruleId === 'too-complex' && line > 0)).toBe(true);
  },
);

test('tables, code and long texts have no such limit', { timeout: 60_000 }, async () => {
  const table = `| 甲 | 乙 |\n|---|---|\n${'| **粗** | `码` |\n'.repeat(1500)}`;
  const { messages } = await render(`${table}\n\n\`\`\`text\n${'[*_`\n'.repeat(3000)}\`\`\``);
  expect(messages).toEqual([]);
});
