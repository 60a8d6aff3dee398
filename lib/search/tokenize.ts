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

/** The words of a text in order. One function for index and query, so that they can never disagree. */
export function tokenize(_text: string): Token[] {
  return [];
}

/** The terms by which a token is found. */
export function termsOf(_token: Token): string[] {
  return [];
}
