import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, isPage } from '../export/exported-files.ts';
import { listen, siteServer } from '../export/serve-site.ts';
import { choosePages } from './choose-pages.ts';
import type { PagePair } from './measure-pages.ts';

/** The site that readers get and the same pages as Next exported them. */
export interface Sites {
  readonly out: string;
  readonly nextExport: string;
  readonly basePath: string;
}

/**
 * Serves both sites as a static host would while `measure` runs, which is given the largest page of each kind.
 */
export async function withServedPages<T>(sites: Sites, measure: (pages: PagePair[]) => Promise<T>): Promise<T> {
  const { out, nextExport, basePath } = sites;
  const ours = siteServer(out, basePath);
  const baseline = siteServer(nextExport, basePath);
  const [ourPort, baselinePort] = await Promise.all([listen(ours, 0), listen(baseline, 0)]);
  const address = (port: number, file: string) =>
    new URL(`http://127.0.0.1:${port}${basePath}/${encodeURI(file.replace(/index\.html$/, ''))}`);
  try {
    const files = (await filesBelow(out)).filter(isPage);
    const sizes = await Promise.all(
      files.map(async (file) => {
        const html = await readFile(join(out, file), 'utf8');
        return { file, bytes: Buffer.byteLength(html), runnable: html.includes('<bench-run') };
      }),
    );
    return await measure(
      choosePages(sizes).map(({ name, file, runnable }) => ({
        title: `${name} ${address(ourPort, file).pathname}`,
        ours: address(ourPort, file),
        baseline: address(baselinePort, file),
        runnable,
      })),
    );
  } finally {
    for (const server of [ours, baseline]) {
      server.close();
      server.closeAllConnections();
    }
  }
}
