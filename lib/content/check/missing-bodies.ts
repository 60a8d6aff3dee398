import type { VFileMessage } from 'vfile-message';
import { toProblem } from '../../problem.ts';
import type { Document } from '../documents.ts';
import { schema } from '../schema.ts';

/** Files without the text that their kind lives of; a translation without one translates nothing. */
export function checkMissingBodies(documents: readonly Document[]): VFileMessage[] {
  return documents
    .filter(({ kind, lang, body }) => body?.empty === true && (schema[kind].body === 'required' || lang !== undefined))
    .map(({ file, body }) =>
      toProblem(file, 'missing-body', 'Missing text, expected Markdown below the front matter', {
        place: { line: body?.line ?? 1, column: 1 },
      }),
    );
}
