/** Whether a value is an object with fields, and no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value can be called. */
export const isFunction = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === 'function';

/** Whether a value is a finite number. */
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What a value is, in few words: `missing`, ``the text `abc` ``, `an empty list`, `` `NaN` ``. */
export function told(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text \`${value.slice(0, 60)}\``;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'bigint') return 'a BigInt';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return value instanceof Promise ? 'a promise' : 'an object';
  return `\`${String(value)}\``;
}
