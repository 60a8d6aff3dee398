import type { BoundRow } from './benchmark/benchmark.ts';
import type { Article } from './magazine.ts';

/** What becomes of a thing's Markdown, rendered once, and the places in it. */

/** A body rendered once; page, feeds and search take it from here. */
export interface Body {
  /** Sanitised HTML without `script`, `style` or event attributes; headings begin at `h2`. */
  readonly html: string;
  /** The text before the first heading has id `''` and level 1. */
  readonly sections: readonly Section[];
  /** Slugs of topics that the text mentions, in order of first mention. */
  readonly mentions: readonly string[];
  /** Speakers' turns in order; empty unless `speakers` were declared. */
  readonly turns: readonly Turn[];
  /** Of all text but code: `conventions.md`. */
  readonly count: { readonly han: number; readonly latinWords: number };
  /** The tables that run, in order. */
  readonly benchmarks: readonly BodyBenchmark[];
}

/** A runnable table of a body. */
export interface BodyBenchmark {
  /** Of its module. */
  readonly id: string;
  /** The module's file name. */
  readonly file: string;
  /** Its id in the page of the body. */
  readonly anchor: string;
  /** Without its number. */
  readonly caption: string;
  /** Of its figure, sanitised. */
  readonly html: string;
  readonly rows: readonly BoundRow[];
}

/** A heading and its text inside an article. A column is never a section. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** 2 for `h2`. */
  readonly level: number;
  /** One plain string a block (paragraph, item, cell, caption), code left out. */
  readonly paragraphs: readonly string[];
}

/** A speaker's paragraph or paragraphs in an interview. */
export interface Turn {
  readonly id: string;
  /** The contributor's slug. */
  readonly speaker: string;
  /** The id of the heading (question) it stands under. */
  readonly section: string;
}

/** A place that mentions a topic. */
export interface Passage {
  readonly article: Article;
  readonly section: Omit<Section, 'paragraphs'>;
  /** The sentence, cut round the term. */
  readonly before: string;
  readonly term: string;
  readonly after: string;
}
