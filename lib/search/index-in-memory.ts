import type { IndexFiles } from './index/build-index.ts';

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
