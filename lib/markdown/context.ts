import type { BenchRecord, LoadedModule } from '../benchmark/benchmark.ts';
import type { Figure, Lang } from '../magazine.ts';

/** All that a body may refer to, given by who renders it: the Markdown itself reads nothing else. */
export interface BodyContext {
  readonly defaultLanguage: Lang;
  /** Declared for interviews and round tables; without them no paragraph is a turn. */
  readonly speakers: readonly Speaker[];
  readonly terms: readonly LinkedTerm[];
  /** Slugs of topics that are not linked automatically. */
  readonly notopic: readonly string[];
  /** By file name. */
  readonly figures: Readonly<Record<string, FigureSource>>;
  /** The benchmark modules beside the text, by file name. */
  readonly benches: Readonly<Record<string, BenchSource | BrokenBench>>;
  /** The address that a link leads to, or why there is none; `isUnlinked` when there is none yet, which is right. */
  readonly resolve: (
    href: string,
  ) => { readonly path: string } | { readonly problem: string } | { readonly isUnlinked: true };
}

export interface Speaker {
  readonly slug: string;
  /** As the text may write the name, in any language. */
  readonly names: readonly string[];
  /** As the page shows it. */
  readonly name: string;
  readonly affiliation?: string;
}

export interface LinkedTerm {
  readonly slug: string;
  /** Label and aliases in the body's language. */
  readonly labels: readonly string[];
  /** Of the topic's page; a topic without one is mentioned but not linked. */
  readonly path?: string;
}

export interface FigureSource {
  readonly figure: Figure;
  /** The published address. */
  readonly path: string;
  /** Cleaned by `toFigure`. */
  readonly svg?: string;
}

export interface BenchSource {
  readonly module: LoadedModule;
  /** The address of what a run needs: `/assets/bench-….json`. */
  readonly payloadPath: string;
  /** Of the table's own page. */
  readonly pagePath: string;
  /** Newest first, those of this very code before all others. */
  readonly records: readonly BenchRecord[];
}

/** A module with problems, which are told where it lies. */
export interface BrokenBench {
  readonly isBroken: true;
}
