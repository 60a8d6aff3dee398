import type { VFileMessage } from 'vfile-message';
import { folderOfFile } from '../../file-names.ts';
import type { Magazine } from '../../magazine.ts';
import { didYouMean } from '../../nearest.ts';
import { toProblem } from '../../problem.ts';
import { type Document, problemAt, valuesOf } from '../documents.ts';
import { isFigureName } from '../figures.ts';
import type { BodyFacts } from './bodies.ts';

interface Parts {
  readonly paths: readonly string[];
  readonly magazine: Magazine;
  readonly facts: readonly BodyFacts[];
  readonly documents: ReadonlyMap<string, Document>;
}

/** Pictures that no text shows, and covers that are not there. */
export function checkUnusedFiles({ paths, magazine, facts, documents }: Parts): VFileMessage[] {
  const used = new Set<string>();
  const rendered = new Set<string>();
  for (const { folder, figures } of facts) {
    rendered.add(folder);
    for (const name of figures) used.add(`${folder}/${name}`);
  }
  const problems: VFileMessage[] = [];
  const figures = paths.filter(isFigureName).map((path) => path.normalize('NFC'));
  for (const { id } of magazine.issues) {
    const folder = `issues/${id}`;
    const document = documents.get(`${folder}/issue.md`);
    if (document === undefined || document.kind !== 'issue' || document.isUnread) continue;
    rendered.add(folder);
    const { cover } = valuesOf({ ...document, kind: 'issue' });
    if (cover === undefined) continue;
    const path = `${folder}/${cover}`.normalize('NFC');
    used.add(path);
    if (figures.includes(path)) continue;
    const beside = figures
      .filter((it) => it.startsWith(`${folder}/`))
      .map((it) => ({ slug: it.slice(folder.length + 1) }));
    const reason = `Unexpected \`cover\` \`${cover}\`, expected a picture beside this file${didYouMean(cover, beside)}`;
    problems.push(problemAt(document, 'missing-figure', ['cover'], reason));
  }
  for (const path of figures) {
    if (used.has(path) || !rendered.has(folderOfFile(path))) continue;
    problems.push(
      toProblem(path, 'unused-file', 'Unexpected picture that no text shows, expected its use or its removal'),
    );
  }
  return problems;
}
