import { absoluteUrl } from '../paths.ts';
import type { GraphNode } from './graph.ts';
import { type GraphContext, say, urlOfHome } from './things.ts';

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The way from the home to a page, which comes last. */
export function breadcrumb(context: GraphContext, trail: readonly Crumb[]): GraphNode {
  const crumbs = [
    { name: say(context, context.magazine.name), url: urlOfHome(context) },
    ...trail.map(({ name, path }) => ({ name, url: absoluteUrl(path) })),
  ];
  return {
    '@type': 'BreadcrumbList',
    '@id': `${crumbs.at(-1)?.url}#breadcrumb`,
    itemListElement: crumbs.map(({ name, url }, at) => ({ '@type': 'ListItem', position: at + 1, name, item: url })),
  };
}
