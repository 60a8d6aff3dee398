import { expect, it } from 'vitest';
import { compactEncoding, encodeCompact } from './compact-json.ts';

const decoded = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder(compactEncoding, { fatal: true }).decode(bytes));

it('any text comes back as it was', () => {
  for (const text of [
    'Kafka 的副本同步：“ISR”——高水位…《分布式》、「引号」',
    '𠮷野家 🎉 é ñ Ω Привет かな カナ 한국어 ㎏ ：Ａ',
    'quote " back \\ slash \r\n \t \u0000 \u2028',
    '\ud842 alone',
    '㐀㒨䶵龦鿿豈︐︒︙ḿǹ€\ue5e5\ue7c7￿',
  ])
    expect(decoded(encodeCompact([text]))).toEqual([text]);
});

it('every character of the basic plane comes back', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('|');
  expect(decoded(encodeCompact(all))).toBe(all);
});

it('a Han character takes two bytes', () => {
  expect(encodeCompact('副本').length).toBe(2 + 4);
});
