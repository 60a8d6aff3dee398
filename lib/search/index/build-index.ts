import type { SearchRecord } from '../record.ts';
import type { SearchableAttribute } from './manifest.ts';

export interface IndexOptions {
  readonly searchable: readonly SearchableAttribute[];
  /** Attributes with values to filter by and to count. */
  readonly facets: readonly string[];
  /** Attributes with numbers to compare and to sort by. */
  readonly numbers: readonly string[];
  /** Records with the same value here can be shown as one result. */
  readonly distinct: string;
  readonly synonyms: readonly (readonly string[])[];
  /** Records in one file; without it 2, and 1 below 5,000 records. */
  readonly packSize?: number;
  /** Bytes of a shard of terms before compression; without it 5,000. */
  readonly shardBytes?: number;
  /** Told how many records have been read. */
  readonly onProgress?: (done: number) => void;
}

export interface IndexFile {
  /** Without a folder. */
  readonly name: string;
  /** Gzip. */
  readonly bytes: Uint8Array;
}

export interface IndexFiles {
  readonly version: string;
  readonly manifest: Uint8Array;
  readonly files: Iterable<IndexFile>;
}

/** The files of an index over the records, in their order; equal records give equal bytes. */
export async function buildIndex(
  _records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  _options: IndexOptions,
): Promise<IndexFiles> {
  throw new Error('The index is not written.');
}
