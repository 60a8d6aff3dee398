import type { VFileMessage } from 'vfile-message';
import type { Benches } from '../lib/content/benches.ts';
import { checkContent } from '../lib/content/check/check-content.ts';
import type { Lint } from '../lib/content/check/typography.ts';
import type { ContentFolder } from '../lib/content/walk.ts';
import { renderBody } from '../lib/markdown/pipeline.ts';
import { formatProblem } from '../lib/problem.ts';
import { missingGlyphs } from '../lib/share-image/fonts.ts';

/** A content folder in memory, and what the check says of it: for tests. */

export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export function memoryFolder(files: Files): ContentFolder {
  const entries = Object.entries(files).flatMap(([path, content]) =>
    content === undefined ? [] : [[path, bytesOf(content)] as const],
  );
  const byPath = new Map(entries);
  return {
    files: entries.map(([path, bytes]) => ({ path, size: bytes.length })),
    problems: [],
    read: (path) => {
      const bytes = byPath.get(path);
      if (bytes === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
      return bytes;
    },
  };
}

export const articleFile = 'issues/2017-10/kafka/index.md';

const fields = `title: Kafka 的可靠性
deck: 副本怎样工作。
column: practice
credits:
  - { contributor: shan-xiao, role: author }
date: 2017-10-01
topics: [kafka]
`;

/** An article that is sound, with more fields, and another body. */
export const article = (more = '', body = '先说 Kafka，再说副本。') => `---\n${fields}${more}---\n\n${body}\n`;

/** A magazine without a problem: two languages, one issue, one article. */
export const soundFiles = {
  'magazine.yml': `name: { zh: 季风, en: Monsoon }
tagline: 写给造系统的人
description: 一本小小的技术杂志。
url: https://magazine.test
authority: magazine.test
languages: [zh, en]
defaultLanguage: zh
timezone: Asia/Shanghai
publisher: { name: 季风社 }
licence: { name: 保留所有权利 }
`,
  'columns/practice.yml': 'label: { zh: 实践, en: Practice }\ndescription: 做过的事。\norder: 1\n',
  'issues/2017-10/issue.md': `---
number: '10'
title: 可靠的消息
date: 2017-10-01
accent: '#c0392b'
columns: [practice]
---
`,
  [articleFile]: article(),
  'contributors/shan-xiao.md': '---\nname: { zh: 单晓, en: Shan Xiao }\n---\n',
  'topics/kafka.md': '---\nlabel: Kafka\naliases: [卡夫卡]\n---\n\n一个消息系统。\n',
  'topics/replication.md': '---\nlabel: { zh: 副本, en: Replication }\n---\n\n同一份数据的几份拷贝。\n',
} satisfies Files;

export const checkFiles = (files: Files, benches?: Benches, lint?: Lint): Promise<VFileMessage[]> =>
  checkContent(memoryFolder(files), {
    ...(benches === undefined ? {} : { benches }),
    today: () => '2017-11-22',
    spoken: ['zh', 'en'],
    render: renderBody,
    missingGlyphs,
    lint,
  });

/** What the check says of the sound magazine with these files changed (`undefined`: taken away), one line each. */
export async function problemsWith(changes: Files, benches?: Benches): Promise<string[]> {
  return (await checkFiles({ ...soundFiles, ...changes }, benches)).map(formatProblem);
}
