import type { MetadataRoute } from 'next';
import { readMagazine, topicIndex } from '../lib/content/read.ts';
import { indexedLanguages } from '../lib/page-existence.ts';
import { sitemapEntries } from '../lib/sitemap.ts';

export const dynamic = 'force-static';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const magazine = await readMagazine();
  const topics = new Map<string, ReadonlySet<string>>();
  for (const lang of indexedLanguages(magazine)) {
    const { entries } = await topicIndex(lang);
    topics.set(lang, new Set([...entries].filter(([, { hasPage }]) => hasPage).map(([slug]) => slug)));
  }
  return sitemapEntries(magazine, (lang) => topics.get(lang) ?? new Set());
}
