import type { VFileMessage } from 'vfile-message';
import { isAlias, LineCounter, parseDocument, visit, type Document as YamlDocument } from 'yaml';
import { type Point, toProblem } from '../problem.ts';
import { unprintable } from '../visible.ts';
import type { Document } from './documents.ts';
import { locateIn } from './locate.ts';
import { type Place, placeOf } from './place.ts';
import { depthSlip, mistypedKey, toSlip, unknownAlias, unprintableReason, unprintableSlips } from './yaml-slips.ts';

/** The most that YAML's `*names` may multiply: as many as contentlayer allows. */
const maxAliasCount = 100;
const maxMegabytes = 5;

export const isTooLarge = (bytes: number) => bytes > maxMegabytes * 1024 * 1024;

export interface Parsed {
  /** Missing when the file's place says nothing. */
  readonly document?: Document;
  readonly problems: readonly VFileMessage[];
}

/**
 * A file as a document, with every problem of its form. Its body is read again when it is wanted, so that it need not
 * stay in memory. A byte order mark, CRLF and decomposed text (NFD) are legal.
 */
export function parseFile(file: string, read: () => Uint8Array): Parsed {
  const place = placeOf(file);
  if (place === undefined) return { problems: [] };
  const bytes = read();
  const text = decodeText(bytes);
  const unread: Document = { ...place, file, values: {}, isUnread: true };
  if (text === undefined) return { document: unread, problems: [notUtf8(file, bytes)] };
  const control = unprintable.exec(text);
  if (control !== null) {
    const reason = unprintableReason(control[0]);
    return {
      document: unread,
      problems: [toProblem(file, 'control-character', reason, { place: placeAfter(text.slice(0, control.index)) })],
    };
  }
  return file.endsWith('.yml') ? parseData(file, place, text) : parseMarkdown(file, place, text, read);
}

/** UTF-8 as composed text without byte order mark; nothing when it is not UTF-8. */
function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return undefined;
  }
}

function notUtf8(file: string, bytes: Uint8Array): VFileMessage {
  const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
  const reason = 'Unexpected bytes, expected text in UTF-8: save the file as UTF-8';
  return toProblem(file, 'encoding', reason, { place: placeAfter(before) });
}

function placeAfter(before: string): Point {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function parseData(file: string, place: Place, text: string): Parsed {
  const { values, problems } = parseYaml(file, text, 1);
  const document = { ...place, file, ...orUnread(values), locate: locateIn(text, 1) };
  return { document, problems };
}

function parseMarkdown(file: string, place: Place, text: string, read: () => Uint8Array): Parsed {
  const split = splitText(place, text);
  if ('reason' in split) {
    return {
      document: { ...place, file, values: {}, isUnread: true },
      problems: [toProblem(file, 'front-matter', split.reason, { place: { line: split.line, column: 1 } })],
    };
  }
  const { yaml, line, markdown } = split;
  const { values, problems } = parseYaml(file, yaml, 2);
  const body = {
    line,
    empty: markdown.trim() === '',
    get markdown() {
      const again = splitText(place, decodeText(read()) ?? '');
      return 'markdown' in again ? again.markdown : '';
    },
  };
  return { document: { ...place, file, ...orUnread(values), body, locate: locateIn(yaml, 2) }, problems };
}

const orUnread = (values: Document['values'] | undefined): Pick<Document, 'values' | 'isUnread'> =>
  values === undefined ? { values: {}, isUnread: true } : { values };

/** A translation of a thing whose labels stand in the original needs no more than its text. */
function splitText({ lang }: Place, text: string): ReturnType<typeof splitFrontMatter> {
  const isTextAlone = lang !== undefined && !text.startsWith('---');
  return isTextAlone ? { yaml: '', markdown: text, line: 1 } : splitFrontMatter(text);
}

interface Split {
  readonly yaml: string;
  readonly markdown: string;
  /** The line on which the Markdown begins. */
  readonly line: number;
}

/** Front matter between two lines of three hyphens, and what follows. */
function splitFrontMatter(text: string): Split | { readonly reason: string; readonly line: number } {
  const [first = ''] = text.split('\n', 1);
  // Contentlayer would take `---js` for a program and run it.
  if (!/^---[ \t]*\r?$/u.test(first)) {
    const found = first.startsWith('---') ? `Unexpected \`${first.trim()}\`` : 'Missing front matter';
    return { reason: `${found}, expected \`---\` alone on the first line`, line: 1 };
  }
  const start = first.length + 1;
  const end = /^---.*$/mu.exec(text.slice(start));
  if (end === null) return { reason: 'Missing `---`, expected a line that ends the front matter', line: 1 };
  const yaml = text.slice(start, start + end.index);
  const line = yaml.split('\n').length + 1;
  if (end[0].trimEnd() !== '---') {
    return {
      reason: `Unexpected \`${end[0].slice(0, 40).trim()}\` in the front matter, expected \`---\` to end it`,
      line,
    };
  }
  const rest = text.slice(start + end.index + end[0].length);
  return { yaml, markdown: rest.replace(/^\r?\n/u, ''), line: line + 1 };
}

function parseYaml(
  file: string,
  yaml: string,
  firstLine: number,
): { values?: Readonly<Record<string, unknown>>; problems: VFileMessage[] } {
  const lines = new LineCounter();
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problem = (reason: string, offset: number) => toProblem(file, 'yaml', reason, { place: pointAt(offset) });
  const deep = depthSlip(yaml);
  if (deep !== undefined) {
    const { line, column } = placeAfter(yaml.slice(0, deep.offset));
    return { problems: [toProblem(file, 'yaml', deep.reason, { place: { line: line + firstLine - 1, column } })] };
  }
  try {
    const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
    // One slip makes YAML stumble on and on: the first place is where it is.
    const [slip] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
    const duplicates = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
    const found = [...duplicates, ...(slip === undefined ? [] : [slip]), ...document.warnings];
    const problems = found.map((it) => toSlip(it, document, yaml)).map((it) => problem(it.reason, it.offset));
    if (document.errors.length > 0) return { problems };
    const values: unknown = toValues(document);
    if (values === undefined) {
      const unknown = unknownAlias(document, yaml);
      const reason = `Unexpected YAML aliases (\`*name\`), expected them to give at most ${maxAliasCount} values`;
      const many = { reason, offset: firstAlias(document) };
      return { problems: [...problems, problem((unknown ?? many).reason, (unknown ?? many).offset)] };
    }
    problems.push(
      ...unprintableSlips(document).map(({ reason, offset }) =>
        toProblem(file, 'control-character', reason, { place: pointAt(offset) }),
      ),
    );
    if (values === null) return { values: {}, problems };
    if (typeof values !== 'object' || Array.isArray(values)) {
      const key = mistypedKey(yaml, yaml.length);
      const reason = key?.reason ?? 'Unexpected YAML, expected fields such as `title: …`';
      return { problems: [...problems, problem(reason, key?.offset ?? 0)] };
    }
    return { values: values as Readonly<Record<string, unknown>>, problems };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [problem('Unexpected depth of YAML, expected values nested less deeply', 0)] };
  }
}

/** The values; nothing when aliases multiply them without end. */
function toValues(document: YamlDocument): unknown {
  try {
    return document.toJS({ maxAliasCount });
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function firstAlias(document: YamlDocument): number {
  let offset = 0;
  visit(document, {
    Alias: (_key, node) => {
      if (!isAlias(node)) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}
