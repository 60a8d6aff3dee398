import type { Point, Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import type { BodyBenchmark, Turn } from '../body.ts';
import type { Source } from '../magazine.ts';
import { toProblem } from '../problem.ts';
import type { BodyContext } from './context.ts';
import { type IdRegister, idRegister } from './ids.ts';
import { type BodyWords, bodyWords } from './words.ts';

/** A node with its place in the text; one that a plugin made may have none. */
export interface Positioned {
  readonly position?: Position | undefined;
}

/** One body on its way through the pipeline: what its plugins read, and what they leave for each other. */
export interface Rendering {
  readonly source: Source;
  /** The text that positions count in. */
  readonly text: string;
  readonly context: BodyContext;
  readonly words: BodyWords;
  readonly ids: IdRegister;
  /** By id of a figure or table: `图 1`. */
  readonly labels: Map<string, string>;
  /** File names of the figures that the text shows. */
  readonly figures: Set<string>;
  /** Slugs of topics that the author linked by hand. */
  readonly linkedTerms: Set<string>;
  /** Slugs of topics that the text mentions, in order of first mention. */
  readonly mentions: Set<string>;
  readonly turns: Turn[];
  /** Runnable tables, their HTML yet to come. */
  readonly benchmarks: Omit<BodyBenchmark, 'html'>[];
  readonly problems: VFileMessage[];
  /** Notes an author's mistake, which stops the build. */
  readonly report: (rule: string, reason: string, where: Point | Positioned) => void;
  /** Notes something that an author should look at. */
  readonly warn: (rule: string, reason: string, where: Point | Positioned) => void;
}

export function createRendering(source: Source, text: string, context: BodyContext): Rendering {
  const problems: VFileMessage[] = [];
  const note = (rule: string, reason: string, where: Point | Positioned, warning: boolean) => {
    const point = 'line' in where ? where : where.position?.start;
    const place = { line: point?.line ?? source.line, column: point?.column ?? 1 };
    problems.push(toProblem(source.file, rule, reason, { place, warning }));
  };
  return {
    source,
    text,
    context,
    words: bodyWords(source.lang),
    ids: idRegister(),
    labels: new Map(),
    figures: new Set(),
    linkedTerms: new Set(),
    mentions: new Set(),
    turns: [],
    benchmarks: [],
    problems,
    report: (rule, reason, where) => note(rule, reason, where, false),
    warn: (rule, reason, where) => note(rule, reason, where, true),
  };
}
