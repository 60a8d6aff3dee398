/** A thing of schema.org. Properties that are `undefined` are not written. */
export interface GraphNode {
  readonly '@type': string;
  /** Absolute: the address of the page that defines the thing, with a fragment. */
  readonly '@id'?: string | undefined;
  readonly [property: string]: GraphValue;
}

export type GraphValue = string | number | boolean | undefined | GraphNode | readonly GraphValue[];

/** What one page says to machines. */
export interface Graph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly GraphNode[];
}

export const toGraph = (...nodes: readonly (GraphNode | undefined)[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': nodes.filter((node) => node !== undefined),
});

const dangerous: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that means the same in a `script` element, where no text can end the element or begin a comment. */
export const renderJsonLd = (graph: Graph): string =>
  JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, (character) => dangerous[character] ?? character);
