import { groupBy } from './group-by.ts';
import type { Lang, Magazine } from './magazine.ts';
import { inLang } from './text.ts';

/** A topic's names in one language: its label and aliases. */
export interface Term {
  readonly slug: string;
  readonly labels: readonly string[];
}

export interface TermMatch {
  readonly slug: string;
  /** As the text has it. */
  readonly text: string;
  /** In UTF-16 code units, as `slice` counts. */
  readonly start: number;
  readonly end: number;
}

/** The names of every topic, as texts in `lang` may say them. */
export const topicTerms = (
  { topics, defaultLanguage }: Pick<Magazine, 'topics' | 'defaultLanguage'>,
  lang: Lang,
): Term[] =>
  topics.map(({ slug, label, aliases }) => ({
    slug,
    labels: [inLang(label, lang, defaultLanguage).text, ...(aliases[lang] ?? [])],
  }));

/** Letters of which a label needs a whole word: `ISR` is not in `ISRs`, but it is in `把ISR写满`. */
const wordCharacter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_]/u;
/** `C` is not in `C++` or `C#`. */
const wordEnd = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_+#]/u;

const characterAt = (text: string, index: number) => String.fromCodePoint(text.codePointAt(index) ?? 0x20);
const characterBefore = (text: string, index: number) =>
  Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? ' ';

const spellings = (label: string) => new Set([label, label.toLowerCase()]);

/**
 * A function that finds every mention of the terms in a text: the longest label first, Latin ones as whole words, as
 * written or in lower case. Matches do not overlap and come in order. Where two terms share a label, the first one has it.
 */
export function termFinder(terms: readonly Term[]): (text: string) => TermMatch[] {
  const owner = new Map<string, string>();
  for (const { slug, labels } of terms)
    for (const label of labels)
      for (const spelling of spellings(label.trim()))
        if (spelling !== '' && !owner.has(spelling)) owner.set(spelling, slug);
  const byFirst = groupBy(owner.keys(), (spelling) => characterAt(spelling, 0));
  for (const found of byFirst.values()) found.sort((a, b) => b.length - a.length);

  const startsAt = (text: string, start: number) => {
    const first = characterAt(text, start);
    if (wordCharacter.test(first) && wordCharacter.test(characterBefore(text, start))) return undefined;
    return byFirst.get(first)?.find((spelling) => {
      const end = start + spelling.length;
      if (!text.startsWith(spelling, start)) return false;
      return !(
        wordCharacter.test(characterBefore(text, end)) &&
        end < text.length &&
        wordEnd.test(characterAt(text, end))
      );
    });
  };

  return (text) => {
    const line = text.replace(/\s/g, ' ');
    const matches: TermMatch[] = [];
    for (let at = 0; at < line.length; ) {
      const spelling = startsAt(line, at);
      const slug = spelling === undefined ? undefined : owner.get(spelling);
      if (spelling !== undefined && slug !== undefined) {
        matches.push({ slug, text: text.slice(at, at + spelling.length), start: at, end: at + spelling.length });
        at += spelling.length;
      } else at += characterAt(line, at).length;
    }
    return matches;
  };
}
