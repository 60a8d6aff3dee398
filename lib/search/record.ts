import type { ArticleKind } from '../magazine.ts';

/** What is searched: plain JSON, the same for the embedded index and for Algolia. */

export type SearchKind = ArticleKind | 'topic' | 'person' | 'announcement' | 'benchmark';

/** A heading of a page and the text below it; of a long text, one part. */
export interface SearchRecord {
  /**
   * `<lang>/<issue>/<article id>#<heading id>`; `<lang>/topics/<slug>#`, `<lang>/contributors/<slug>#`,
   * `<lang>/announcements/<slug>#`, `<lang>/benchmarks/<id>#`. Further parts of a long text end in `~2`, `~3`.
   */
  readonly objectID: string;
  /** `objectID` before its `#`: records of one page have it in common. */
  readonly articleID: string;
  readonly kind: SearchKind;
  readonly lang: string;
  /** Of `date`. */
  readonly year?: number;
  /** Seconds since 1970 of the day's first moment in UTC. Topics and people have none. */
  readonly date?: number;
  /** Its place among the records of its page, from 0. */
  readonly position: number;
  /** With base path and anchor: `/base/zh/issues/2017-10/kafka-reliability/#isr`. */
  readonly url: string;
  /** Of the page. */
  readonly title: string;
  /** From the section down, `ISR › 高水位`; empty for what stands before the first heading. */
  readonly heading: string;
  /** Paragraphs, a line each. */
  readonly content: string;
  /** The same once more, as DocSearch wants it: the column or a word for the kind, the title, the headings. */
  readonly hierarchy: Hierarchy;
  /** The labels that readers filter by, in the language of the record. */
  readonly issue?: string;
  readonly column?: string;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  /** Other names of a topic or a person. */
  readonly aliases?: readonly string[];
  readonly type: 'content';
}

export interface Hierarchy {
  readonly lvl0: string;
  readonly lvl1: string;
  readonly lvl2: string | null;
  /** All deeper headings. */
  readonly lvl3: string | null;
}
