import { relative, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { digestOfCode, openBodyStore } from '../lib/content/body-store.ts';
import { checkContent } from '../lib/content/check/check-content.ts';
import { BadDay, todayBy } from '../lib/content/today.ts';
import { walkContent } from '../lib/content/walk.ts';
import { contentFolder } from '../lib/files.ts';
import { formatProblem } from '../lib/problem.ts';
import { missingGlyphs } from '../lib/share-image/fonts.ts';
import { spokenLanguages } from '../lib/words.ts';

/** Every problem of the content folder; bodies that it renders are kept for the build. */
export async function findContentProblems(): Promise<VFileMessage[]> {
  const store = openBodyStore(resolve('.galley', 'bodies'), digestOfCode('.'));
  return checkContent(walkContent(contentFolder()), {
    today: todayBy(process.env, Date.now()),
    spoken: spokenLanguages,
    render: store.bodyOf,
    missingGlyphs,
  });
}

/** One line a problem, with the file's path from the working folder, then the counts. */
export function formatReport(problems: readonly VFileMessage[]): string {
  const folder = relative('.', resolve(contentFolder())) || '.';
  const warnings = problems.filter(({ fatal }) => fatal !== true).length;
  const lines = problems.map((problem) => `${folder}/${formatProblem(problem)}`);
  return [...lines, `${count(problems.length - warnings, 'error')}, ${count(warnings, 'warning')}`].join('\n');
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) {
  try {
    const problems = await findContentProblems();
    process.stdout.write(`${formatReport(problems)}\n`);
    process.exitCode = problems.some(({ fatal }) => fatal === true) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof BadDay)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
