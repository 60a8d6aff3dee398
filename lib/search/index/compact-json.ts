import { ByteWriter } from './byte-writer.ts';

/**
 * JSON in which a Han character takes two bytes instead of UTF-8's three: GB 18030 (https://encoding.spec.whatwg.org/#gb18030),
 * which browsers decode. Compressed, Chinese records are a sixth smaller. Only pairs of bytes are used that no edition of the
 * standard changed; what has no such pair is escaped as JSON allows.
 */
export const compactEncoding = 'gb18030';

/** Rows of the table that hold no letters of ours or were changed in 2005 or 2022. */
const isStable = (lead: number) => lead < 0xa6 || lead === 0xa7 || (lead >= 0xb0 && lead < 0xfe);

let pairs: Map<string, readonly [number, number]> | undefined;

/** Every stable pair of bytes by its character, as the decoder has it. */
function readPairs(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder(compactEncoding);
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead < 0xfe; lead += 1) {
    if (!isStable(lead)) continue;
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^[\p{L}\p{P}\p{S}\p{Zs}]$/u.test(character)) found.set(character, [lead, trail]);
    }
  }
  return found;
}

/** The bytes of a value as JSON, to be decoded as `compactEncoding`. */
export function encodeCompact(value: unknown): Uint8Array {
  pairs ??= readPairs();
  const text = JSON.stringify(value);
  const bytes = new ByteWriter();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes.byte(unit);
      continue;
    }
    for (const byte of pairs.get(text.charAt(at)) ?? escaped(unit)) bytes.byte(byte);
  }
  return bytes.toBytes();
}

const escaped = (unit: number) => Buffer.from(`\\u${unit.toString(16).padStart(4, '0')}`);
