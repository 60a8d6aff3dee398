import { BrokenFile } from '../index/byte-reader.ts';
import { decodeColumn, type FacetColumn, type GroupColumn, type NumberColumn } from '../index/columns.ts';
import { compactEncoding } from '../index/compact-json.ts';
import { columnName, heavyName, recordsName, shardName, typosName } from '../index/file-names.ts';
import type { ColumnKind, Manifest } from '../index/manifest.ts';
import { decodePostings, type Postings } from '../index/postings.ts';
import { fromStored } from '../index/stored-record.ts';
import { decodeShard, type TermEntry } from '../index/term-shard.ts';
import { decodeTypoWords, type TypoWord } from '../index/typo-dictionary.ts';
import type { SearchRecord } from '../record.ts';
import { keepLatest } from './keep-latest.ts';

/** Gives the bytes, gunzipped, of a file of the index; rejects with what went wrong. */
export type Load = (name: string) => Promise<Uint8Array>;

/** Terms of a search for what begins with something. */
export interface TermRange {
  readonly entries: readonly TermEntry[];
  /** Whether there are no more of them in shards that were not asked for. */
  readonly isComplete: boolean;
}

/** The index as it is asked; a file is loaded when something in it is. Rejects where it cannot be had or is damaged. */
export interface Store {
  readonly manifest: Manifest;
  /** How many documents: their numbers are 0 to `size` - 1. */
  readonly size: number;
  record(doc: number): Promise<SearchRecord>;
  /** A number that is a facet too (`year`) has a column of each kind. */
  facet(name: string): Promise<FacetColumn | undefined>;
  number(name: string): Promise<NumberColumn | undefined>;
  /** The groups of `manifest.distinct`. */
  groups(): Promise<GroupColumn>;
  term(text: string): Promise<TermEntry | undefined>;
  /** Terms that begin so, in order, from at most so many shards. */
  termsFrom(prefix: string, shards: number): Promise<TermRange>;
  postings(entry: TermEntry): Promise<Postings>;
  /** The words with this first letter that a mistyped one can mean. */
  typoWords(letter: string): Promise<readonly TypoWord[]>;
}

/** The attributes that are searched, in order. */
export const searchableOf = ({ manifest }: Store) => manifest.searchable.map(({ attribute }) => attribute);

const keptShards = 200;
const keptLists = 40;
const keptPacks = 200;
const keptDictionaries = 40;

function parseJson(name: string, bytes: Uint8Array, encoding?: string): unknown {
  try {
    return JSON.parse(new TextDecoder(encoding).decode(bytes));
  } catch {
    throw new BrokenFile(name);
  }
}

/** The store of an index: what is loaded is kept up to a bound, and what failed is asked for again. */
export function openStore(manifest: Manifest, load: Load): Store {
  const { size, packSize } = manifest;
  const shards = keepLatest(keptShards, async (name) => decodeShard(name, await load(name), size));
  const lists = keepLatest(keptLists, load);
  const packs = keepLatest(keptPacks, async (name) => recordsOf(name, await load(name)));
  const dictionaries = keepLatest(keptDictionaries, async (name) => decodeTypoWords(name, await load(name)));
  const columns = keepLatest(manifest.columns.length, async (place) => {
    const column = manifest.columns[Number(place)];
    const name = columnName(Number(place));
    if (column === undefined) throw new BrokenFile(name);
    return decodeColumn(name, column.kind, column.data ?? parseJson(name, await load(name)), size);
  });
  const columnOf = async (kind: ColumnKind, name: string) => {
    const place = manifest.columns.findIndex((column) => column.kind === kind && column.name === name);
    return place < 0 ? undefined : columns(String(place));
  };

  const store: Store = {
    manifest,
    size,
    async record(doc) {
      const name = recordsName(Math.floor(doc / packSize));
      const record = (await packs(name))[doc % packSize];
      if (record === undefined) throw new BrokenFile(name);
      return record;
    },
    async facet(name) {
      const column = await columnOf('facet', name);
      return column?.kind === 'facet' ? column : undefined;
    },
    async number(name) {
      const column = await columnOf('number', name);
      return column?.kind === 'number' ? column : undefined;
    },
    async groups() {
      const column = await columnOf('group', manifest.distinct);
      if (column?.kind !== 'group') throw new BrokenFile('manifest');
      return column;
    },
    async term(text) {
      const shard = shardOf(manifest.starts, text);
      if (shard < 0) return undefined;
      const entries = await shards(shardName(shard));
      const entry = entries[firstPlace(entries.length, (at) => (entries[at]?.term ?? '') >= text)];
      return entry?.term === text ? entry : undefined;
    },
    async termsFrom(prefix, count) {
      const first = Math.max(0, shardOf(manifest.starts, prefix));
      const isInside = (shard: number) => manifest.starts[shard]?.startsWith(prefix) ?? false;
      let end = first + 1;
      while (end < first + count && isInside(end)) end += 1;
      const names = manifest.starts.slice(first, end).map((_, at) => shardName(first + at));
      const found = await Promise.all(names.map(shards));
      return {
        entries: found.flatMap((entries) => entries.filter(({ term }) => term.startsWith(prefix))),
        isComplete: !isInside(end),
      };
    },
    async postings({ term, count, list }) {
      const isHeavy = typeof list === 'number';
      const name = isHeavy ? heavyName(list) : shardName(shardOf(manifest.starts, term));
      return decodePostings(name, isHeavy ? await lists(name) : list, count, size);
    },
    async typoWords(letter) {
      const place = [...manifest.typoLetters].indexOf(letter);
      return place < 0 ? [] : dictionaries(typosName(place));
    },
  };
  return store;
}

function recordsOf(name: string, bytes: Uint8Array): SearchRecord[] {
  const packed = parseJson(name, bytes, compactEncoding);
  if (!Array.isArray(packed)) throw new BrokenFile(name);
  return packed.map((values) => {
    const record = Array.isArray(values) ? fromStored(values) : undefined;
    if (record === undefined) throw new BrokenFile(name);
    return record;
  });
}

/** The shard that holds a term if any does. */
const shardOf = (starts: readonly string[], term: string): number =>
  firstPlace(starts.length, (at) => (starts[at] ?? '') > term) - 1;

/** The first place in a sorted list from which on the test is true, its length where that is nowhere. */
function firstPlace(length: number, test: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
