import { isNumber, isRecord, told } from './guards.ts';

/** A value that is not what it should be; the message begins with where it stands. */
export class ShapeError extends Error {}

/** Gives the value as what it is, or throws a `ShapeError` that names `path` and what was expected there. */
export type Shape<T> = (value: unknown, path: string) => T;

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Whole<S extends Shapes> = { readonly [K in keyof S]: ReturnType<S[K]> };

/** Throws a `ShapeError`: `` `cells[3].low` is a list; expected a finite number``. A `path` of `''` is the whole. */
export function fail(path: string, expected: string, value: unknown): never {
  throw new ShapeError(`${path === '' ? 'the whole' : `\`${path}\``} is ${told(value)}; expected ${expected}`);
}

/** A shape that is told by a guard; `expected` is in words. */
export const when =
  <T>(expected: string, is: (value: unknown) => value is T): Shape<T> =>
  (value, path) =>
    is(value) ? value : fail(path, expected, value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** A value that is looked at later. */
export const anything: Shape<unknown> = (value) => value;
/** A text, which may be empty. */
export const string: Shape<string> = (value, path) => (typeof value === 'string' ? value : fail(path, 'a text', value));
/** A text that is more than blanks. */
export const text = when('a text', isText);
/** A finite number. */
export const number = when('a finite number', isNumber);
/** 0, 1, 2 … */
export const count = when('a whole number, 0 or more', isCount);
/** A finite number, 0 or more. */
export const notNegative = when('a number, 0 or more', (it): it is number => isNumber(it) && it >= 0);
/** `true` or `false`. */
export const boolean: Shape<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : fail(path, '`true` or `false`', value);
/** An object with any fields, and no list. */
export const record = when('an object', isRecord);

/** One of these words. */
export const oneOf = <const T extends string>(...words: readonly T[]): Shape<T> =>
  when(words.map((word) => `\`${word}\``).join(' or '), (it): it is T => words.some((word) => word === it));

/** What the shape allows, or `null`. */
export const nullOr =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? null : shape(value, path);

/** A list, each item of the shape; the first wrong one is told, as `cells[3]`. */
export const listOf =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, path) =>
    Array.isArray(value) ? value.map((item, index) => shape(item, `${path}[${index}]`)) : fail(path, 'a list', value);

/** A list of two. */
export const pairOf =
  <T>(shape: Shape<T>): Shape<readonly [T, T]> =>
  (value, path) =>
    Array.isArray(value) && value.length === 2
      ? [shape(value[0], `${path}[0]`), shape(value[1], `${path}[1]`)]
      : fail(path, 'a list of two', value);

/** An object with any names, each value of the shape. */
export const recordOf =
  <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, path) =>
    Object.fromEntries(Object.entries(record(value, path)).map(([key, it]) => [key, shape(it, at(path, key))]));

/** An object with these fields and, where `others` allows them, those; no more. */
export function objectOf<S extends Shapes, O extends Shapes = Record<never, never>>(
  fields: S,
  others?: O,
): Shape<Whole<S> & Partial<Whole<O>>>;
export function objectOf(fields: Shapes, others: Shapes = {}): Shape<Readonly<Record<string, unknown>>> {
  return (value, path) => {
    const given = record(value, path);
    const read = ([key, shape]: [string, Shape<unknown>]) => [key, shape(given[key], at(path, key))];
    const whole = Object.fromEntries([
      ...Object.entries(fields).map(read),
      ...Object.entries(others)
        .filter(([key]) => given[key] !== undefined)
        .map(read),
    ]);
    for (const key of Object.keys(given)) {
      if (!(Object.hasOwn(fields, key) || Object.hasOwn(others, key))) {
        const known = [...Object.keys(fields), ...Object.keys(others)].join(', ');
        throw new ShapeError(`\`${at(path, key)}\` is unknown; expected only ${known}`);
      }
    }
    return whole;
  };
}

/** `cells[3].values.tps`; what is no name stands quoted. */
export function at(path: string, key: string): string {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
