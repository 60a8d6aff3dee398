import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A content folder outside the project, by path and text; it is gone when the test has ended. */
export function benchFolder(files: Readonly<Record<string, string | Uint8Array>>): { content: string; work: string } {
  const home = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const content = join(home, '内容');
  mkdirSync(content);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return { content, work: join(home, 'work') };
}

/** Where the modules of these tests stand. */
export const article = 'issues/2017-10/kafka';

interface Parts {
  /** Above the definition. */
  readonly head?: string;
  readonly id?: string;
  readonly kind?: string;
  /** `sample: …`, or `run: …` */
  readonly code?: string;
  readonly more?: string;
}

/** A sound module: two cells, one value. */
export const benchText = ({
  head = '',
  id = 'acks',
  kind = 'exact',
  code = 'sample: ({ size }) => ({ bytes: size * 34 })',
  more = '',
}: Parts = {}): string => `import { defineBench } from 'galley/bench';
${head}
export default defineBench({
  id: '${id}',
  kind: '${kind}',
  question: { zh: '一条消息占多少字节？', en: 'How many bytes is a message?' },
  params: { size: { header: '大小', values: [1, 2] } },
  baseline: { size: 1 },
  values: { bytes: { header: '字节', unit: '${kind === 'measured' ? 'rec/s' : 'B'}', better: 'lower' } },
  published: 'none',
  ${code},
  ${more}
});
`;
