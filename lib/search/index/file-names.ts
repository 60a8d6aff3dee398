import type { Manifest } from './manifest.ts';

/** Files that hosts neither redirect to a folder nor take for text, since their names have an end. */

export const shardName = (shard: number) => `s${shard}.bin`;
export const heavyName = (list: number) => `h${list}.bin`;
export const typosName = (letter: number) => `t${letter}.bin`;
export const columnName = (column: number) => `c${column}.bin`;
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
