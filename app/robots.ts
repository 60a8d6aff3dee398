import type { MetadataRoute } from 'next';
import { absoluteUrl, basePath, sitemapPath } from '../lib/paths.ts';

export const dynamic = 'force-static';

/** Search engines find the search page, but no results of it: those are made of pages that they know. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: `${basePath}/*/search/?` },
    sitemap: absoluteUrl(sitemapPath()),
  };
}
