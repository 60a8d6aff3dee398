import type { Lang } from '../lib/magazine.ts';
import { languageTag } from '../lib/text.ts';
import type { LinkedTopic } from '../lib/topics/linked-topic.ts';

interface Props {
  readonly topics: readonly (LinkedTopic & { readonly note?: string })[];
  readonly lang: Lang;
}

/** Topics in a row, each with what there is to say of it. */
export function TopicLinks({ topics, lang }: Props) {
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
