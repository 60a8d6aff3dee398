import type { Manifest } from './manifest.ts';

// Hosts neither redirect them to a folder nor take them for text, since their names have an end.

/** Terms side by side in their order: `encodeShard`. */
export const shardName = (shard: number) => `s${shard}.bin`;
/** One long list of documents: `encodePostings`. */
export const heavyName = (list: number) => `h${list}.bin`;
/** The words with one first letter that a mistyped one can mean: `encodeTypoWords`. */
export const typosName = (letter: number) => `t${letter}.bin`;
/** A column that is too large for the manifest, JSON: `ColumnData`. */
export const columnName = (column: number) => `c${column}.bin`;
/** Some records: `encodeCompact` of `toStored`. */
export const recordsName = (pack: number) => `d${pack}.bin`;

/** The names of all files besides the manifest: what is kept for offline. */
export function indexFileNames(manifest: Manifest): string[] {
  const names = (count: number, name: (index: number) => string) => Array.from({ length: count }, (_, at) => name(at));
  return [
    ...names(manifest.starts.length, shardName),
    ...names(manifest.heavy, heavyName),
    ...names([...manifest.typoLetters].length, typosName),
    ...manifest.columns.flatMap(({ data }, at) => (data === undefined ? [columnName(at)] : [])),
    ...names(Math.ceil(manifest.size / manifest.packSize), recordsName),
  ];
}
