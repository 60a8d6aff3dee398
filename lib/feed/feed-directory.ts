import { articlesBy } from '../articles.ts';
import type { Lang, Magazine, Text } from '../magazine.ts';
import { hasColumnPage, hasIssueFeed } from '../page-existence.ts';
import { columnPath, contributorPath, homePath, issuePath, topicPath } from '../paths.ts';
import type { TopicIndex } from '../topics/topic-index.ts';
import { wordsIn } from '../words.ts';

/** A page that has feeds. */
export interface PageWithFeeds {
  readonly label: Text;
  readonly path: string;
}

/** All pages in `lang` that have feeds, by kind; no kind is empty. */
export function feedDirectory(
  magazine: Magazine,
  topics: TopicIndex,
  lang: Lang,
): readonly { readonly label: string; readonly pages: readonly PageWithFeeds[] }[] {
  const words = wordsIn(lang);
  const columns = magazine.columns.filter((it) => hasColumnPage(magazine, it, lang));
  const entries = [...topics.entries.values()].filter(({ hasPage, articles }) => hasPage && articles.length > 0);
  const issues = magazine.issues.filter((it) => hasIssueFeed(it, lang));
  const contributors = magazine.contributors.filter((it) => articlesBy(magazine, it, lang).length > 0);
  return [
    { label: words.wholeSite, pages: [{ label: magazine.name, path: homePath(lang) }] },
    { label: words.columns, pages: columns.map((it) => ({ label: it.label, path: columnPath(it, lang) })) },
    { label: words.issues, pages: issues.map((it) => ({ label: it.title, path: issuePath(it, lang) })) },
    { label: words.topics, pages: entries.map(({ topic }) => ({ label: topic.label, path: topicPath(topic, lang) })) },
    {
      label: words.contributors,
      pages: contributors.map((it) => ({ label: it.name, path: contributorPath(it, lang) })),
    },
  ].filter(({ pages }) => pages.length > 0);
}
