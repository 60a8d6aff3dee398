import { describe, expect, test } from 'vitest';
import { checkedBytes, codecs } from '../content/issues/2017-10/grpc-client/codecs.ts';
import { batchOf } from '../content/issues/2017-10/grpc-client/messages.ts';
import { decodeProtobuf, encodeProtobuf } from '../content/issues/2017-10/grpc-client/protobuf.ts';
import { WireReader, WireWriter } from '../content/issues/2017-10/grpc-client/wire.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const written = (write: (writer: WireWriter) => void) => {
  const writer = new WireWriter();
  write(writer);
  return hex(writer.bytes);
};

describe('the wire format, by the examples of its specification', () => {
  test('a varint field', () => expect(written((writer) => writer.uint(1, 150))).toBe('089601'));
  test('a string', () => expect(written((writer) => writer.string(2, 'testing'))).toBe('120774657374696e67'));
  test('a message in a message', () =>
    expect(written((writer) => writer.message(3, () => writer.uint(1, 150)))).toBe('1a03089601'));
  test('packed numbers', () => expect(written((writer) => writer.packed(6, [3, 270, 86942]))).toBe('3206038e029ea705'));
});

test.each([0, 127, 128, 16383, 16384, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1])(
  'the varint %i comes back',
  (value) => {
    const writer = new WireWriter();
    writer.varint(value);
    expect(new WireReader(writer.bytes).varint()).toBe(value);
  },
);

test.each([0, 1, 63, 64, 65, 127, 128, 5000, 20000])(
  'texts of %i characters come back, of one byte or more',
  (length) => {
    for (const character of ['a', 'é', '架', '𠮷']) {
      const item = { id: 1, name: character.repeat(length), count: 0, tags: [], samples: [] };
      expect(decodeProtobuf(encodeProtobuf({ items: [item, item] }))).toEqual({ items: [item, item] });
    }
  },
);

test.each(['order', 'numbers', 'text'] as const)('the message %s is the same by either format', (content) => {
  const batch = batchOf(content);
  for (const codec of [codecs.json, codecs.protobuf]) expect(codec.decode(checkedBytes(codec, batch))).toEqual(batch);
});

test('fields at their default take no byte', () => {
  const item = { id: 0, name: '', count: 0, tags: [], samples: [] };
  expect(hex(encodeProtobuf({ items: [item] }))).toBe('0a00');
  expect(decodeProtobuf(Uint8Array.from([0x0a, 0x00]))).toEqual({ items: [item] });
});

test('an unknown field is passed over, a cut message is refused', () => {
  expect(decodeProtobuf(Uint8Array.from([0x78, 0x05, 0x12, 0x01, 0x61]))).toEqual({ items: [] });
  expect(() => decodeProtobuf(Uint8Array.from([0x0a, 0x05, 0x08]))).toThrow(RangeError);
  expect(() => decodeProtobuf(Uint8Array.from([0x80]))).toThrow(RangeError);
});
