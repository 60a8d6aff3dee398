import type { VFileMessage } from 'vfile-message';
import type { Magazine } from '../../magazine.ts';
import { toProblem } from '../../problem.ts';
import type { Document } from '../documents.ts';

/** Issues that would be published if they had a published article: a warning, since they do not appear. */
export function checkEmptyIssues(
  magazine: Magazine,
  published: Magazine,
  documents: ReadonlyMap<string, Document>,
): VFileMessage[] {
  const appearing = new Set(published.issues.map(({ id }) => id));
  return magazine.issues
    .filter(({ id, draft }) => !draft && !appearing.has(id))
    .flatMap(({ id }) => {
      const document = documents.get(`issues/${id}/issue.md`);
      if (document === undefined) return [];
      const reason = 'Unexpected issue without a published article, expected one: it does not appear until then';
      const place = document.locate?.(['date']);
      return [toProblem(document.file, 'empty-issue', reason, { place, warning: true })];
    });
}
