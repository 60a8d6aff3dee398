import type { Location, Message } from 'esbuild';
import type { VFileMessage } from 'vfile-message';
import { folderOfFile } from '../../file-names.ts';
import { type Point, toProblem } from '../../problem.ts';
import { authored } from './allowed-imports.ts';

const shown = 10;

/** What esbuild said as problems of the module `file` and its neighbours; nothing when the error is another's. */
export function problemsOf(error: unknown, file: string): VFileMessage[] | undefined {
  if (!isBuildFailure(error)) return undefined;
  return error.errors.slice(0, shown).map(({ text, location, pluginName }) => {
    const isImport = pluginName !== '' && / import |Missing file|link out/u.test(text);
    const rule = isImport ? 'bench-import' : 'bench-syntax';
    const neighbour = neighbourOf(location);
    const said = text.replaceAll(`${authored}:`, './');
    const reason = pluginName === '' ? plainly(said) : said;
    if (neighbour === undefined) return toProblem(file, rule, reason);
    return toProblem(neighbourFile(file, neighbour), rule, reason, { place: pointOf(location) });
  });
}

/** What esbuild says of its formats is nothing to authors. */
function plainly(said: string): string {
  if (said.startsWith('Top-level await')) {
    return 'Unexpected `await` at the top of an imported file, expected it in a function';
  }
  if (said.startsWith('"import.meta"')) return 'Unexpected `import.meta`, expected none: readers have no such file';
  return `${said}, expected a module that compiles`;
}

/** The path of a file beside `file`. */
export const neighbourFile = (file: string, name: string): string =>
  [folderOfFile(file), name]
    .filter((part) => part !== '')
    .join('/')
    .normalize('NFC');

function neighbourOf(location: Location | null): string | undefined {
  const name = location?.file.startsWith(`${authored}:`) ? location.file.slice(authored.length + 1) : '';
  return name === '' ? undefined : name;
}

/** esbuild counts bytes of a line from 0, editors characters from 1. */
function pointOf(location: Location | null): Point {
  if (location === null) return { line: 1, column: 1 };
  const before = Buffer.from(location.lineText).subarray(0, location.column).toString('utf8');
  return { line: location.line, column: before.length + 1 };
}

const isBuildFailure = (error: unknown): error is Error & { errors: Message[] } =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors);
