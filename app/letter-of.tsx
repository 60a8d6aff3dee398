import { LetterOpening } from '../components/letter-opening.tsx';
import { bodyOf } from '../lib/content/read.ts';
import { firstWords } from '../lib/first-words.ts';
import type { Issue, Lang, Magazine } from '../lib/magazine.ts';
import { textIn } from '../lib/text.ts';

/** Characters of a letter's beginning: a Han character says as much as several Latin ones. */
const most = (lang: Lang) => (lang === 'zh' ? 260 : 640);

/** The beginning of an issue's letter, in the page's language or its own. */
export async function LetterOf({ issue, magazine, lang }: { issue: Issue; magazine: Magazine; lang: Lang }) {
  const letter = issue.articles.find(({ kind }) => kind === 'letter');
  const text = letter && textIn(letter.texts, lang, magazine.defaultLanguage);
  const body = letter && text && (await bodyOf(letter, text.lang));
  if (!letter || !text || !body) return null;
  return <LetterOpening letter={letter} words={firstWords(body, most(text.lang))} lang={lang} magazine={magazine} />;
}
