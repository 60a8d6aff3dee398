/** What a document must be like to be found. */
export type Filter =
  | { readonly kind: 'facet'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'number'; readonly attribute: string; readonly operator: Operator; readonly value: number }
  | { readonly kind: 'range'; readonly attribute: string; readonly from: number; readonly to: number }
  | { readonly kind: 'all' | 'any'; readonly filters: readonly Filter[] }
  | { readonly kind: 'not'; readonly filter: Filter };

/** How numbers are compared, the longer signs first. */
export const operators = ['<=', '>=', '!=', '<', '>', '='] as const;

export type Operator = (typeof operators)[number];

/** The attribute of values that are named without one. */
export const tagAttribute = '_tags';

/** What has a value of a facet. */
export const facetFilter = (attribute: string, value: string): Filter => ({ kind: 'facet', attribute, value });

/** What a filter does not let pass. */
export const not = (filter: Filter): Filter => ({ kind: 'not', filter });
