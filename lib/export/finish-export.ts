import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMagazine } from '../content/read.ts';
import { absoluteUrl, basePath, rootPath } from '../paths.ts';
import { searchConfig, searchHosts } from '../search/config.ts';
import { themeLine } from '../theme.ts';
import { aliasesOf } from './aliases.ts';
import { readIslandManifest } from './islands.ts';
import { toReaderSite } from './reader-site.ts';

/**
 * What Next's adapter does when the pages are exported: makes the site that readers get and leaves a report beside
 * it for `npm run build`, which publishes it only when the report names no problem. `GALLEY_NEXT_EXPORT` names a folder
 * where the pages are kept as Next wrote them, for `npm run perf` to compare with.
 */
export async function finishExport(root: string, exportFolder: string): Promise<void> {
  const { GALLEY_NEXT_EXPORT: kept } = process.env;
  if (kept) await cp(join(root, exportFolder), kept, { recursive: true });
  const magazine = await readMagazine();
  const report = await toReaderSite(join(root, exportFolder), {
    origin: new URL(absoluteUrl(rootPath())).origin,
    basePath,
    defaultLanguage: magazine.defaultLanguage,
    aliases: aliasesOf(magazine),
    searchHosts: searchHosts(searchConfig(process.env)),
    islands: Object.values(await readIslandManifest(root)),
    themeLine,
  });
  await writeFile(join(root, '.galley', 'export.json'), JSON.stringify(report));
}
