import type { VFileMessage } from 'vfile-message';
import { isImportable, isProgram } from '../../benchmark/module-files.ts';
import { folderOfFile } from '../../file-names.ts';
import { didYouMean } from '../../nearest.ts';
import { toProblem } from '../../problem.ts';
import { isFigureName } from '../figures.ts';
import { placeOf } from '../place.ts';

const folders = ['columns', 'issues', 'contributors', 'topics', 'announcements', 'editions', 'pages'];
const known = folders.map((slug) => ({ slug }));

/** Files that stand where nothing reads them. */
export function checkStrays(paths: readonly string[]): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const reported = new Set<string>();
  const homes = new Set(paths.filter((path) => placeOf(path)?.kind === 'article').map(folderOfFile));
  for (const path of paths) {
    const parts = path.split('/');
    const [folder = ''] = parts;
    if (placeOf(path) !== undefined) continue;
    if (parts.length > 1 && !folders.includes(folder)) {
      if (reported.has(folder)) continue;
      reported.add(folder);
      const expected = folders.map((name) => `\`${name}\``).join(', ');
      const reason = `Unexpected folder \`${folder}\`, expected one of ${expected}${didYouMean(folder, known)}`;
      problems.push(toProblem(path, 'unknown-folder', reason));
    } else if (isBesideArticle(parts) && !homes.has(parts.slice(0, 3).join('/'))) {
      problems.push(toProblem(path, 'stray-file', "Unexpected file, expected an `index.md` in its article's folder"));
    } else if (!isBesideArticle(parts) && !isBesideIssue(parts)) {
      problems.push(toProblem(path, 'stray-file', `Unexpected file, expected ${expectationOf(parts)}`));
    }
  }
  return problems;
}

/** Figures, benches, what they import or run, and recorded runs: whether they are used is another rule's question. */
function isBesideArticle([folder, , , name = '', ...rest]: readonly string[]): boolean {
  if (folder !== 'issues' || name === '') return false;
  if (rest.length === 0) return isFigureName(name) || isImportable(name) || isProgram(name);
  return rest.length === 1 && name.endsWith('.results');
}

/** A cover. */
const isBesideIssue = (parts: readonly string[]) =>
  parts.length === 3 && parts[0] === 'issues' && isFigureName(parts[2] ?? '');

function expectationOf(parts: readonly string[]): string {
  const [folder = '', issue = '', third = ''] = parts;
  if (parts.length === 1) return 'only `magazine.yml` and folders here';
  if (folder === 'columns') return 'a file such as `columns/practice.yml`';
  if (folder !== 'issues') return `a file such as \`${folder}/some-slug.md\``;
  if (parts.length === 2) return 'a folder for each issue, such as `issues/2017-10/issue.md`';
  if (parts.length === 3) {
    const slug = third.replace(/\..*$/u, '');
    return `\`issue.md\` and a folder for each article, such as \`issues/${issue}/${slug}/index.md\``;
  }
  return '`index.md`, its translations, figures and benches beside it';
}
