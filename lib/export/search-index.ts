import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Magazine } from '../magazine.ts';
import { searchManifestPath } from '../paths.ts';
import { buildIndex } from '../search/index/build-index.ts';
import { toIndexOptions } from '../search/index-options.ts';
import type { SearchRecord } from '../search/record.ts';

/** What the index came to. */
export interface IndexReport {
  readonly version: string;
  readonly records: number;
  /** With the manifest. */
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes the embedded index below a folder of the export: the manifest, whose name never changes, and a folder named
 * by the version with all other files. What stood there before is gone.
 */
export async function writeSearchIndex(
  folder: string,
  magazine: Pick<Magazine, 'topics'>,
  records: AsyncIterable<SearchRecord>,
): Promise<IndexReport> {
  let count = 0;
  const index = await buildIndex(records, {
    ...toIndexOptions(magazine),
    onProgress: (done) => {
      count = done;
    },
  });
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, index.version), { recursive: true });
  let files = 1;
  let bytes = index.manifest.byteLength;
  for (const file of index.files) {
    await writeFile(join(folder, index.version, file.name), file.bytes);
    files += 1;
    bytes += file.bytes.byteLength;
  }
  await writeFile(join(folder, basename(searchManifestPath())), index.manifest);
  return { version: index.version, records: count, files, bytes };
}
