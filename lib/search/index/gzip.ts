import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { IndexFile } from './build-index.ts';

/** The byte of gzip's head that names the system it was made on, which is no part of the content (RFC 1952, 2.3). */
const systemByte = 9;
const unknownSystem = 255;

/** The same bytes on every system. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped[systemByte] = unknownSystem;
  return zipped;
}

/** 12 hexadecimal digits that stand for the files, their names and a text. */
export function versionOf(files: readonly IndexFile[], text: string): string {
  const hash = createHash('sha256').update(text);
  for (const { name, bytes } of files) hash.update(`${name}:${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}
