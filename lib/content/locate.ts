import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Path, Point } from '../problem.ts';

/**
 * Where values stand in YAML whose first line is `firstLine` of its file. Only problems ask, so the YAML is parsed
 * again then instead of being kept.
 */
export function locateIn(yaml: string, firstLine: number): (path: Path, at?: 'key') => Point | undefined {
  return (path, at) => {
    const lines = new LineCounter();
    const { contents } = parseDocument(yaml, { lineCounter: lines });
    const offset = offsetOf(contents, path, at === 'key');
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
}

/** The offset of the value at `path`, or of the last thing on the way to it that is there. */
function offsetOf(contents: Node | null, path: Path, wantsKey: boolean): number | undefined {
  let node: unknown = contents;
  let offset = contents?.range?.[0];
  for (const [index, step] of path.entries()) {
    const found = stepInto(node, step);
    if (found === undefined) return offset;
    const isLast = index === path.length - 1;
    offset = (isLast && wantsKey ? found.key : (found.value ?? found.key)) ?? offset;
    node = found.node;
  }
  return offset;
}

interface Step {
  readonly node: unknown;
  readonly key?: number | undefined;
  readonly value?: number | undefined;
}

const startOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined);

function stepInto(node: unknown, step: string | number): Step | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item: unknown = node.items[step];
    return item === undefined ? undefined : { node: item, value: startOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(
    ({ key }) => isPair(key) === false && String(isScalar(key) ? key.value : key) === String(step),
  );
  if (pair === undefined) return undefined;
  return { node: pair.value, key: startOf(pair.key), value: startOf(pair.value) };
}
