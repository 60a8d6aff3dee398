import { gunzipSync, gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import { encodeManifest, type Manifest, toManifest } from '../../lib/search/index/manifest.ts';
import type { Site } from './sites.ts';

/** The site's index as a host may serve it on a bad day. */

export async function manifestOf(site: Site): Promise<Manifest> {
  const response = await fetch(`${site.home}search/manifest.bin`);
  return toManifest(gunzipSync(Buffer.from(await response.arrayBuffer())));
}

/** From now on the site has another version of its index, and no file of the one before. */
export async function publishAnew(context: BrowserContext, site: Site, version: string): Promise<void> {
  const manifest = await manifestOf(site);
  const bytes = gzipSync(encodeManifest({ ...manifest, version }));
  await context.route('**/search/*/*.bin', async (route) => {
    const url = route.request().url();
    if (!url.includes(`/${version}/`)) return route.fulfill({ status: 404, body: 'Not found' });
    const response = await fetch(url.replace(`/${version}/`, `/${manifest.version}/`));
    return route.fulfill({ status: response.status, body: Buffer.from(await response.arrayBuffer()) });
  });
  await context.route('**/search/manifest.bin', (route) => route.fulfill({ body: bytes }));
}

/** The names of the caches, and how many files are in them. */
export const cachesOf = () =>
  caches
    .keys()
    .then((names) =>
      Promise.all(
        names.map(async (name) => ({ name, files: (await (await caches.open(name)).keys()).map(({ url }) => url) })),
      ),
    );
