import { readMagazine, topicIndex } from '../lib/content/read.ts';
import type { Topic } from '../lib/magazine.ts';
import { indexedLanguages } from '../lib/page-existence.ts';
import type { PageAddress } from '../lib/page-metadata.ts';
import { topicPath } from '../lib/paths.ts';

/** The pages of a topic: one in each language whose index gives it one. */
export async function languagesOfTopic(topic: Topic): Promise<readonly PageAddress[]> {
  const found: PageAddress[] = [];
  for (const lang of indexedLanguages(await readMagazine())) {
    const { entries } = await topicIndex(lang);
    if (entries.get(topic.slug)?.hasPage) found.push({ lang, path: topicPath(topic, lang) });
  }
  return found;
}
