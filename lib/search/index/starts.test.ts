import { expect, it } from 'vitest';
import { decodeStarts, encodeStarts } from './starts.ts';

it('sorted texts come back', () => {
  const long = 'a'.repeat(40);
  for (const starts of [
    [],
    [''],
    ['', '0', '0.11', 'c#', 'c++', 'kafka', 'kafkac', long, `${long}b`, '副', '副本', '𠮷', '𠮷野', '🎉'],
  ])
    expect(decodeStarts(encodeStarts(starts))).toEqual(starts);
});
