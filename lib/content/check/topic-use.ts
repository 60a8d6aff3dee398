import type { VFileMessage } from 'vfile-message';
import type { Lang, Magazine } from '../../magazine.ts';
import { topicPath } from '../../paths.ts';
import { toProblem } from '../../problem.ts';
import { topicsWithPage } from '../../topics/pages.ts';
import { isArticle } from '../body-context.ts';
import type { Document } from '../documents.ts';
import { placeOfHref } from './anchors.ts';
import type { BodyFacts } from './bodies.ts';

/** Topics that nothing uses, which is a warning, and links to topics that have no page, which is an error. */
export function checkTopicUse(
  magazine: Magazine,
  facts: readonly BodyFacts[],
  documents: ReadonlyMap<string, Document>,
): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const used = new Set(magazine.languages.flatMap((lang) => [...pagesOf(magazine, facts, lang)]));
  // Also by files whose front matter has problems.
  for (const { kind, values } of documents.values()) {
    if (kind === 'article' && Array.isArray(values.topics)) for (const slug of values.topics) used.add(slug);
  }
  for (const { slug } of magazine.topics) {
    const file = `topics/${slug}.md`;
    if (used.has(slug) || !documents.has(file)) continue;
    const reason = `Unexpected topic \`${slug}\` that nothing uses, expected an article that declares or mentions it`;
    problems.push(toProblem(file, 'unused-topic', reason, { warning: true }));
  }
  const published = facts.filter(({ draft }) => !draft);
  for (const lang of magazine.languages) {
    const pages = pagesOf(magazine, published, lang);
    const missing = new Map(
      magazine.topics.filter(({ slug }) => !pages.has(slug)).map((topic) => [topicPath(topic, lang), topic.slug]),
    );
    for (const { source, href, page } of published.flatMap(({ links }) => links)) {
      const slug = missing.get(page);
      if (slug === undefined) continue;
      const reason = `Unexpected link \`${href}\`, expected a topic with a page: an article in \`${lang}\` declares or mentions it`;
      problems.push(toProblem(source.file, 'link', reason, { place: placeOfHref(source, href) }));
    }
  }
  return problems;
}

function pagesOf(magazine: Magazine, facts: readonly BodyFacts[], lang: Lang): ReadonlySet<string> {
  const declared = new Set<string>();
  const byArticle: Record<string, readonly string[]> = {};
  const byDefinition: Record<string, readonly string[]> = {};
  const byOtherPages: string[] = [];
  for (const { thing, page, mentions } of facts.filter((it) => it.lang === lang)) {
    if (isArticle(thing)) {
      for (const { slug } of thing.topics) declared.add(slug);
      byArticle[page] = mentions;
    } else if ('narrower' in thing) byDefinition[thing.slug] = mentions;
    else byOtherPages.push(...mentions);
  }
  return topicsWithPage(magazine.topics, lang, declared, { byArticle, byDefinition, byOtherPages, places: {} });
}
