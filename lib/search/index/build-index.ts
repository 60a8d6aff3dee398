import type { SearchRecord } from '../record.ts';
import type { Token } from '../tokenize.ts';
import { type ColumnBuilder, facetBuilder, groupBuilder, numberBuilder } from './column-builders.ts';
import { columnName } from './file-names.ts';
import { FileWriter, type IndexFile } from './file-writer.ts';
import { gzip } from './gzip.ts';
import { attributeTokens, lengthOf, termImpacts } from './impact.ts';
import { encodeManifest, type Manifest, type SearchableAttribute, type StoredColumn } from './manifest.ts';
import { RecordPacks } from './record-packs.ts';
import { valueAt } from './record-values.ts';
import { writeTermFiles } from './term-files.ts';
import { TermLog } from './term-log.ts';

export interface IndexOptions {
  readonly searchable: readonly SearchableAttribute[];
  /** Attributes with values to filter by and to count. */
  readonly facets: readonly string[];
  /** Attributes with numbers to compare and to sort by. */
  readonly numbers: readonly string[];
  /** Records with the same value here can be shown as one result. */
  readonly distinct: string;
  /** Words that mean the same, a group a list. */
  readonly synonyms: readonly (readonly string[])[];
  /** Records in one file; without it 2, and 1 below 12,000 records. */
  readonly packSize?: number;
  /** Bytes of a shard of terms before compression; without it 4,000. */
  readonly shardBytes?: number;
  /** Told how many records have been read. */
  readonly onProgress?: (done: number) => void;
}

/** What is told of an index whose files have been written. */
export interface BuiltIndex {
  readonly version: string;
  /** Gzip. */
  readonly manifest: Uint8Array;
  /** How many files there are besides the manifest, and their bytes. */
  readonly files: number;
  readonly bytes: number;
}

type Write = (name: string, bytes: Uint8Array) => void;

/** Attributes' mean lengths are those of the first records: reading all of them twice would need them in memory. */
const sampleSize = 1000;
const defaultShardBytes = 4000;
const longestInlineColumn = 600;
const encoder = new TextEncoder();

/**
 * Makes an index over the records, in their order, and passes each of its files on as it is made; equal records give
 * equal files. Takes time linear in the text. Keeps each different term, nine bytes for each term of each record, and the
 * first records until it is known how many go into a file.
 */
export async function buildIndex(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  options: IndexOptions,
  pass: (file: IndexFile) => void,
): Promise<BuiltIndex> {
  const writer = new FileWriter(pass);
  const { write } = writer;
  const { facets, numbers, distinct, searchable, synonyms, shardBytes = defaultShardBytes } = options;
  const columns = [...facets.map(facetBuilder), ...numbers.map(numberBuilder), groupBuilder(distinct)];
  const { terms, packSize } = await readRecords(records, options, columns, write);
  const size = terms.docs;
  const { starts, heavy, typoLetters } = writeTermFiles(terms.lists(), shardBytes, write);
  const stored = columns.map((column, at) => storeColumn(column, at, write));
  const content = { v: 1, size, packSize, heavy, typoLetters, distinct, searchable, synonyms } as const;
  const unnamed = { ...content, columns: stored, starts };
  const { files, bytes } = writer;
  const version = writer.versionWith(JSON.stringify(unnamed));
  const manifest: Manifest = { version, files, bytes, ...unnamed };
  return { version, manifest: gzip(encodeManifest(manifest)), files, bytes };
}

/** Reads the records once: their packs are written, their columns filled, their terms noted. */
async function readRecords(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  { searchable, packSize, onProgress }: IndexOptions,
  columns: readonly ColumnBuilder[],
  write: Write,
) {
  const terms = new TermLog();
  const packs = new RecordPacks(write, packSize);
  let sample: Token[][][] | undefined = [];
  let averages: readonly number[] = [];
  const note = (attributes: readonly (readonly Token[])[]) =>
    terms.addDocument(termImpacts(attributes, searchable, averages));
  const noteSample = () => {
    averages = searchable.map((_, at) => mean(sample?.map((attributes) => lengthOf(attributes[at] ?? [])) ?? []));
    sample?.forEach(note);
    sample = undefined;
  };
  let done = 0;
  for await (const record of records) {
    const attributes = attributeTokens(record, searchable);
    if (sample === undefined) note(attributes);
    else if (sample.push(attributes) === sampleSize) noteSample();
    packs.add(record);
    for (const column of columns) column.add(valueAt(record, column.name));
    done += 1;
    onProgress?.(done);
  }
  if (sample !== undefined) noteSample();
  return { terms, packSize: packs.finish() };
}

/** Of the records that have the attribute. */
function mean(lengths: readonly number[]): number {
  const filled = lengths.filter((length) => length > 0);
  return filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
}

function storeColumn({ name, kind, data }: ColumnBuilder, at: number, write: Write): StoredColumn {
  const text = JSON.stringify(data());
  if (text.length <= longestInlineColumn) return { name, kind, data: data() };
  write(columnName(at), encoder.encode(text));
  return { name, kind };
}
