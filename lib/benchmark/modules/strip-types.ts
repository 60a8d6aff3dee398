import { transformSync } from '@swc/wasm-typescript';
import type { Point } from '../../problem.ts';

/** Why types could not be left out. */
export interface Unstripped {
  readonly reason: string;
  readonly place: Point;
  /** Whether it is code, whose types are more than types. */
  readonly isTypeScript: boolean;
}

/**
 * A module with blanks where its types stood, so that each line and column stays what the author wrote; or what would
 * need more than blanks (`enum`, `namespace`, parameter properties), or is no code.
 */
export function stripTypes(source: string): { readonly code: string } | Unstripped {
  try {
    return { code: transformSync(source, { mode: 'strip-only', module: true }).code };
  } catch (error) {
    const fault = error as { code?: unknown; message?: unknown; startLine?: unknown; startColumn?: unknown };
    if (typeof fault.message !== 'string' || typeof fault.startLine !== 'number') throw error;
    const said = fault.message.replace(' is not supported in strip-only mode', '');
    const isTypeScript = fault.code === 'UnsupportedSyntax';
    return {
      reason: isTypeScript ? `Unexpected ${said}, expected types that can be left out of the code` : said,
      place: pointOf(source, fault.startLine, Number(fault.startColumn)),
      isTypeScript,
    };
  }
}

/** The compiler counts columns as a terminal shows them, wide characters as two: exact where there are none. */
function pointOf(source: string, line: number, column: number): Point {
  const text = source.split('\n')[line - 1] ?? '';
  const isPlain = /^[\x20-\x7E]*$/u.test(text.slice(0, column));
  return { line, column: isPlain ? column + 1 : text.search(/\S|$/u) + 1 };
}
