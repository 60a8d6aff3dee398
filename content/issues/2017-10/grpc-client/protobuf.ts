import type { Batch, Item } from './messages.ts';
import { WireReader, WireWriter } from './wire.ts';

// What protoc would generate: the numbers of fields stand here, and only here. Fields at their default are left out.

const ITEMS = 1;
const ID = 1;
const NAME = 2;
const COUNT = 3;
const TAGS = 4;
const SAMPLES = 5;

function writeItem(writer: WireWriter, item: Item): void {
  if (item.id !== 0) writer.uint(ID, item.id);
  if (item.name !== '') writer.string(NAME, item.name);
  if (item.count !== 0) writer.uint(COUNT, item.count);
  for (const tag of item.tags) writer.string(TAGS, tag);
  if (item.samples.length > 0) writer.packed(SAMPLES, item.samples);
}

function readItem(reader: WireReader): Item {
  const end = reader.delimitedEnd();
  const item = { id: 0, name: '', count: 0, tags: [] as string[], samples: [] as readonly number[] };
  while (reader.isBefore(end)) {
    const tag = reader.varint();
    if (tag >>> 3 === ID) item.id = reader.varint();
    else if (tag >>> 3 === NAME) item.name = reader.string();
    else if (tag >>> 3 === COUNT) item.count = reader.varint();
    else if (tag >>> 3 === TAGS) item.tags.push(reader.string());
    else if (tag >>> 3 === SAMPLES) item.samples = reader.packed();
    else reader.skip(tag & 7);
  }
  return item;
}

const writer = new WireWriter();

/** The bytes are good until the next call. */
export function encodeProtobuf(batch: Batch): Uint8Array {
  writer.reset();
  for (const item of batch.items) writer.message(ITEMS, () => writeItem(writer, item));
  return writer.bytes;
}

export function decodeProtobuf(bytes: Uint8Array): Batch {
  const reader = new WireReader(bytes);
  const items: Item[] = [];
  while (reader.isBefore(bytes.length)) {
    const tag = reader.varint();
    if (tag >>> 3 === ITEMS) items.push(readItem(reader));
    else reader.skip(tag & 7);
  }
  return { items };
}
