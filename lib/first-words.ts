import type { Body } from './body.ts';
import { sentencesOf } from './typography.ts';

/** How a text begins: its first sentences by paragraph, at least one, as many as fit into `most` characters. */
export function firstWords({ sections }: Pick<Body, 'sections'>, most: number): readonly string[] {
  const begun: string[] = [];
  let room = most;
  for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) {
    const taken: string[] = [];
    for (const sentence of sentencesOf(paragraph)) {
      const isFirst = begun.length === 0 && taken.length === 0;
      if (!isFirst && sentence.length > room) return withParagraph(begun, taken);
      taken.push(sentence);
      room -= sentence.length;
    }
    begun.push(joined(taken));
  }
  return begun;
}

const withParagraph = (begun: readonly string[], taken: readonly string[]) =>
  taken.length > 0 ? [...begun, joined(taken)] : begun;

/** Chinese sentences follow one another without a space. */
const joined = (sentences: readonly string[]) =>
  sentences.reduce((text, sentence) =>
    /[\p{Script=Han}。！？”』」）]$/u.test(text) ? text + sentence : `${text} ${sentence}`,
  );
