import { sayWords } from '../lib/benchmark/author-words.ts';
import type { BenchRecord } from '../lib/benchmark/benchmark.ts';
import { kindWords } from '../lib/benchmark/kind-words.ts';
import { isStale } from '../lib/benchmark/records/freshness.ts';
import { formatDay } from '../lib/dates.ts';
import type { Benchmark, Lang, Magazine } from '../lib/magazine.ts';
import { benchmarkPath } from '../lib/paths.ts';
import { wordsIn } from '../lib/words.ts';

/** A runnable table and what was recorded of it. */
export interface BenchmarkEntry {
  readonly benchmark: Benchmark;
  readonly records: readonly BenchRecord[];
}

interface Props {
  readonly entries: readonly BenchmarkEntry[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** Where a table was recorded, and whether its code is still what it was. */
function Freshness({ benchmark, records, lang }: BenchmarkEntry & { readonly lang: Lang }) {
  const words = wordsIn(lang).benchmark;
  if (records.length === 0) return <p className="tiny">{words.noRecord}</p>;
  return (
    <ul className="bench-freshness tiny">
      {records.map((record) => {
        const stale = isStale(record, benchmark.module.digest);
        const { id, date, cpu, runtime } = record.environment;
        return (
          <li key={id}>
            {words.record} {formatDay(date, lang)} · {cpu} · {runtime} ·{' '}
            {stale ? <strong>{words.isStale}</strong> : words.fresh}
          </li>
        );
      })}
    </ul>
  );
}

/** Runnable tables: what each asks, what its numbers are, and where they come from. */
export function BenchmarkList({ entries, lang, magazine }: Props) {
  const words = wordsIn(lang).benchmark;
  return (
    <ul className="bench-list">
      {entries.map(({ benchmark, records }) => {
        const { declaration } = benchmark.module;
        const kind = kindWords(declaration, words);
        return (
          <li key={benchmark.id}>
            <h3>
              <a href={benchmarkPath(benchmark, lang)}>
                {sayWords(declaration.question, lang, magazine.defaultLanguage)}
              </a>
            </h3>
            <p className="quiet">
              <strong>{kind.name}</strong> {kind.means}
            </p>
            <Freshness benchmark={benchmark} records={records} lang={lang} />
          </li>
        );
      })}
    </ul>
  );
}
