import { numbers, pick, type Random } from './random.ts';

/**
 * A magazine of any size whose text is made up, for measuring builds: it says so itself wherever a reader could meet
 * it. The same number always gives the same text.
 */

const subjects =
  '副本 日志 分区 消息队列 索引 缓存 事务 快照 网关 调度器 连接池 协调者 存储引擎 监控系统 负载均衡'.split(' ');
const verbs = '写入 读取 同步 复制 确认 拒绝 合并 迁移 回收 压缩 校验 重放 订阅 限流 预热'.split(' ');
const objects = '最旧的一段 每个请求 失败的节点 下一个批次 全部偏移量 过期的数据 热点键 心跳 元数据 检查点'.split(' ');
const conditions = '在高峰期 磁盘写满以前 网络分裂时 重启以后 没有仲裁者时 多数节点同意以后 延迟上升时'.split(' ');
const turns = '因此 但是 与此同时 结果是 一般来说 换句话说 反过来'.split(' ');

const oneOf = (words: readonly string[], random: Random) => pick(words, random) ?? '';

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const sentence = (random: Random) =>
  `${oneOf(turns, random)}，${oneOf(conditions, random)}，${oneOf(subjects, random)}${oneOf(verbs, random)}${oneOf(objects, random)}，再${oneOf(verbs, random)}${oneOf(objects, random)}。`;

const paragraph = (random: Random) => times(4, () => sentence(random)).join('');

const code = '```java\nProducer producer = new Producer(settings);\nproducer.send(record).get();\n```';

/** About 3 kB: three sections of prose, code in every fourth article, a table in every fifth. */
function body(index: number, random: Random, topicLabels: readonly string[]): string {
  const sections = times(3, (section) =>
    [
      `## 第 ${section + 1} 节：${oneOf(subjects, random)}`,
      paragraph(random),
      `这里说到${oneOf(topicLabels, random)}。${paragraph(random)}`,
    ].join('\n\n'),
  );
  const table = `| 项目 | 数值 |\n| --- | ---: |\n| ${oneOf(subjects, random)} | ${Math.floor(random() * 1000)} |`;
  return [
    '这篇文章的文字是生成的，只用来测量构建。',
    ...sections,
    ...(index % 4 === 0 ? [code] : []),
    ...(index % 5 === 0 ? [table] : []),
  ].join('\n\n');
}

/** A file below the content folder. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const magazineFile = `name: 生成的杂志
tagline: 只用来测量构建
description: 这里的文字都是生成的，不是给人读的。
url: https://generated.test
authority: generated.test
languages: [zh]
defaultLanguage: zh
timezone: UTC
publisher:
  name: 生成的杂志
licence:
  name: CC0
`;

const perIssue = 12;
const topicCount = 60;
const columnCount = 4;

const issueId = (issue: number) => `${2000 + Math.floor(issue / 12)}-${String((issue % 12) + 1).padStart(2, '0')}`;
const topicLabel = (topic: number) => `${subjects[topic % subjects.length]}之${topic + 1}`;
const columnSlugs = times(columnCount, (column) => `column-${column + 1}`);

function articleFile(index: number, people: number): GeneratedFile {
  const random = numbers(index + 1);
  const topics = [...new Set(times(2 + (index % 4), () => Math.floor(random() * topicCount)))];
  const issue = issueId(Math.floor(index / perIssue));
  const text = `---
title: 生成的文章之 ${index + 1}：${oneOf(subjects, random)}与${oneOf(subjects, random)}
deck: ${sentence(random)}
column: ${oneOf(columnSlugs, random)}
credits:
  - { contributor: author-${(index % people) + 1}, role: author }
date: ${issue}-01
topics: [${topics.map((topic) => `topic-${topic + 1}`).join(', ')}]
---

${body(index, random, topics.map(topicLabel))}
`;
  return { path: `issues/${issue}/article-${index + 1}/index.md`, text };
}

/** The files of a magazine with so many articles: twelve an issue, 60 topics, 4 columns, a tenth as many authors. */
export function* generateMagazine(articles: number): Generator<GeneratedFile> {
  yield { path: 'magazine.yml', text: magazineFile };
  for (const [index, slug] of columnSlugs.entries()) {
    yield {
      path: `columns/${slug}.yml`,
      text: `label: 栏目 ${index + 1}\ndescription: 生成的栏目。\norder: ${index + 1}\n`,
    };
  }
  const people = Math.max(1, Math.ceil(articles / 10));
  for (const index of times(people, (it) => it)) {
    yield { path: `contributors/author-${index + 1}.md`, text: `---\nname: 作者 ${index + 1}\n---\n` };
  }
  for (const index of times(topicCount, (it) => it)) {
    const text = `---\nlabel: ${topicLabel(index)}\n---\n\n生成的主题，只用来测量构建。\n`;
    yield { path: `topics/topic-${index + 1}.md`, text };
  }
  for (let issue = 0; issue * perIssue < articles; issue++) {
    const id = issueId(issue);
    const text = `---\nnumber: '${issue + 1}'\ntitle: 生成的第 ${issue + 1} 期\ndate: ${id}-01\naccent: '#2f5d50'\ncolumns: [${columnSlugs.join(', ')}]\n---\n`;
    yield { path: `issues/${id}/issue.md`, text };
  }
  for (let index = 0; index < articles; index++) yield articleFile(index, people);
}
