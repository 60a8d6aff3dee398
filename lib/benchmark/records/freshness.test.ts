import { expect, test } from 'vitest';
import { record } from '../../../tests/benches.ts';
import { byFreshness } from './freshness.ts';

test('Records of this very code come first, then newer ones', () => {
  const named = (id: string, date: string, digest = record.digest) => ({
    ...record,
    digest,
    environment: { ...record.environment, id, date },
  });
  const sorted = byFreshness(
    [named('b', '2026-01-01'), named('old', '2026-12-01', 'other'), named('a', '2026-01-01'), named('c', '2026-06-01')],
    record.digest,
  );
  expect(sorted.map(({ environment }) => environment.id)).toEqual(['c', 'a', 'b', 'old']);
});
