import { type Point, pointAt } from '../../problem.ts';

const name = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
const quotedPath = new RegExp(`\`(${name}(?:\\.${name})*)`, 'u');
/** Comments and texts, as one each so that nothing in them counts; brackets; names that begin a field. */
const tokens = new RegExp(
  String.raw`//.*|/\*[\s\S]*?\*/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|${'`'}(?:\\.|[^${'`'}\\])*${'`'}|[{([\])}]|${name}(?=\s*[:(,])`,
  'gu',
);

/**
 * Where a module says what is wrong: the field that the path quoted first in `said` leads to, or as far as it does; else
 * where the module exports.
 */
export function declarationPlace(source: string, said = ''): Point {
  const exported = Math.max(0, source.search(/^[^\S\n]*export\s+default\b/mu));
  const [, path] = quotedPath.exec(said) ?? [];
  const offset = path === undefined ? undefined : fieldOffset(source, exported, path.split('.'));
  return offset === undefined ? { ...pointAt(source, exported), column: 1 } : pointAt(source, offset);
}

/** The deepest field of the path that is written in the first object behind `start`. */
function fieldOffset(source: string, start: number, path: readonly string[]): number | undefined {
  let depth = 0;
  /** How deep the fields of the object are. */
  let base: number | undefined;
  let known = 0;
  let found: number | undefined;
  for (const { 0: it, index } of source.slice(start).matchAll(tokens)) {
    if (/^[{([]$/u.test(it)) {
      depth += 1;
      if (it === '{') base ??= depth;
    } else if (/^[\])}]$/u.test(it)) depth -= 1;
    if (base === undefined) continue;
    // Past the end of the object, or of the field that was found last.
    const isField = /^[\p{L}_$]/u.test(it);
    if (depth < base || (known > 0 && isField && depth < base + known)) break;
    if (!isField || depth !== base + known || it !== path[known]) continue;
    found = start + index;
    known += 1;
  }
  return found;
}
