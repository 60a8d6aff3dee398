/** `1,000` and `12,000,000`, but not the end of `0.5,100` nor `1000,200`. */
const grouped = /(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)/u;

/** Digits in a list of values that may be one number, as tables write it, or several: `1,000`, also in full width. */
export const groupedDigits = (text: string): string | undefined =>
  grouped.exec(text.replace(/[０-９．]/gu, (it) => it.normalize('NFKC')))?.[0];

/** The first `most` texts of a list, between commas of any script. */
export const splitValues = (text: string, most: number): string[] =>
  text
    .split(/[,，、]/u)
    .filter((it) => it.trim() !== '')
    .slice(0, most);
