import type { Graph, GraphNode, GraphValue } from '../lib/structured-data/graph.ts';

const isNode = (value: GraphValue): value is GraphNode =>
  typeof value === 'object' && !Array.isArray(value) && value !== null;

/** Every thing that a value names, itself included. */
function* nodesIn(value: GraphValue): Generator<GraphNode> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  else if (isNode(value)) {
    yield value;
    for (const inner of Object.values(value)) yield* nodesIn(inner);
  }
}

/**
 * What is wrong with the graphs of a site, by the canonical addresses of their pages: each id that is used must be defined (stand
 * first in a graph) on its own page or on the page that it leads to, its address without the fragment.
 */
export function graphProblems(graphs: ReadonlyMap<string, Graph>): string[] {
  const defined = new Map<string, string>();
  const problems: string[] = [];
  for (const [url, graph] of graphs)
    for (const { '@id': id, '@type': type } of graph['@graph']) {
      if (id === undefined) problems.push(`${url}: a ${type} without an id`);
      else if (id.split('#')[0] !== url) problems.push(`${url} defines ${id}, which leads elsewhere`);
      else if (defined.has(id)) problems.push(`${url} defines ${id} twice`);
      else defined.set(id, type);
    }
  for (const [url, graph] of graphs)
    for (const { '@id': id, '@type': type } of nodesIn(graph['@graph'])) {
      if (id === undefined) continue;
      if (!defined.has(id)) problems.push(`${url} names ${id}, which no page defines`);
      else if (defined.get(id) !== type)
        problems.push(`${url} names ${id} as a ${type}, but it is a ${defined.get(id)}`);
    }
  return problems;
}
