import type { ReactNode } from 'react';
import type { Lang, Magazine } from '../lib/magazine.ts';
import { type BenchmarkEntry, BenchmarkList } from './benchmark-list.tsx';
import { Ledger } from './ledger.tsx';

interface Props {
  readonly label: ReactNode;
  readonly entries: readonly BenchmarkEntry[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** The runnable tables of an issue or about a topic; nothing where there are none. */
export function BenchmarkSection({ label, entries, lang, magazine }: Props) {
  if (entries.length === 0) return null;
  return (
    <Ledger label={label}>
      <BenchmarkList entries={entries} lang={lang} magazine={magazine} withArticle />
    </Ledger>
  );
}
