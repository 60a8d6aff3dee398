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

/** Edits between a word and the whole of a candidate, and that beginning of it which is nearest. */
interface Edits {
  readonly whole: number;
  readonly beginning: number;
}

/**
 * Counts the edits between a word and candidates: a letter more, less, another, or two neighbours swapped (optimal string
 * alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance). More than `most` are `most + 1`.
 */
export function editCounter(word: string, most: number): (candidate: string) => Edits {
  const tooMany = { whole: most + 1, beginning: most + 1 };
  const letters = lettersOf(word);
  const room = word.length + most + 1;
  let beforeLast = new Uint8Array(room);
  let last = new Uint8Array(room);
  let current = new Uint8Array(room);
  return (candidate) => {
    // A letter of the word that the candidate has not costs an edit; most candidates end here.
    if (countBits(letters & ~lettersOf(candidate)) > most) return tooMany;
    const width = Math.min(candidate.length, word.length + most);
    for (let column = 0; column <= width; column += 1) last[column] = column;
    for (let row = 1; row <= word.length; row += 1) {
      current[0] = row;
      let least = row;
      const letter = word.charCodeAt(row - 1);
      for (let column = 1; column <= width; column += 1) {
        const other = candidate.charCodeAt(column - 1);
        let edits = Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + Number(letter !== other),
        );
        const canSwap = row > 1 && column > 1;
        if (canSwap && letter === candidate.charCodeAt(column - 2) && word.charCodeAt(row - 2) === other)
          edits = Math.min(edits, at(beforeLast, column - 2) + 1);
        current[column] = edits;
        if (edits < least) least = edits;
      }
      if (least > most) return tooMany;
      [beforeLast, last, current] = [last, current, beforeLast];
    }
    const whole = candidate.length > width ? most + 1 : Math.min(most + 1, at(last, width));
    let beginning = most + 1;
    for (let column = 0; column <= width; column += 1) beginning = Math.min(beginning, at(last, column));
    return { whole, beginning };
  };
}

const at = (row: Uint8Array, index: number) => row[index] ?? 0;

/** A bit for each letter that a word has. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * The words that a word may mean, the likeliest first. Its first letter is taken for right; where one typo is not enough,
 * its second letter for the first (swapped, or one too many); then two typos, and any other first letter.
 */
export async function correctionsOf(store: Store, word: string, isPrefix: boolean): Promise<Correction[]> {
  const [first = '', second = ''] = word;
  if (word.length < lettersForOne || !/\p{L}/u.test(first)) return [];
  const nearest = async (letters: readonly string[], most: number) =>
    nearestWords((await Promise.all(letters.map((letter) => store.typoWords(letter)))).flat(), word, most, isPrefix);
  const others = [...store.manifest.typoLetters].filter((letter) => letter !== first && letter !== second);
  const attempts = [
    () => nearest([first], 1),
    () => nearest([second], 1),
    async () => (word.length < lettersForTwo ? [] : nearest([first], 2)),
    () => nearest(others, 1),
  ];
  for (const attempt of attempts) {
    const found = await attempt();
    if (found.length > 0) return found;
  }
  return [];
}

function nearestWords(words: readonly TypoWord[], word: string, most: number, isPrefix: boolean): Correction[] {
  const found: { word: string; typos: number; cost: number; frequency: number }[] = [];
  const count = editCounter(word, most);
  for (const { word: candidate, frequency } of words) {
    if (candidate.length < word.length - most || (!isPrefix && candidate.length > word.length + most)) continue;
    const { whole, beginning } = count(candidate);
    const typos = isPrefix ? Math.min(whole, beginning) : whole;
    if (typos > most) continue;
    found.push({ word: candidate, typos, cost: Math.min(whole, beginning + beginningCost), frequency });
  }
  // What only begins so is a guess for when no word is near.
  const whole = found.filter(({ cost, typos }) => cost === typos);
  const likely = whole.length > 0 ? whole : found;
  const fewest = Math.min(...likely.map(({ typos }) => typos));
  return likely
    .filter(({ typos }) => typos <= Math.max(1, fewest))
    .sort((a, b) => a.cost - b.cost || b.frequency - a.frequency)
    .slice(0, mostCorrections)
    .map(({ word: candidate, typos, cost }) => ({ word: candidate, typos, isBeginning: cost > typos }));
}
