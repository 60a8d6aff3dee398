import type { Lang, Topic } from '../magazine.ts';
import type { MentionSurvey } from './survey.ts';

/**
 * Slugs of the topics that have a page in `lang`: defined in it, and declared or mentioned by a text that is itself
 * published. A definition is published with its topic's page, so a page may bring about others.
 */
export function topicsWithPage(
  topics: readonly Topic[],
  lang: Lang,
  declared: ReadonlySet<string>,
  survey: MentionSurvey,
): ReadonlySet<string> {
  const defined = new Set(topics.filter((topic) => topic.texts[lang] !== undefined).map((topic) => topic.slug));
  const pages = new Set<string>();
  const waiting = [...declared, ...Object.values(survey.byArticle).flat(), ...survey.byOtherPages];
  for (let slug = waiting.pop(); slug !== undefined; slug = waiting.pop()) {
    if (pages.has(slug) || !defined.has(slug)) continue;
    pages.add(slug);
    waiting.push(...(survey.byDefinition[slug] ?? []));
  }
  return pages;
}
