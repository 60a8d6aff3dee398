import type { Article, Lang, Magazine } from '../magazine.ts';
import { absoluteUrl, articlePath } from '../paths.ts';
import { languageTag } from '../text.ts';

/** A former address and the article that stands elsewhere now. */
export interface Alias {
  readonly lang: Lang;
  /** Addresses with the base path. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

/** An alias is a former slug in the same issue, or `issue/slug` below the language's issues. */
function formerPath(alias: string, article: Article, lang: Lang): string {
  const parts = alias.split('/').filter((part) => part !== '');
  const slug = parts.at(-1) ?? alias;
  return articlePath({ slug, issue: { id: parts.at(-2) ?? article.issue.id } }, lang);
}

/** Every former address of every article, in each language that the article has. */
export function aliasesOf(magazine: Pick<Magazine, 'issues'>): Alias[] {
  return magazine.issues.flatMap(({ articles }) =>
    articles.flatMap((article) =>
      Object.values(article.texts).flatMap((text) =>
        text === undefined
          ? []
          : article.aliases.map((alias) => ({
              lang: text.lang,
              from: formerPath(alias, article, text.lang),
              to: articlePath(article, text.lang),
              title: text.title,
            })),
      ),
    ),
  );
}

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page at a former address, for hosts that read no `_redirects`: canonical, refresh and a link. */
export function aliasPage({ lang, to, title }: Alias): string {
  const text = escapeText(title);
  return `<!DOCTYPE html><html lang="${languageTag(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text}</title><meta http-equiv="refresh" content="0; url=${to}"><meta name="robots" content="noindex"><link rel="canonical" href="${absoluteUrl(to)}"></head><body><main><h1><a href="${to}">${text}</a></h1></main></body></html>`;
}

/** The `_redirects` file that Netlify and Cloudflare Pages read. */
export const redirectsFile = (aliases: readonly Alias[]): string =>
  aliases.map(({ from, to }) => `${from} ${to} 301\n${from.replace(/\/$/, '')} ${to} 301\n`).join('');
