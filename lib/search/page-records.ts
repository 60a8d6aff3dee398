import type { Section } from '../body.ts';
import type { SearchRecord } from './record.ts';
import type { SearchPage } from './search-page.ts';
import { splitParagraphs } from './split.ts';

/**
 * Algolia's limit for a record, as UTF-8 bytes of JSON, on its Build plan; other plans allow more:
 * https://support.algolia.com/hc/en-us/articles/4406981897617-Is-there-a-size-limit-for-my-index-records.
 * The embedded index keeps to it too, so that both hold the same records.
 */
export const algoliaRecordBytes = 10_000;

/** Algolia may count a little otherwise than we do. */
export const maxRecordBytes = algoliaRecordBytes - 200;

/** A section that can't be made into records that are small enough. */
export class RecordTooLarge extends Error {}

type RecordBase = Omit<SearchRecord, 'objectID' | 'position' | 'content'>;

/**
 * The records of a page in the order of its text: one a section, or several when its text is too long. A section
 * without a text of its own has one too: its heading can be searched.
 *
 * @throws RecordTooLarge when what a record says besides its text leaves no room
 */
export function* pageRecords(page: SearchPage): Generator<SearchRecord> {
  let position = 0;
  for (const { section, heading } of withHeadings(page.sections)) {
    const base = toBase(page, section.id, heading);
    const objectID = `${page.articleID}#${section.id}`;
    const parts = partsOf(base, objectID, section.paragraphs);
    for (const [index, content] of parts.entries()) {
      yield { objectID: index === 0 ? objectID : `${objectID}~${index + 1}`, ...base, position, content };
      position += 1;
    }
  }
}

/** Each section with the titles of those that it stands in, and its own. */
function* withHeadings(sections: readonly Section[]) {
  let above: readonly Section[] = [];
  for (const section of sections) {
    above = [...above.filter(({ level }) => level < section.level), section];
    const titles = above.map(({ title }) => title).filter((title) => title !== '');
    yield { section, heading: titles };
  }
}

const between = ' › ';

function toBase(page: SearchPage, id: string, [top, ...below]: readonly string[]): RecordBase {
  const { articleID, kind, lang, date, path, title, group, issue, column, topics, people, aliases } = page;
  return {
    articleID,
    kind,
    lang,
    ...(date === undefined ? {} : { year: Number(date.slice(0, 4)), date: Date.parse(date) / 1000 }),
    url: id === '' ? path : `${path}#${encodeURIComponent(id)}`,
    title,
    heading: top === undefined ? '' : [top, ...below].join(between),
    hierarchy: {
      lvl0: group,
      lvl1: title,
      lvl2: top ?? null,
      lvl3: below.length > 0 ? below.join(between) : null,
    },
    ...(issue === undefined ? {} : { issue }),
    ...(column === undefined ? {} : { column }),
    topics,
    people,
    ...(aliases === undefined ? {} : { aliases }),
    type: 'content',
  };
}

/** No page has more records than this has digits for. */
const largestPosition = 999_999;

function partsOf(base: RecordBase, objectID: string, paragraphs: readonly string[]): string[] {
  const longest = { objectID: `${objectID}~${largestPosition}`, ...base, position: largestPosition, content: '' };
  const used = recordBytes(longest);
  const tooLarge = () =>
    new RecordTooLarge(
      `The search record ${objectID} takes ${used} bytes without its text, expected less than ${maxRecordBytes}: shorten its title, headings or aliases.`,
    );
  if (used > maxRecordBytes) throw tooLarge();
  try {
    return splitParagraphs(paragraphs, maxRecordBytes - used);
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : error;
  }
}

/** What Algolia counts. */
export const recordBytes = (record: SearchRecord) => Buffer.byteLength(JSON.stringify(record));
