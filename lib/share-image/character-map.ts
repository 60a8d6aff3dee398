import { brotliDecompressSync } from 'node:zlib';

// Table tags that WOFF2 writes as a number, in its order (W3C WOFF 2.0, section 4.1).
const knownTags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX ' +
  'vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat ' +
  'fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
).split(' ');

/** A number of 7 bits a byte, the high bit meaning that more follow (WOFF 2.0, `UIntBase128`). */
function readBase128(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  let next = at;
  for (;;) {
    const byte = bytes.readUInt8(next++);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next };
  }
}

/** The `cmap` table of a WOFF2 font; throws when there is none. */
function readCmap(font: Buffer): Buffer {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('Unexpected font format, expected WOFF2');
  const tables = font.readUInt16BE(12);
  const compressed = font.readUInt32BE(20);
  let at = 48;
  let offset = 0;
  let cmap: { offset: number; length: number } | undefined;
  for (let table = 0; table < tables; table++) {
    const flags = font.readUInt8(at++);
    const custom = (flags & 0x3f) === 0x3f;
    const tag = custom ? font.toString('latin1', at, at + 4) : knownTags[flags & 0x3f];
    if (custom) at += 4;
    const original = readBase128(font, at);
    // Version 3 means "as it is" for these two, version 0 for all others.
    const transformed = tag === 'glyf' || tag === 'loca' ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const stored = transformed ? readBase128(font, original.next) : original;
    if (tag === 'cmap') cmap = { offset, length: original.value };
    at = stored.next;
    offset += stored.value;
  }
  if (!cmap) throw new Error('Missing character map in font');
  return brotliDecompressSync(font.subarray(at, at + compressed)).subarray(cmap.offset, cmap.offset + cmap.length);
}

/** Characters of a format 4 subtable: segments of the Basic Multilingual Plane (OpenType, `cmap`). */
function* segments(cmap: Buffer, at: number): Generator<number> {
  const count = cmap.readUInt16BE(at + 6) / 2;
  for (let segment = 0; segment < count; segment++) {
    const ends = at + 14 + 2 * segment;
    const starts = ends + 2 + 2 * count;
    const deltas = starts + 2 * count;
    const offsets = deltas + 2 * count;
    const last = cmap.readUInt16BE(ends);
    const offset = cmap.readUInt16BE(offsets);
    for (let code = cmap.readUInt16BE(starts); code <= last && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + cmap.readUInt16BE(deltas)) % 0x10000
          : cmap.readUInt16BE(offsets + offset + 2 * (code - cmap.readUInt16BE(starts)));
      if (glyph !== 0) yield code;
    }
  }
}

/** Characters of a format 12 subtable: groups of all planes. */
function* groups(cmap: Buffer, at: number): Generator<number> {
  const count = cmap.readUInt32BE(at + 12);
  for (let group = 0; group < count; group++) {
    const start = at + 16 + 12 * group;
    for (let code = cmap.readUInt32BE(start); code <= cmap.readUInt32BE(start + 4); code++) yield code;
  }
}

/** The code points that a WOFF2 font has a glyph for (OpenType, `cmap` formats 4 and 12). */
export function readCharacterMap(font: Buffer): Set<number> {
  const cmap = readCmap(font);
  const characters = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const at = cmap.readUInt32BE(4 + 8 * table + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) for (const code of segments(cmap, at)) characters.add(code);
    if (format === 12) for (const code of groups(cmap, at)) characters.add(code);
  }
  return characters;
}
