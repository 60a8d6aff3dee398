import { join } from 'node:path';
import { bodyOf, readMagazine, topicIndex } from '../lib/content/read.ts';
import { counted } from '../lib/counted.ts';
import { writeSearchIndex } from '../lib/export/search-index.ts';
import { isHosted } from '../lib/search/client-config.ts';
import { searchConfig } from '../lib/search/config.ts';
import { RecordTooLarge } from '../lib/search/page-records.ts';
import { withProgress } from '../lib/search/record-progress.ts';
import { countSearchPages, toRecords } from '../lib/search/records.ts';
import { progressLine } from '../lib/terminal.ts';

/** The step of `npm run build` after the pages: the search index into the export, unless Algolia has it. */

const config = searchConfig(process.env);
if (isHosted(config)) {
  console.log(`Search asks Algolia for ${config.index}; npm run search:push fills it.`);
} else {
  const quiet = { show() {}, end() {} };
  const line = process.stderr.isTTY ? progressLine(process.stderr, 'Index') : quiet;
  try {
    const source = { magazine: await readMagazine(), bodyOf, topicIndex };
    const pages = await countSearchPages(source);
    const records = withProgress(toRecords(source), pages, line, () => performance.now());
    const report = await writeSearchIndex(join(process.cwd(), '.galley', 'export', 'search'), source.magazine, records);
    line.end();
    const size = `${Math.round(report.bytes / 1000)} kB in ${counted(report.files, 'file')}`;
    console.log(`${counted(report.records, 'record')} of ${counted(pages, 'page')} can be searched, ${size}`);
  } catch (error) {
    line.end();
    if (!(error instanceof RecordTooLarge)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
