import { transformSync } from '@swc/wasm-typescript';
import type { VFileMessage } from 'vfile-message';
import { type Point, toProblem } from '../../problem.ts';

/**
 * A module with blanks where its types stood, so that each line and column stays what the author wrote. What would
 * need more than blanks (`enum`, `namespace`, parameter properties) is a problem at its place.
 */
export function blankTypes(source: string, file: string): { code: string } | { problem: VFileMessage } {
  try {
    return { code: transformSync(source, { mode: 'strip-only', module: true }).code };
  } catch (error) {
    const fault = error as { code?: unknown; message?: unknown; startLine?: unknown; startColumn?: unknown };
    if (typeof fault.message !== 'string' || typeof fault.startLine !== 'number') throw error;
    const said = fault.message.replace(' is not supported in strip-only mode', '');
    const reason =
      fault.code === 'UnsupportedSyntax'
        ? `Unexpected ${said}, expected types that can be left out of the code`
        : `${said}, expected a module that compiles`;
    const place = pointOf(source, fault.startLine, Number(fault.startColumn));
    return { problem: toProblem(file, 'bench-syntax', reason, { place }) };
  }
}

/** The compiler counts columns as a terminal shows them, wide characters as two: exact where there are none. */
function pointOf(source: string, line: number, column: number): Point {
  const text = source.split('\n')[line - 1] ?? '';
  const isPlain = /^[\x20-\x7E]*$/u.test(text.slice(0, column));
  return { line, column: isPlain ? column + 1 : text.search(/\S|$/u) + 1 };
}
