/** What stands behind the language of a fence: `file="Producer.java" lines {2,4-6}`. */
export interface CodeOptions {
  readonly file?: string;
  /** Show line numbers. */
  readonly numbered: boolean;
  /** Numbers of marked lines, from 1. */
  readonly marked: ReadonlySet<number>;
  /** Words that mean nothing. */
  readonly unknown: readonly string[];
}

const token = /file="(?<file>[^"]*)"|\{(?<ranges>[\d,\s-]+)\}|(?<word>\S+)/gu;

export function parseCodeOptions(meta: string, lineCount: number): CodeOptions {
  let file: string | undefined;
  let numbered = false;
  const marked = new Set<number>();
  const unknown: string[] = [];
  for (const { 0: whole, groups = {} } of meta.matchAll(token)) {
    if (groups.file !== undefined) file = groups.file;
    else if (groups.word === 'lines') numbered = true;
    else if (groups.ranges === undefined || !markLines(groups.ranges, lineCount, marked)) unknown.push(whole);
  }
  return { ...(file ? { file } : {}), numbered, marked, unknown };
}

/** Adds the lines of `2,4-6`; says whether they all exist. */
function markLines(ranges: string, lineCount: number, marked: Set<number>): boolean {
  return ranges.split(',').every((range) => {
    const [, first = '', last = first] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/u.exec(range) ?? [];
    const from = Number(first);
    const to = Number(last);
    if (first === '' || from < 1 || to < from || to > lineCount) return false;
    for (let line = from; line <= to; line += 1) marked.add(line);
    return true;
  });
}
