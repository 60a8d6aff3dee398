import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Said when something that is not the address of a site stands where one belongs. */
export class BadAddress extends Error {}

/** An address that a site can have. */
function checked(address: string, where: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const plain = url !== undefined && url.search === '' && url.hash === '' && url.username === '';
  if (!plain || !['http:', 'https:'].includes(url.protocol))
    throw new BadAddress(`${where} is not the address of a site: ${address}`);
  return url.href.replace(/\/+$/, '');
}

/**
 * The public address of the site, without a slash at its end: `SITE_URL` of the environment, else `url` of the
 * content's `magazine.yml`. `undefined` when that file does not say it, which the content check reports with its
 * place. Throws `BadAddress`.
 */
export async function readSiteUrl(
  environment: Readonly<Record<string, string | undefined>>,
  contentFolder: string,
): Promise<string | undefined> {
  const { SITE_URL } = environment;
  if (SITE_URL !== undefined && SITE_URL !== '') return checked(SITE_URL, 'SITE_URL');
  const text = await readFile(join(contentFolder, 'magazine.yml'), 'utf8').catch(() => '');
  const url: unknown = urlIn(text);
  return typeof url === 'string' ? checked(url, 'The url in magazine.yml') : undefined;
}

function urlIn(yaml: string): unknown {
  try {
    const magazine: unknown = parse(yaml, { maxAliasCount: 0 });
    return typeof magazine === 'object' && magazine !== null && 'url' in magazine ? magazine.url : undefined;
  } catch {
    return undefined;
  }
}
