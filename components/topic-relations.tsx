import type { Lang } from '../lib/magazine.ts';
import { type LinkedTopic, toLinkedTopic } from '../lib/topics/linked-topic.ts';
import type { TopicEntry } from '../lib/topics/topic-index.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';
import { TopicLinks } from './topic-links.tsx';

/** What stands above, below and beside a topic; what the editors declared told apart from what is found together. */
export function TopicRelations({ entry, lang }: { entry: TopicEntry; lang: Lang }) {
  const words = wordsIn(lang);
  const linked = (entries: readonly TopicEntry[]) => entries.map((it) => toLinkedTopic(it, lang));
  const all: readonly (readonly [string, readonly (LinkedTopic & { note?: string })[]])[] = [
    [words.broader, linked(entry.broader)],
    [words.narrower, linked(entry.narrower)],
    [words.seeAlso, linked(entry.related)],
    [
      words.oftenTogether,
      entry.appearsWith.map(({ topic, articles }) => ({
        ...toLinkedTopic(topic, lang),
        note: words.together(articles),
      })),
    ],
  ];
  const relations = all.filter(([, topics]) => topics.length > 0);
  if (relations.length === 0) return null;
  return (
    <Ledger label={words.seeAlso}>
      <dl className="relations">
        {relations.map(([label, topics]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <TopicLinks topics={topics} lang={lang} />
            </dd>
          </div>
        ))}
      </dl>
    </Ledger>
  );
}
