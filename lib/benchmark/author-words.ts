import type { Lang } from '../magazine.ts';
import type { Words } from './define.ts';

/** What an author says, in a language: its own words, else those of the default language, else any. */
export function sayWords(words: Words, lang: Lang, defaultLanguage: Lang): string {
  if (typeof words === 'string') return words;
  return words[lang] ?? words[defaultLanguage] ?? Object.values(words)[0] ?? '';
}
