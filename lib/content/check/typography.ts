import type { VFileMessage } from 'vfile-message';
import type { LoadedModule } from '../../benchmark/benchmark.ts';
import { formatPath, type Path, pointAt, toProblem } from '../../problem.ts';
import { type Document, problemAt } from '../documents.ts';
import { isMap } from '../field.ts';
import { misspelledNames } from './proper-names.ts';

/** What could be set better in a text whose kind the file's name says: lines from 1, columns in characters from 1. */
export type Lint = (text: string, name: string) => readonly Finding[];

interface Finding {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly better: string;
}

const rule = 'typography';

/**
 * Blanks between Chinese and Latin, full-width marks, and names as their owners write them: in bodies, front matter and
 * the words of benches, code excluded. A house style stops no build, so these are warnings.
 */
export function checkTypography(
  documents: readonly Document[],
  modules: readonly Pick<LoadedModule, 'file' | 'source'>[],
  lint: Lint,
): VFileMessage[] {
  return [
    ...documents.flatMap((document) => [...checkValues(document, lint), ...checkBody(document, lint)]),
    ...modules.flatMap(({ file, source }) => checkText({ file, name: 'words.ts', text: source, line: 1 }, lint)),
  ];
}

function checkBody({ file, body }: Document, lint: Lint): VFileMessage[] {
  if (body === undefined) return [];
  const { markdown: text, line } = body;
  const names = misspelledNames(withoutCode(text)).map(({ index, written, name }) => {
    const point = pointAt(text, index);
    return warn(file, `Unexpected \`${written}\`, expected \`${name}\``, { ...point, line: point.line + line - 1 });
  });
  return [...checkText({ file, name: 'body.md', text: withoutBlocks(text), line }, lint), ...names];
}

interface Text {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  /** On which it begins. */
  readonly line: number;
}

const checkText = ({ file, name, text, line }: Text, lint: Lint): VFileMessage[] =>
  lint(text, name)
    .filter(isFault)
    .map((it) => warn(file, reasonOf(it), { line: it.line + line - 1, column: it.column }));

function checkValues(document: Document, lint: Lint): VFileMessage[] {
  return textsIn(document.values, []).flatMap(({ path, text }) => {
    const found = lint(text, 'value.txt').filter(isFault).map(reasonOf);
    const names = misspelledNames(withoutCode(text)).map(
      ({ written, name }) => `Unexpected \`${written}\`, expected \`${name}\``,
    );
    return [...found, ...names].map((reason) => {
      const problem = problemAt(document, rule, path, `${reason}, in \`${formatPath(path)}\``);
      problem.fatal = false;
      return problem;
    });
  });
}

const warn = (file: string, reason: string, place: { line: number; column: number }) =>
  toProblem(file, rule, reason, { place, warning: true });

const figure = /(\d) (?=[万亿])/gu;

/** 18.2万 is a number as tables write them. */
const isFault = ({ text, better }: Finding) => better.replace(figure, '$1') !== text.replace(figure, '$1');

/** The part that differs, with a little around it: a paragraph is one line. */
function reasonOf({ text, better }: Finding): string {
  const [old, next] = [[...text], [...better]];
  const start = old.findIndex((letter, at) => letter !== next[at]);
  const end = [...old].reverse().findIndex((letter, at) => letter !== next[next.length - 1 - at]);
  const part = (letters: readonly string[]) =>
    letters.slice(Math.max(0, start - 6), Math.min(letters.length, letters.length - end + 6)).join('');
  return start < 0 || end < 0
    ? `Unexpected \`${text}\`, expected \`${better}\``
    : `Unexpected \`${part(old)}\`, expected \`${part(next)}\``;
}

// Also those that stand in a list or a quotation.
const fences = /^[ \t>]*(?:(`{3,}|~{3,})[\s\S]*?^[ \t>]*\1|\$\$[\s\S]*?\$\$)/gmu;
const others = /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\]\([^)\n]*\)|<?https?:\/\/[^\s>）]+|\{[^}\n]*\}/gmu;

const blank = (found: string) => found.replace(/[^\n]/gu, ' ');
const withoutBlocks = (text: string) => text.replace(fences, blank);
/** The same text with blanks where code and addresses stand. */
const withoutCode = (text: string) => withoutBlocks(text).replace(others, blank);

interface ValueText {
  readonly path: Path;
  readonly text: string;
}

/** The strings of front matter, but for names of files and addresses. */
function textsIn(value: unknown, path: Path): ValueText[] {
  if (typeof value === 'string') return /^[\w./:#@-]*$/u.test(value) ? [] : [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key])) : [];
}
