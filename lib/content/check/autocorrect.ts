import { createRequire } from 'node:module';
import type { Lint } from './typography.ts';

/** The rules, each of them said: a newer version brings none by itself. */
const rules = {
  'space-word': 1,
  'space-punctuation': 1,
  'space-bracket': 1,
  'space-dash': 0,
  'space-backticks': 1,
  'space-dollar': 0,
  fullwidth: 1,
  'halfwidth-word': 1,
  'halfwidth-punctuation': 1,
  'no-space-fullwidth': 1,
  'no-space-fullwidth-quote': 1,
  spellcheck: 0,
};

type AutoCorrect = typeof import('autocorrect-node');

/** AutoCorrect's eye for blanks and marks in Chinese text; nothing where its program is not installed. */
export function openAutoCorrect(): Lint | undefined {
  const autocorrect = load();
  if (autocorrect === undefined) return undefined;
  autocorrect.loadConfig(JSON.stringify({ rules }));
  return (text, name) =>
    autocorrect
      .lintFor(text, name)
      .lines.map(({ l, c, old, new: better }) => ({ line: l, column: c, text: old, better }));
}

function load(): AutoCorrect | undefined {
  try {
    return createRequire(import.meta.url)('autocorrect-node') as AutoCorrect;
  } catch {
    return undefined;
  }
}
