import type { TypoWord } from '../index/typo-dictionary.ts';
import type { Store } from './store.ts';

/** A word of the index that a mistyped one may mean. */
export interface Correction {
  readonly word: string;
  readonly typos: number;
  /** The word is only the beginning of it. */
  readonly isBeginning: boolean;
}

/** From how many letters one typo is forgiven, and two: Algolia's defaults. */
const lettersForOne = 4;
const lettersForTwo = 8;
const mostCorrections = 6;
/** What is only the beginning of a word is a worse guess than a word. */
const beginningCost = 0.3;

/**
 * The edits between a word and a candidate: a letter more, less, another, or two neighbours swapped (optimal string
 * alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance); of the whole candidate, and of that beginning of
 * it that is nearest. Both are `most + 1` where they would be more than `most`.
 */
export function editsBetween(word: string, candidate: string, most: number): { whole: number; beginning: number } {
  const width = Math.min(candidate.length, word.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= word.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = word.charCodeAt(row - 1) === candidate.charCodeAt(column - 1);
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const isSwap =
        row > 1 &&
        column > 1 &&
        word.charCodeAt(row - 1) === candidate.charCodeAt(column - 2) &&
        word.charCodeAt(row - 2) === candidate.charCodeAt(column - 1);
      if (isSwap) edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return { whole: most + 1, beginning: most + 1 };
    beforeLast = last;
    last = current;
  }
  const whole = candidate.length > width ? most + 1 : Math.min(most + 1, at(last, width));
  return { whole, beginning: Math.min(most + 1, ...last) };
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;

/**
 * The words that a word may mean, the likeliest first. Its first letter is taken for right; where that gives nothing, its
 * second letter for the first (swapped, or one too many), then, for one typo, any other.
 */
export async function correctionsOf(store: Store, word: string, isPrefix: boolean): Promise<Correction[]> {
  const most = word.length >= lettersForTwo ? 2 : word.length >= lettersForOne ? 1 : 0;
  const [first = '', second = ''] = word;
  if (most === 0 || !/\p{L}/u.test(first)) return [];
  const others = [...store.manifest.typoLetters].filter((letter) => letter !== first && letter !== second);
  for (const letters of [[first], [second], others]) {
    const words = (await Promise.all(letters.map((letter) => store.typoWords(letter)))).flat();
    const found = nearestWords(words, word, letters[0] === first ? most : 1, isPrefix);
    if (found.length > 0) return found;
  }
  return [];
}

function nearestWords(words: readonly TypoWord[], word: string, most: number, isPrefix: boolean): Correction[] {
  const found: { word: string; typos: number; cost: number; frequency: number }[] = [];
  for (const { word: candidate, frequency } of words) {
    if (candidate.length < word.length - most || (!isPrefix && candidate.length > word.length + most)) continue;
    const { whole, beginning } = editsBetween(word, candidate, most);
    const typos = isPrefix ? Math.min(whole, beginning) : whole;
    if (typos > most) continue;
    found.push({ word: candidate, typos, cost: Math.min(whole, beginning + beginningCost), frequency });
  }
  const fewest = Math.min(...found.map(({ typos }) => typos));
  return found
    .filter(({ typos }) => typos <= Math.max(1, fewest))
    .sort((a, b) => a.cost - b.cost || b.frequency - a.frequency)
    .slice(0, mostCorrections)
    .map(({ word: candidate, typos, cost }) => ({ word: candidate, typos, isBeginning: cost > typos }));
}
