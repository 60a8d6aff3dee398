import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { writeSearchIndex } from '../../export/search-index.ts';
import { createEngine } from '../../search/engine/engine.ts';
import { openStore } from '../../search/engine/store.ts';
import { toManifest } from '../../search/index/manifest.ts';
import type { SearchRecord } from '../../search/record.ts';
import { settings } from '../../search/settings.ts';
import type { Ask } from './recall.ts';

/** An index on the disk, and what it took. */
export interface BuiltIndex {
  /** Bytes of the files as they are served: without the records' texts, and of these. */
  readonly index: number;
  readonly records: number;
  readonly files: number;
  readonly seconds: number;
}

async function* each(records: readonly SearchRecord[]) {
  yield* records;
}

/** Builds our index in `folder` as a build of the site does. */
export async function buildEmbedded(folder: string, records: readonly SearchRecord[]): Promise<BuiltIndex> {
  const began = performance.now();
  const { version, files, bytes } = await writeSearchIndex(folder, { topics: [] }, each(records));
  const seconds = (performance.now() - began) / 1000;
  let texts = 0;
  for (const name of await readdir(join(folder, version)))
    if (name.startsWith('d')) texts += (await stat(join(folder, version, name))).size;
  return { index: bytes - texts, records: texts, files, seconds };
}

const indexName = 'galley';

/**
 * Asks the index in `folder` without a browser, with the engine of the worker: ten hits as a reader gets them, but each
 * section on its own. Gives the numbers of the records.
 */
export async function embeddedAsk(folder: string, records: readonly SearchRecord[]): Promise<Ask> {
  const manifest = toManifest(gunzipSync(await readFile(join(folder, 'manifest.bin'))));
  const load = async (name: string) => gunzipSync(await readFile(join(folder, manifest.version, name)));
  const engine = createEngine({ store: openStore(manifest, load), now: () => performance.now(), indexName, settings });
  const docs = new Map(records.map(({ objectID }, doc) => [objectID, doc]));
  return async (query) => {
    const parameters = { indexName, query, hitsPerPage: 10, distinct: false, attributesToRetrieve: ['objectID'] };
    const { content } = await engine.handle({
      method: 'POST',
      url: 'https://embedded.invalid/1/indexes/*/queries',
      headers: {},
      data: JSON.stringify({ requests: [{ ...parameters, attributesToHighlight: [] }] }),
    });
    const { results } = JSON.parse(content) as { readonly results: readonly { hits: { objectID: string }[] }[] };
    return results[0]?.hits.map(({ objectID }) => docs.get(objectID) ?? -1) ?? [];
  };
}
