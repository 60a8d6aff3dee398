import { relative, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { checkModules } from '../lib/benchmark/modules/check-modules.ts';
import { readRecords } from '../lib/benchmark/modules/read-records.ts';
import { openBodyStore } from '../lib/content/body-store.ts';
import { openAutoCorrect } from '../lib/content/check/autocorrect.ts';
import { checkContent } from '../lib/content/check/check-content.ts';
import { BadDay, todayBy } from '../lib/content/today.ts';
import { walkContent } from '../lib/content/walk.ts';
import { counted } from '../lib/counted.ts';
import { contentFolder, digestOfCode } from '../lib/files.ts';
import { formatProblem, sortProblems } from '../lib/problem.ts';
import { missingGlyphs } from '../lib/share-image/fonts.ts';
import { spokenLanguages } from '../lib/words.ts';

/** Every problem of the content folder; bodies that it renders are kept for the build. */
export async function findContentProblems(): Promise<VFileMessage[]> {
  const store = openBodyStore(resolve('.galley', 'bodies'), digestOfCode('.'));
  const folder = walkContent(contentFolder());
  const files = folder.files.map(({ path }) => path);
  // First, because what modules declare is part of what tables are checked against.
  const { modules, problems } = await checkModules(contentFolder(), files, { root: '.', work: '.galley' });
  const found = await checkContent(folder, {
    today: todayBy(process.env, Date.now()),
    spoken: spokenLanguages,
    render: store.bodyOf,
    missingGlyphs,
    lint: openAutoCorrect(),
    benches: { modules, records: (file) => readRecords(contentFolder(), file).records },
  });
  return sortProblems([...problems, ...found]);
}

/** One line a problem, with the file's path from the working folder, then the counts. */
export function formatReport(problems: readonly VFileMessage[]): string {
  const folder = relative('.', resolve(contentFolder())) || '.';
  const warnings = problems.filter(({ fatal }) => fatal !== true).length;
  const lines = problems.map((problem) => `${folder}/${formatProblem(problem)}`);
  return [...lines, `${counted(problems.length - warnings, 'error')}, ${counted(warnings, 'warning')}`].join('\n');
}

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
