import { buildIndex, type IndexOptions } from './index/build-index.ts';
import type { IndexFile } from './index/file-writer.ts';
import type { SearchRecord } from './record.ts';

/** An index with all its files. */
export interface IndexFiles {
  readonly version: string;
  /** Gzip. */
  readonly manifest: Uint8Array;
  readonly files: readonly IndexFile[];
}

/** The index over the records, for a site that is not written to a disk. */
export async function buildInMemory(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  options: IndexOptions,
): Promise<IndexFiles> {
  const files: IndexFile[] = [];
  const { version, manifest } = await buildIndex(records, options, (file) => files.push(file));
  return { version, manifest, files };
}

/** The files of an index by their path: `manifest.bin`, `0a1b2c3d4e5f/s3.bin`. */
export type FilesByPath = ReadonlyMap<string, Uint8Array>;

/** The files of an index as they lie below its folder, under the manifest's published name. */
export function filesByPath({ version, manifest, files }: IndexFiles, manifestName: string): FilesByPath {
  const byPath = new Map([[manifestName, manifest]]);
  for (const { name, bytes } of files) byPath.set(`${version}/${name}`, bytes);
  return byPath;
}

/**
 * Gives what `make` made of a thing, once made for as long as the same thing is asked about; one that failed is made
 * again. While the content is written, it is the magazine, another object after each change.
 */
export function lastMade<T extends object, R>(make: (thing: T) => Promise<R>): (thing: T) => Promise<R> {
  let last: { readonly thing: T; readonly made: Promise<R> } | undefined;
  return (thing) => {
    if (last?.thing === thing) return last.made;
    const made = make(thing);
    const mine = { thing, made };
    last = mine;
    made.catch(() => {
      if (last === mine) last = undefined;
    });
    return made;
  };
}
