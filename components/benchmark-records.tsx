import type { BenchRecord, LoadedModule } from '../lib/benchmark/benchmark.ts';
import type { Lang } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { BenchmarkRecord } from './benchmark-record.tsx';
import { Ledger } from './ledger.tsx';

interface Props {
  readonly module: LoadedModule;
  readonly records: readonly BenchRecord[];
  readonly lang: Lang;
}

/** What was recorded of a table, machine by machine; nothing where nothing was. */
export function BenchmarkRecords({ module, records, lang }: Props) {
  if (records.length === 0) return null;
  return (
    <Ledger label={wordsIn(lang).benchmark.records}>
      {records.map((record) => (
        <BenchmarkRecord
          key={record.environment.id}
          declaration={module.declaration}
          digest={module.digest}
          record={record}
          lang={lang}
        />
      ))}
    </Ledger>
  );
}
