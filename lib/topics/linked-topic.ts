import type { Topic } from '../magazine.ts';
import { topicPath } from '../paths.ts';
import type { LangText } from '../text.ts';
import type { TopicEntry, TopicIndex } from './topic-index.ts';

/** A topic as a page names it; without a page of its own it has no path. */
export interface LinkedTopic {
  readonly slug: string;
  readonly label: LangText;
  readonly path?: string;
}

export const toLinkedTopic = ({ topic, label, hasPage }: TopicEntry, lang: string): LinkedTopic => ({
  slug: topic.slug,
  label,
  ...(hasPage ? { path: topicPath(topic, lang) } : {}),
});

/** Topics by their entries in an index, for those who hold only the topics; one that the index lacks is left out. */
export const linkedTopics = (topics: readonly Topic[], { entries, lang }: TopicIndex): readonly LinkedTopic[] =>
  topics.flatMap(({ slug }) => {
    const entry = entries.get(slug);
    return entry ? [toLinkedTopic(entry, lang)] : [];
  });
