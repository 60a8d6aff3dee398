import { expect, test } from 'vitest';
import { benchFileName, benchFilesIn, isBenchLink, linkedBenchFiles } from './bench-link.ts';

test('A link to a module beside the text is told from all others', () => {
  expect(['./acks.bench.ts', 'acks.bench.ts', './%E5%90%9E%E5%90%90.bench.ts'].every(isBenchLink)).toBe(true);
  expect(
    ['../acks.bench.ts', 'https://x.example/a.bench.ts', 'a.bench.ts#x', 'a.bench.tsx', '/a.bench.ts'].some(
      isBenchLink,
    ),
  ).toBe(false);
  expect(benchFileName('./%E5%90%9E%E5%90%90.bench.ts')).toBe('吞吐.bench.ts');
});

test('The modules of a text are those that a line of it links to alone', () => {
  const markdown = `| 甲 |
| --- |

[重跑：acks × 副本](./acks.bench.ts)\r

> [𠮷 [二]](<二.bench.ts> "题")

句子里的[链接](./inline.bench.ts)不算。

\`\`\`md
[写法](./example.bench.ts)
\`\`\`

[引用][三]

[三]: ./三.bench.ts
[又一次](acks.bench.ts)
`;
  expect(benchFilesIn(markdown)).toEqual(['acks.bench.ts', '二.bench.ts', '三.bench.ts']);
  expect(new Set(linkedBenchFiles(markdown))).toEqual(
    new Set(['acks.bench.ts', '二.bench.ts', '三.bench.ts', 'inline.bench.ts']),
  );
});
