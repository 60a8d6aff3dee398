/** Controls, and what turns the direction of a line or is not seen in it. */
const unseen = /[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff\u2028\u2029]/gu;

/** Text of others, in which what cannot be seen is written as `U+202E`. */
export const shown = (text: string): string =>
  text.replace(unseen, (it) => `U+${(it.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);

/** Text of others as a code span of Markdown: none of it is markup, whatever backticks it has (CommonMark 6.1). */
export function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const space = runs.length > 0 ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** Text of others in a cell of a Markdown table, in which none of it is markup. */
export const tableText = (text: string): string =>
  shown(text.replace(/\s+/g, ' ')).replace(/[\\|`*<>[\]]/g, String.raw`\$&`);
