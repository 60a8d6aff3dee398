import type { VFileMessage } from 'vfile-message';
import { toProblem } from '../../problem.ts';
import { isArticle, sourceOf } from '../body-context.ts';
import type { Document } from '../documents.ts';
import type { BodyFacts } from './bodies.ts';

/** Speakers of an interview or a round table who never speak: a warning. */
export function checkSilence(facts: readonly BodyFacts[], documents: ReadonlyMap<string, Document>): VFileMessage[] {
  return facts.flatMap(({ thing, lang, spoke }) => {
    const file = sourceOf(thing, lang)?.file;
    if (!isArticle(thing) || file === undefined) return [];
    return (thing.speakers ?? []).flatMap(({ slug }, index) => {
      if (spoke.has(slug)) return [];
      const place = documents.get(file)?.locate?.(['speakers', index]);
      const reason = `Unexpected speaker \`${slug}\` without a turn, expected a paragraph that begins with the name and a colon`;
      return [toProblem(file, 'silent-speaker', reason, { place, warning: true })];
    });
  });
}
