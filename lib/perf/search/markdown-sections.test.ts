import { expect, test } from 'vitest';
import { cutMarkdown } from './markdown-sections.ts';

const long = '副本同步决定消息会不会丢，这一段足够长，可以作为一节的正文。';

const cut = (text: string) => cutMarkdown(text, '文件名');

test('a text is cut by its headings of the second and third level', () => {
  const text = `# Kafka 的可靠性\n\n${long}\n\n## ISR\n\n${long}\n\n### 高水位\n\n${long}\n`;
  expect(cut(text)?.title).toBe('Kafka 的可靠性');
  expect(cut(text)?.sections.map(({ title, level }) => [title, level])).toEqual([
    ['', 1],
    ['ISR', 2],
    ['高水位', 3],
  ]);
});

test('lines that end as on Windows are the same text', () => {
  const text = `---\ntitle: 𠮷野家\n---\n\n${long}\n\n## ＩＳＲ\n\n${long}\n`;
  expect(cut(text.replaceAll('\n', '\r\n'))).toEqual(cut(text));
  expect(cut(text)?.title).toBe('𠮷野家');
});

test('the title is that of the front matter, else of the first heading, else the name', () => {
  expect(cut(`---\ntitle: '甲'\n---\n\n# 乙\n\n${long}`)?.title).toBe('甲');
  expect(cut(`# 乙\n\n${long}\n\n# 丙`)?.title).toBe('乙');
  expect(cut(long)?.title).toBe('文件名');
  expect(cut(`---\ntitle: [甲\n---\n\n${long}`)?.title).toBe('文件名');
});

test('code and HTML are left out, deeper headings and rows of tables are lines', () => {
  const text = `${long}\n\n\`\`\`js\nconst secret = 1;\n\`\`\`\n\n<div>隐藏</div>\n\n#### 小标题\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n`;
  expect(cut(text)?.sections[0]?.paragraphs).toEqual([long, '小标题', '甲 乙', '一 二']);
});

test('ids and comments of other sites are no text', () => {
  const text = `## 副本 {#replica}\n\n${long}\n\n## Hooks {/*hooks*/}\n\n${long}{/* 注释 */}\n`;
  expect(cut(text)?.sections.map(({ title }) => title)).toEqual(['副本', 'Hooks']);
  expect(cut(text)?.sections[1]?.paragraphs).toEqual([long]);
});

test('a section that says nothing is left out', () => {
  expect(cut(`## 目录\n\n- [一](#a)\n\n## 正文\n\n${long}`)?.sections.map(({ title }) => title)).toEqual(['正文']);
  expect(cut('')?.sections).toEqual([]);
});

test('a text that is built to take for ever is not read', () => {
  expect(cut(`${'*a **b '.repeat(5000)}`)).toBeUndefined();
});
