import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { compareText } from '../compare-text.ts';
import { readKept, writeWhole } from '../files.ts';
import { readCharacterMap } from './character-map.ts';

/** The share images' type, variable fonts cut into slices by Unicode range; the second has what the first lacks. */
const families = ['noto-serif-sc', 'noto-serif'] as const;

/** The weights that are drawn: small letters and titles. */
export type Weight = 500 | 900;

type Range = readonly [first: number, last: number];

/** One file of a family. */
interface Slice {
  /** `noto-serif-sc-4`, `noto-serif-greek`. */
  readonly name: string;
  readonly file: string;
  readonly ranges: readonly Range[];
}

/** A font as the drawing library takes it. */
export interface Font {
  readonly name: string;
  readonly weight: Weight;
  readonly style: 'normal';
  /** TrueType, its weight pinned. */
  readonly data: Buffer;
}

const parseRanges = (list: string): Range[] =>
  list.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

function readSlices(family: string): Slice[] {
  const folder = join(process.cwd(), 'node_modules', '@fontsource-variable', family);
  const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  return Object.entries(ranges).map(([key, list]) => {
    const name = `${family}-${key.replace(/[[\]]/g, '')}`;
    return { name, file: join(folder, 'files', `${name}-wght-normal.woff2`), ranges: parseRanges(list) };
  });
}

let slices: readonly Slice[] | undefined;
const characters = new Map<string, ReadonlySet<number>>();

function charactersOf(slice: Slice): ReadonlySet<number> {
  const known = characters.get(slice.name) ?? readCharacterMap(readFileSync(slice.file));
  characters.set(slice.name, known);
  return known;
}

/** The slice that draws a character; the ranges promise more than the font has, so the slice is asked too. */
function sliceOf(character: string): Slice | undefined {
  const code = character.codePointAt(0) ?? 0;
  // The drawing library confuses characters that share the first half of a surrogate pair.
  if (code > 0xffff) return undefined;
  slices ??= families.flatMap(readSlices);
  return slices.find(
    (slice) => slice.ranges.some(([first, last]) => code >= first && code <= last) && charactersOf(slice).has(code),
  );
}

/** The distinct characters of a text that are drawn: white space is not. */
const drawn = (text: string) => [...new Set(text.replace(/\s/gu, ''))];

/**
 * The characters of the text that the share images' type does not have, each once: 𠮷, emoji. A share image must not
 * hold them: the drawing library would fetch them from another host, or leave them out without a word.
 */
export function missingGlyphs(text: string): string[] {
  return drawn(text).filter((character) => sliceOf(character) === undefined);
}

/** The slice with its weight pinned, as TrueType: kept in `cache`, because it takes some milliseconds to make. */
async function readPinned(slice: Slice, weight: Weight, cache: string): Promise<Buffer> {
  const file = join(cache, `${slice.name}-${weight}.ttf`);
  const kept = readKept(file);
  if (kept) return kept;
  const font = await subsetFont(readFileSync(slice.file), String.fromCodePoint(...charactersOf(slice)), {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
  });
  writeWhole(file, font);
  return font;
}

/** The fonts that draw the text in the given weight, in a fixed order; `cache` is a folder to keep them in. */
export async function readFonts(text: string, weight: Weight, cache: string): Promise<Font[]> {
  // With a space, which every line needs.
  const needed = new Set([' ', ...drawn(text)].map(sliceOf).filter((slice) => slice !== undefined));
  const inOrder = [...needed].sort((a, b) => compareText(a.name, b.name));
  return Promise.all(
    inOrder.map(async (slice) => ({
      name: slice.name,
      weight,
      style: 'normal' as const,
      data: await readPinned(slice, weight, cache),
    })),
  );
}
