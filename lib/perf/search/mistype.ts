import { below, pick, type Random } from '../random.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const edits = ['leave out', 'put in', 'replace', 'swap'] as const;

/** A word with one typo, never in its first letter: a letter too few, too many, wrong, or two swapped. */
export function mistype(word: string, random: Random): string {
  for (;;) {
    const at = 1 + below(word.length - 1, random);
    const letter = pick(letters, random) ?? '';
    const [before, here = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)];
    const edit = pick(edits, random);
    const typo = {
      'leave out': before + after,
      'put in': before + letter + here + after,
      replace: before + letter + after,
      swap: before + after.slice(0, 1) + here + after.slice(1),
    }[edit ?? 'swap'];
    if (typo !== word) return typo;
  }
}

/** Whether so many typos, or fewer, make one word of the other; two letters swapped are one typo. */
export function isWithin(typos: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > typos) return false;
  let previous: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const changed = (row[j - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwap ? (previous[j - 2] ?? 0) + 1 : changed;
      next[j] = Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    if (Math.min(...next) > typos) return false;
    previous = row;
    row = next;
  }
  return (row.at(-1) ?? 0) <= typos;
}
