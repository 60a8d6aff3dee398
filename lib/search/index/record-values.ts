/** The value at a path such as `hierarchy.lvl1`. */
export function valueAt(record: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      record,
    );
}

/** The texts of a value: of a list each, of nothing none. */
export const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? [String(item)] : []));
