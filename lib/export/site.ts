import { decoded } from '../decoded.ts';
import type { Island } from './islands.ts';

/** What the export knows about the site when it turns exported pages into reader pages. */
export interface Site {
  /** Scheme and host of the public address: `https://x.github.io`. */
  readonly origin: string;
  /** `''`, or such as `/architect`. */
  readonly basePath: string;
  /** The one stylesheet below `assets/`: `site.1a2b3c4d.css`. */
  readonly stylesheet: string;
  /** The modules that readers may download. */
  readonly islands: readonly Island[];
  /** The search service that pages may ask, as source expressions of the policy: `https://*.algolia.net`; else none. */
  readonly searchHosts: readonly string[];
  /** The one inline script that a page may hold. */
  readonly themeLine: string;
}

/** The address of a file of the export, `zh/index.html` → `/base/zh/`. */
export const addressOf = (site: Pick<Site, 'basePath'>, file: string): string =>
  `${site.basePath}/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`;

/**
 * The file of the export that answers an address on page `from` (an absolute address of the site): `undefined` when
 * it leads elsewhere (another host, `mailto:`, outside the base path), else the path of the file below the export
 * folder and the fragment, `''` for none.
 */
export function fileOf(
  site: Pick<Site, 'origin' | 'basePath'>,
  href: string,
  from: string,
): { file: string; fragment: string } | undefined {
  if (!URL.canParse(href, site.origin + from)) return undefined;
  const url = new URL(href, site.origin + from);
  if (url.origin !== site.origin) return undefined;
  if (url.pathname !== site.basePath && !url.pathname.startsWith(`${site.basePath}/`)) return undefined;
  const path = decoded(url.pathname.slice(site.basePath.length + 1));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return { file, fragment: decoded(url.hash.slice(1)) };
}
