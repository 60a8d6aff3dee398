/** What XML 1.0 cannot hold, and controls (C1) that it had better not: nothing to see in any case. */
export const unprintable = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/u;

/** What would break a line of a terminal, or make it read otherwise than it is: bidirectional marks, for one. */
const treacherous = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060\uFEFF\uFFFE\uFFFF]/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line, safe for a terminal: what cannot be seen stands as an escape, `\u0007`. */
export const visible = (text: string) =>
  text.replace(
    treacherous,
    (it) => short[it] ?? `\\u${(it.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

const longest = 60;

/** A message as `visible` makes it, what it quotes in backticks cut after 60 characters. */
export const visibleMessage = (text: string) =>
  visible(text.replace(/`[^`]*`/gu, (quoted) => `\`${cut(quoted.slice(1, -1))}\``));

function cut(text: string): string {
  const letters = [...text];
  // One more is the ellipsis of a text that is cut already.
  return letters.length > longest + 1 ? `${letters.slice(0, longest).join('')}…` : text;
}
