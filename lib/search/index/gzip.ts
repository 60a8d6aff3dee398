import { gzipSync } from 'node:zlib';

/** The byte of gzip's head that names the system it was made on, which is no part of the content (RFC 1952, 2.3). */
const systemByte = 9;
const unknownSystem = 255;

/** Compressed, the same bytes on every system whose Node has the same zlib. */
export function gzip(bytes: Uint8Array): Uint8Array {
  // A copy: what zlib gives is a view of 16 kB and more.
  const zipped = new Uint8Array(gzipSync(bytes, { level: 9 }));
  zipped[systemByte] = unknownSystem;
  return zipped;
}
