import type { IsoDay } from '../magazine.ts';
import { assemble } from './assemble.ts';
import { checkFields } from './check/fields.ts';
import { checkShareImageGlyphs } from './check/share-image-glyphs.ts';
import type { Document } from './documents.ts';
import { toLanguages } from './groups.ts';
import { parseFile } from './parse-file.ts';
import type { NewFile } from './scaffold.ts';

interface Surroundings {
  /** What is there already. */
  readonly documents: readonly Document[];
  readonly today: IsoDay;
  /** The characters of a text that share images cannot draw. */
  readonly missingGlyphs: (text: string) => readonly string[];
}

/** The first error that the check would have in the front matter of a file that is not written yet. */
export function newFileProblem({ path, text }: NewFile, { documents, today, missingGlyphs }: Surroundings) {
  const { document, problems } = parseFile(path, () => new TextEncoder().encode(text));
  const settings = documents.find(({ kind }) => kind === 'magazine');
  if (document === undefined || settings === undefined) return problems[0]?.reason;
  const together = documents.filter(({ file }) => file !== path).concat(document);
  const found = [
    ...problems,
    ...checkFields(document, toLanguages(settings)),
    ...checkShareImageGlyphs([document], missingGlyphs),
    ...assemble(together, { today: () => today, figures: () => ({}), unpublished: true }).problems,
  ];
  return found.find(({ file, fatal }) => fatal && file === path)?.reason;
}
