/** A word or a run of Han, kana or Hangul, as the index and every query see it. */
export interface Token {
  /** Folded: NFKC, lower case, no diacritics. */
  readonly text: string;
  /** In UTF-16 code units of the text as written, as `slice` counts. */
  readonly start: number;
  readonly end: number;
  /** A run of Han, kana or Hangul: searched by pairs of characters. */
  readonly isHan: boolean;
  /** What else a word is found by: `use` and `effect` of `useEffect`; folded. */
  readonly parts: readonly string[];
}

/** Longer words are no words: keys, hashes, encoded pictures. */
const longestWord = 40;
/** More parts are no name of anything. */
const mostParts = 7;

// The marks of length and of voiced kana belong to no script.
const han = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ーｰﾞﾟ`;
const hanRun = String.raw`[${han}][${han}\p{M}]*`;
const letter = String.raw`(?:[A-Za-z0-9]|(?![${han}])[\p{L}\p{N}\p{M}])`;
/** `c++`, `c#` and `b+`, but not the operators of `a+b`. */
const ending = String.raw`(?<=\p{L})(?:(?:\+{1,2}|#)(?!${letter}|[_+#])|\+\+(?=\p{Nd}))`;
/** `snake_case` and `0.11.0` are a word each. */
const word = String.raw`${letter}+(?:(?:_+|(?<=\p{Nd})\.(?=\p{Nd}))${letter}+)*(?:${ending})?`;
const tokenPattern = new RegExp(String.raw`(${hanRun})|(${word})|\p{Emoji_Presentation}`, 'gu');
const hanFirst = new RegExp(`^[${han}]`, 'u');
const partPattern = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\p{Nd}+(?:\.\p{Nd}+)*/gu;
const marks = /[\u0300-\u036f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** ASCII folds by its case alone. */
const beyondAscii = /[^ -~]/u;
/** Signs that folding brings into a word: `⑴` is `(1)`, `⒈` is `1.`. */
const signs = /(?![.+#_])[ -/:-@[-`{-~]|\.$/g;

/** A text as it is compared: full width is half width, `É` is `e`. */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(marks, '').normalize('NFC');
}

/** A word or run as it is compared: letters and digits, `_`, `+`, `#` and inner points alone. */
const foldWord = (word: string) => (beyondAscii.test(word) ? fold(word).replace(signs, '') : word.toLowerCase());

/** Whether a folded text or term is one of Han, kana or Hangul. */
export const beginsWithHan = (text: string) => hanFirst.test(text);

/** The words of a text in order. One function for index and query, so that they can never disagree. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, 1: run, 2: word, index } of text.matchAll(tokenPattern)) {
    const folded = foldWord(written);
    if (folded === '') continue;
    const parts = word === undefined ? [] : partsOf(word, folded);
    tokens.push({ text: folded, start: index, end: index + written.length, isHan: run !== undefined, parts });
  }
  return tokens;
}

function partsOf(word: string, folded: string): string[] {
  // Most words are lower-case letters alone and have no parts.
  if (/^[a-z]+$/.test(word)) return [];
  const found = word.normalize('NFC').match(partPattern) ?? [];
  if (found.length > mostParts) return [];
  return found.map(foldWord).filter((part) => part.length > 1 && part !== folded);
}

/** Overlapping pairs of a run's characters; of a single character itself. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/**
 * The terms by which a token is found, itself first. A run ends in a single character, so that every character of it
 * begins a term, and a query of one character is a search for what begins so.
 */
export function termsOf({ text, isHan, parts }: Token): string[] {
  if (!isHan) return [text, ...parts].filter((term) => term.length <= longestWord);
  const pairs = pairsOf(text);
  const last = [...text].at(-1) ?? '';
  return pairs[0] === last ? pairs : [...pairs, last];
}
