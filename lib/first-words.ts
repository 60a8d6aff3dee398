import type { Body } from './magazine.ts';
import { sentencesOf } from './typography.ts';

/** How a text begins: whole sentences of its first paragraph, at least one, as many as fit into `most` characters. */
export function firstWords({ sections }: Pick<Body, 'sections'>, most: number): string {
  const paragraph = sections.flatMap(({ paragraphs }) => paragraphs)[0] ?? '';
  let words = '';
  for (const sentence of sentencesOf(paragraph)) {
    const more =
      words === '' || /\p{Script=Han}|[。！？”]/u.test(words.at(-1) ?? '')
        ? `${words}${sentence}`
        : `${words} ${sentence}`;
    if (words !== '' && more.length > most) break;
    words = more;
  }
  return words;
}
