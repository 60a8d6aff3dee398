import { pageRecords } from '../../search/page-records.ts';
import type { SearchRecord } from '../../search/record.ts';
import type { SearchPage } from '../../search/search-page.ts';
import { numbers, shuffled } from '../random.ts';
import { type CutText, cutMarkdown } from './markdown-sections.ts';
import { languageOf } from './plain-text.ts';

/** Texts of one origin, such as a folder of a repository. */
export interface TextSource {
  readonly name: string;
  /** Paths of Markdown files. */
  readonly files: readonly string[];
  readonly read: (file: string) => Promise<string>;
}

export interface CorpusOptions {
  /** How many records. */
  readonly size: number;
  /** Of them, how many in Chinese: 0 to 1; all others in English. */
  readonly chinese: number;
}

/** Records to search in, those in Chinese first, as the site's own index has its first language first. */
export interface Corpus {
  readonly records: readonly SearchRecord[];
  readonly articles: number;
  /** How many records each source gave. */
  readonly sources: ReadonlyMap<string, number>;
}

type Language = 'zh' | 'en';

/** After so many files in a row that gave nothing, a source is left alone. */
const patience = 12;
const day = 24 * 60 * 60 * 1000;
const firstDay = Date.UTC(2025, 11, 31);

/**
 * Makes records of the sections of texts. The source that has given least gives next, its files in an order that is the
 * same every time, so the same texts make the same corpus. A section that says what another says is left out. When the
 * sources have not enough of a language, there are fewer records.
 */
export async function makeCorpus(sources: readonly TextSource[], { size, chinese }: CorpusOptions): Promise<Corpus> {
  const room: Record<Language, number> = { zh: Math.round(size * chinese), en: 0 };
  room.en = size - room.zh;
  const found: Record<Language, SearchRecord[]> = { zh: [], en: [] };
  const queues = sources.map(({ name, files, read }, at) => ({
    name,
    read,
    files: shuffled([...files].sort(), numbers(at + 1)),
    next: 0,
    given: 0,
    misses: 0,
  }));
  const seen = new Set<string>();
  let articles = 0;
  for (;;) {
    const waiting = queues.filter(({ files, next, misses }) => next < files.length && misses < patience);
    const [queue] = waiting.sort((a, b) => a.given - b.given);
    if (queue === undefined || room.zh + room.en === 0) break;
    const file = queue.files[queue.next++] ?? '';
    const cut = cutMarkdown(await queue.read(file), nameOf(file));
    const language = languageOf(sampleOf(cut));
    const records =
      room[language] === 0 ? [] : recordsOf(cut, { source: queue.name, file, language, number: articles });
    const fresh = records.filter((record) => isFresh(record, seen)).slice(0, room[language]);
    queue.misses = fresh.length === 0 ? queue.misses + 1 : 0;
    if (fresh.length === 0) continue;
    queue.given += fresh.length;
    room[language] -= fresh.length;
    found[language].push(...fresh);
    articles += 1;
  }
  const given = queues.map(({ name, given }) => [name, given] as const);
  return { records: [...found.zh, ...found.en], articles, sources: new Map(given) };
}

const nameOf = (file: string) => (file.split('/').pop() ?? file).replace(/\.[^.]*$/, '');

const sampleOf = (cut: CutText | undefined) =>
  cut?.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n') ?? '';

function isFresh({ heading, content }: SearchRecord, seen: Set<string>): boolean {
  const text = `${heading}\n${content}`;
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}

interface Origin {
  readonly source: string;
  readonly file: string;
  readonly language: Language;
  /** From 0, the newest. */
  readonly number: number;
}

function recordsOf(cut: CutText | undefined, { source, file, language, number }: Origin): SearchRecord[] {
  if (cut === undefined) return [];
  const articleID = `${language}/${source}/${file}`;
  const page: SearchPage = {
    articleID,
    kind: 'article',
    lang: language,
    date: new Date(firstDay - number * day).toISOString().slice(0, 10),
    path: `/${encodeURI(articleID)}/`,
    title: cut.title,
    group: source,
    column: source,
    topics: [],
    people: [],
    sections: cut.sections,
  };
  return [...pageRecords(page)];
}

/** What a corpus is made of, in a few lines. */
export function describeCorpus({ records, articles, sources }: Corpus): string {
  const chinese = records.filter(({ lang }) => lang === 'zh').length;
  const characters = records.reduce((sum, { content }) => sum + content.length, 0);
  const share = Math.round((100 * chinese) / Math.max(1, records.length));
  const mean = Math.round(characters / Math.max(1, records.length));
  return [
    `${records.length} sections of ${articles} articles, ${share} % Chinese, ${mean} characters each`,
    [...sources].map(([name, given]) => `${name} ${given}`).join(', '),
  ].join('\n');
}
