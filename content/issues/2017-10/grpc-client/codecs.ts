import type { Batch } from './messages.ts';
import { decodeProtobuf, encodeProtobuf } from './protobuf.ts';

/** From a message to the bytes that would be sent, and back. */
export interface Codec {
  encode(batch: Batch): Uint8Array;
  decode(bytes: Uint8Array): Batch;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const codecs = {
  protobuf: { encode: encodeProtobuf, decode: decodeProtobuf },
  json: {
    encode: (batch) => encoder.encode(JSON.stringify(batch)),
    decode: (bytes) => JSON.parse(decoder.decode(bytes)) as Batch,
  },
} satisfies Record<string, Codec>;

/** The bytes of a message, after it has come back from them unchanged. */
export function checkedBytes(codec: Codec, batch: Batch): Uint8Array {
  const bytes = codec.encode(batch).slice();
  if (JSON.stringify(codec.decode(bytes)) !== JSON.stringify(batch)) throw new Error('The message came back changed');
  return bytes;
}
