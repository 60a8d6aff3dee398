import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * The specimen: a magazine with every kind of mark, hostile texts and, never to be published, drafts. It is built
 * under a sub-path and for a day of its own, below the project's work folder, and served to the browser tests.
 */

const root = resolve(import.meta.dirname, '..', '..');
const work = join(root, '.galley', 'specimen');

export const specimen = {
  url: 'https://specimen.test/architect',
  /** The day of its build: one before `canary-tomorrow` is due. */
  today: '2018-01-15',
  content: join(work, 'content'),
  out: join(work, 'site'),
} as const;

/** In every draft of the specimen and nowhere else. */
export const canary = 'canary-draft-7f3a';

// Written here, since version control and editors may change them in a file.
const withCarriageReturns = ['issues/2017-11/carriage-returns/index.md', 'topics/cpp.md', 'columns/talks.yml'];
const withByteOrderMark = ['issues/2017-11/byte-order-mark/index.md', 'topics/cpp.md', 'columns/features.yml'];

/** Copies the specimen's content to where it is built from. */
export async function writeSpecimen(): Promise<void> {
  await rm(specimen.content, { recursive: true, force: true });
  await cp(join(root, 'tests', 'specimen', 'content'), specimen.content, { recursive: true });
  const change = async (file: string, to: (text: string) => string) =>
    writeFile(join(specimen.content, file), to(await readFile(join(specimen.content, file), 'utf8')));
  for (const file of withCarriageReturns) await change(file, (text) => text.replaceAll('\n', '\r\n'));
  for (const file of withByteOrderMark) await change(file, (text) => `\uFEFF${text}`);
}
