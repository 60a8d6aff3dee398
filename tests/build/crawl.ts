import { parse } from 'parse5';
import { attribute, elementsIn } from '../../lib/export/html.ts';
import { listen, siteServer } from '../../lib/export/serve-site.ts';

export interface Crawl {
  /** Addresses that were answered with 200. */
  readonly reached: ReadonlySet<string>;
  /** `/page → /address: 404`, or addresses that leave the base path. */
  readonly wrong: readonly string[];
}

function addressesIn(html: string): string[] {
  const found: string[] = [];
  for (const element of elementsIn(parse(html))) {
    for (const name of ['href', 'src']) {
      const value = attribute(element, name);
      if (value !== undefined) found.push(value);
    }
    const refresh = attribute(element, 'http-equiv') === 'refresh' ? attribute(element, 'content') : undefined;
    if (refresh !== undefined) found.push(refresh.replace(/^\d+; url=/, ''));
  }
  return found;
}

/** Follows every address of the site in `folder` from its home, as a reader's browser would at that base path. */
export async function crawl(folder: string, basePath: string): Promise<Crawl> {
  const server = siteServer(folder, basePath);
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const reached = new Set<string>();
  const wrong: string[] = [];
  const waiting = [{ from: '', to: `${basePath}/` }];
  const seen = new Set(waiting.map(({ to }) => to));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const response = await fetch(origin + next.to, { redirect: 'manual' });
    const html = await response.text();
    if (response.status === 200) reached.add(next.to);
    else wrong.push(`${next.from} → ${next.to}: ${response.status}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const address of addressesIn(html)) {
      const url = new URL(address, origin + next.to);
      if (url.origin !== origin) continue;
      if (!url.pathname.startsWith(`${basePath}/`)) wrong.push(`${next.to} → ${address}: outside ${basePath}`);
      else if (!seen.has(url.pathname)) waiting.push({ from: next.to, to: url.pathname });
      seen.add(url.pathname);
    }
  }
  server.close();
  return { reached, wrong };
}
