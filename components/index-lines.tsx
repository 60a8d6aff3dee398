import type { Lang } from '../lib/magazine.ts';
import { topicPath } from '../lib/paths.ts';
import { languageTag } from '../lib/text.ts';
import type { IndexLine, TopicIndex } from '../lib/topics/topic-index.ts';
import { wordsIn } from '../lib/words.ts';

/** Links to the letters that the index has. */
export function Letters({ letters, lang }: { letters: readonly string[]; lang: Lang }) {
  return (
    <nav aria-label={wordsIn(lang).alphabet}>
      <ul className="letters">
        {letters.map((letter) => (
          <li key={letter}>
            <a href={`#${letterId(letter)}`}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `#` is no fragment. */
export const letterId = (letter: string) => (letter === '#' ? 'letter-0' : `letter-${letter.toLowerCase()}`);

function Line({ line: { label, isAlias, entry }, lang }: { line: IndexLine; lang: Lang }) {
  const words = wordsIn(lang);
  const path = topicPath(entry.topic, lang);
  const tag = label.lang === lang ? undefined : languageTag(label.lang);
  if (isAlias) {
    return (
      <li className="alias">
        <span>
          <span lang={tag}>{label.text}</span>
          <span className="see"> {words.see} </span>
          <a href={path}>{entry.label.text}</a>
        </span>
      </li>
    );
  }
  const { articles, passages } = entry.counts;
  return (
    <li>
      <a href={path} lang={tag}>
        {label.text}
      </a>
      <span className="count">
        {articles > 0 && <b title={words.declaredCount(articles)}>{articles}</b>}
        {passages > 0 && <span title={words.mentionedCount(passages)}>{` / ${passages}`}</span>}
      </span>
    </li>
  );
}

/** The index as a book prints it. */
export function IndexLines({ index, lang }: { index: TopicIndex; lang: Lang }) {
  return (
    <div className="index">
      {index.groups.map(({ letter, lines }) => (
        <section key={letter} aria-labelledby={letterId(letter)}>
          <h2 id={letterId(letter)}>{letter}</h2>
          <ul className="lines">
            {lines.map((line) => (
              <Line key={`${line.entry.topic.slug} ${line.label.text}`} line={line} lang={lang} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
