/** Something that can be named in more than one way. */
export interface Named {
  /** What to write. */
  readonly slug: string;
  /** What else people write for it: labels, aliases, names. */
  readonly names?: readonly string[];
}

/** Letters as one would compare them by eye; a path or file name is reduced to its slug. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[./]+|\.md$/gu, '')
    .replace(/[\s_]+/gu, '-');

/**
 * The number of single-character edits, a swap of neighbours counting as one
 * (optimal string alignment: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function editDistance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      }
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;

/** The slug nearest to what was written, or nothing when none is near: a third of its letters may differ. */
export function nearest(written: string, things: Iterable<Named>): string | undefined {
  const wanted = fold(written).slice(0, 100);
  const limit = Math.max(1, Math.floor([...wanted].length / 3));
  let best: { slug: string; distance: number } | undefined;
  for (const { slug, names = [] } of things) {
    for (const name of [slug, ...names]) {
      const candidate = fold(name);
      if (Math.abs(candidate.length - wanted.length) > limit * 2) continue;
      const distance = editDistance(wanted, candidate);
      if (distance <= limit && (best === undefined || distance < best.distance)) best = { slug, distance };
    }
  }
  return best?.slug;
}

/** An anchor, which people call by the name that its figure or table has: `acks` for `table-acks`. */
export const toAnchor = (id: string): Named => ({ slug: id, names: [id.replace(/^(?:fig|table)-/u, '')] });

/** `; did you mean \`kafka\`?`, or nothing. */
export function didYouMean(written: string, things: Iterable<Named>): string {
  const slug = nearest(written, things);
  return slug === undefined ? '' : `; did you mean \`${slug}\`?`;
}
