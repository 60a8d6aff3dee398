import { writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
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
 * by the version with all other files, which are written as they are made. What stood there before is gone.
 */
export async function writeSearchIndex(
  folder: string,
  magazine: Pick<Magazine, 'topics'>,
  records: AsyncIterable<SearchRecord>,
): Promise<IndexReport> {
  let count = 0;
  const onProgress = (done: number) => {
    count = done;
  };
  const unnamed = join(folder, 'unnamed');
  await rm(folder, { recursive: true, force: true });
  await mkdir(unnamed, { recursive: true });
  const options = { ...toIndexOptions(magazine), onProgress };
  const { version, manifest, files, bytes } = await buildIndex(records, options, (file) =>
    writeFileSync(join(unnamed, file.name), file.bytes),
  );
  await rename(unnamed, join(folder, version));
  await writeFile(join(folder, basename(searchManifestPath())), manifest);
  return { version, records: count, files: files + 1, bytes: bytes + manifest.byteLength };
}
