import type { Lang, Source } from '../lib/magazine.ts';

export const source = (file: string, lang: Lang, markdown: string): Source => ({ file, lang, markdown, line: 1 });
