/** A circle of named things, where it begins and its way as a problem tells it: `` `a` → `b` → `a` ``. */
interface Circle<T> {
  readonly first: T;
  readonly second: T;
  readonly way: string;
}

/** The circles among named things, as `findCircles` finds them; a thing that leads to itself is none. */
export function circlesAmong<T extends { readonly slug: string }>(
  things: ReadonlyMap<string, T>,
  next: (thing: T) => readonly T[],
): Circle<T>[] {
  return findCircles([...things.values()], next).flatMap((circle) => {
    const [first, second] = circle;
    if (first === undefined || second === undefined) return [];
    return [{ first, second, way: [...circle, first].map(({ slug }) => `\`${slug}\``).join(' → ') }];
  });
}

/** The circles in a graph, one for each edge that closes one, as the nodes on the way; linear, without recursion. */
function findCircles<T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] {
  const circles: T[][] = [];
  const done = new Set<T>();
  for (const start of nodes) {
    const way: { node: T; rest: T[] }[] = [];
    const onWay = new Set<T>();
    const enter = (node: T) => {
      way.push({ node, rest: [...next(node)] });
      onWay.add(node);
    };
    if (!done.has(start)) enter(start);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const node = last.rest.shift();
      if (node === undefined) {
        way.pop();
        onWay.delete(last.node);
        done.add(last.node);
      } else if (onWay.has(node)) {
        const nodesOnWay = way.map((step) => step.node);
        circles.push(nodesOnWay.slice(nodesOnWay.indexOf(node)));
      } else if (!done.has(node)) enter(node);
    }
  }
  return circles;
}
