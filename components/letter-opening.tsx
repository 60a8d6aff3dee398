import type { Article, Lang, Magazine } from '../lib/magazine.ts';
import { articlePath } from '../lib/paths.ts';
import { languageTag, textIn } from '../lib/text.ts';
import { wordsIn } from '../lib/words.ts';
import { Byline } from './byline.tsx';

interface Props {
  readonly letter: Article;
  /** Its first words. */
  readonly words: readonly string[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** The letter's title, its first words, and the way to the rest. */
export function LetterOpening({ letter, words: firstWords, lang, magazine }: Props) {
  const text = textIn(letter.texts, lang, magazine.defaultLanguage);
  if (text === undefined) return null;
  const words = wordsIn(lang);
  const foreign = text.lang === lang ? undefined : languageTag(text.lang);
  const path = articlePath(letter, text.lang);
  return (
    <div className="letter-opening">
      <h3 lang={foreign}>
        <a href={path} hrefLang={foreign}>
          {text.title}
        </a>
      </h3>
      <div className="first-words" lang={foreign}>
        {firstWords.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <Byline article={letter} lang={lang} magazine={magazine} />
      <p>
        <a href={path} hrefLang={foreign}>
          {words.readOn}
          <span className="unseen" lang={foreign}>
            {text.title}
          </span>
        </a>
      </p>
    </div>
  );
}
