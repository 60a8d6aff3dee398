import type { VFileMessage } from 'vfile-message';
import type { Magazine } from '../../magazine.ts';
import { toProblem } from '../../problem.ts';
import type { Document } from '../documents.ts';

/** Columns that an issue's articles stand in but `columns` leaves out: a warning, since they follow the others. */
export function checkIssueColumns(magazine: Magazine, documents: ReadonlyMap<string, Document>): VFileMessage[] {
  return magazine.issues.flatMap(({ id, articles }) => {
    const document = documents.get(`issues/${id}/issue.md`);
    const named = document?.values.columns;
    if (document === undefined || !Array.isArray(named)) return [];
    const used = new Set(articles.flatMap(({ column }) => column?.slug ?? []));
    return [...used]
      .filter((slug) => !named.includes(slug))
      .map((slug) => {
        const reason = `Missing column \`${slug}\`, which has articles: it is put after the others`;
        const place = document.locate?.(['columns']);
        return toProblem(document.file, 'missing-column', reason, { place, warning: true });
      });
  });
}
