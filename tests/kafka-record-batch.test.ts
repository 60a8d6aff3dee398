import { expect, test } from 'vitest';
import {
  BatchLog,
  crc32,
  encodeRecord,
  recordLength,
} from '../content/issues/2017-10/kafka-reliability/record-batch.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('the checksum is the CRC-32 of everybody', () => {
  const digits = bytesOf('123456789');
  expect(crc32(digits, 0, digits.length)).toBe(0xcbf43926);
  expect(crc32(digits, 0, 0)).toBe(0);
});

test('a record has the fields of the article at their places', () => {
  const [key, payload] = [bytesOf('订单'), bytesOf('已支付')];
  const bytes = new Uint8Array(recordLength(key, payload) + 1);
  const end = encodeRecord(bytes, 0, 2 ** 32 + 170418, key, payload);
  const view = new DataView(bytes.buffer);
  expect(end).toBe(8 + 4 + 4 + 1 + 1 + 4 + key.length + payload.length);
  expect(view.getBigUint64(0)).toBe(2n ** 32n + 170418n);
  expect(view.getUint32(8)).toBe(end - 12);
  expect(view.getUint32(12)).toBe(crc32(bytes, 16, end));
  expect(view.getUint32(18)).toBe(key.length);
  expect(new TextDecoder().decode(bytes.subarray(22, end))).toBe('订单已支付');
  expect(bytes[end]).toBe(0);
});

test('a leader gives offsets in order, and a changed byte is found', () => {
  const [key, payload] = [bytesOf('k'), new Uint8Array(100)];
  const log = new BatchLog(5, bytesOf('orders'), key, payload);
  const length = recordLength(key, payload);
  expect(log.append(0)).toBe(5 * length);
  expect(log.append(1)).toBe(10 * length);
  const view = new DataView(log.segment.buffer);
  for (let record = 0; record < 10; record++) {
    const at = record * length;
    expect(view.getBigUint64(at)).toBe(BigInt(record));
    expect(view.getUint32(at + 12)).toBe(crc32(log.segment, at + 16, at + length));
  }
  log.segment[50] = 1;
  expect(view.getUint32(12)).not.toBe(crc32(log.segment, 16, length));
});

test('a full segment begins anew, its index too', () => {
  const log = new BatchLog(200, bytesOf('orders'), bytesOf('k'), new Uint8Array(1000));
  const ends = Array.from({ length: 50 }, (_, i) => log.append(i));
  expect(Math.max(...ends)).toBeLessThanOrEqual(log.segment.length);
  expect(Math.min(...ends.slice(1))).toBe(ends[0]);
  expect(log.nextOffset).toBe(50 * 200);
});
