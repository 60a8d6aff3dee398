/** Stands where a route has nothing to publish; no slug can be this, because slugs are kebab-case. */
export const placeholder = '_none';

/**
 * The parameters of a route's addresses for `generateStaticParams`, or, since Next refuses an empty list in an
 * export, one address made of the placeholder. Its page is `notFound()` (a route handler: an empty answer), and
 * the export adapter deletes whatever was written below that name.
 */
export function orPlaceholder<P extends Readonly<Record<string, string | readonly string[]>>>(
  params: readonly P[],
  whenEmpty: P,
): readonly P[] {
  return params.length > 0 ? params : [whenEmpty];
}
