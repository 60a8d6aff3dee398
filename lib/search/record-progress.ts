import type { ProgressLine } from '../terminal.ts';
import type { SearchRecord } from './record.ts';

/** Records as they come, with a progress line that moves from page to page; `now` gives milliseconds of any clock. */
export async function* withProgress(
  records: AsyncIterable<SearchRecord>,
  pages: number,
  line: ProgressLine,
  now: () => number,
): AsyncGenerator<SearchRecord> {
  const began = now();
  let page = '';
  let done = -1;
  for await (const record of records) {
    if (record.articleID !== page) {
      page = record.articleID;
      done += 1;
      const elapsed = now() - began;
      line.show(done / pages, done === 0 ? 0 : (elapsed / done) * (pages - done), record.title);
    }
    yield record;
  }
}
