import { recordBytes } from '../page-records.ts';
import type { SearchRecord } from '../record.ts';

/** What there is to push, told before anything is sent. */
export interface RecordSurvey {
  readonly records: number;
  readonly bytes: number;
  /** Records by language and kind, `zh article`, in their order. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly largest: { readonly objectID: string; readonly bytes: number };
}

/** Counts records as they pass; throws what making them throws. */
export async function surveyRecords(all: AsyncIterable<SearchRecord>): Promise<RecordSurvey> {
  let records = 0;
  let bytes = 0;
  let largest = { objectID: '', bytes: 0 };
  const kinds = new Map<string, number>();
  for await (const record of all) {
    const size = recordBytes(record);
    const kind = `${record.lang} ${record.kind}`;
    records += 1;
    bytes += size;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (size > largest.bytes) largest = { objectID: record.objectID, bytes: size };
  }
  return { records, bytes, kinds, largest };
}

/** Lists of records that Algolia takes in one request: not too many, not too large. */
export async function* inBatches(
  all: AsyncIterable<SearchRecord>,
  { records, bytes }: { readonly records: number; readonly bytes: number },
): AsyncGenerator<SearchRecord[]> {
  let batch: SearchRecord[] = [];
  let used = 0;
  for await (const record of all) {
    const size = recordBytes(record);
    if (batch.length > 0 && (batch.length === records || used + size > bytes)) {
      yield batch;
      batch = [];
      used = 0;
    }
    batch.push(record);
    used += size;
  }
  if (batch.length > 0) yield batch;
}
