import type { Source } from '../magazine.ts';

/** Characters that are nothing to see and make HTML and XML invalid. */
const control = /(?![\t\n])\p{Cc}/gu;

/**
 * The text as the pipeline reads it: without a byte order mark and control characters, with line feeds, composed (NFC).
 * Blank lines stand for the front matter, so that every position is the file's own.
 */
export function normalizeSource({ markdown, line }: Pick<Source, 'markdown' | 'line'>): string {
  const text = markdown
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(control, '')
    .normalize('NFC');
  return '\n'.repeat(Math.max(0, line - 1)) + text;
}
