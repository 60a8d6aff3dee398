import type { Lang } from '../lib/magazine.ts';
import { type LangText, languageTag } from '../lib/text.ts';

/** A topic as a page names it; without a page of its own it has no path. */
export interface LinkedTopic {
  readonly slug: string;
  readonly label: LangText;
  readonly path?: string;
  /** What else to say of it, after its name. */
  readonly note?: string;
}

/** Topics in a row. */
export function TopicLinks({ topics, lang }: { topics: readonly LinkedTopic[]; lang: Lang }) {
  return (
    <ul className="inline-list">
      {topics.map(({ slug, label, path, note }) => (
        <li key={slug} lang={label.lang === lang ? undefined : languageTag(label.lang)}>
          {path === undefined ? label.text : <a href={path}>{label.text}</a>}
          {note !== undefined && <span className="tiny"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}
