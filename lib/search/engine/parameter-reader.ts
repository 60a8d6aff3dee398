import { Refusal } from './refusal.ts';

/** What a request gives, by name; read with its kind, its bounds and what stands for nothing. */
export class ParameterReader {
  readonly #given: Readonly<Record<string, unknown>>;

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given;
  }

  /** `null` is as good as nothing. */
  value(name: string): unknown {
    return Object.hasOwn(this.#given, name) ? (this.#given[name] ?? undefined) : undefined;
  }

  text(name: string, usual: string): string {
    const value = this.value(name) ?? usual;
    if (typeof value !== 'string') throw this.#refusal(name, 'a text');
    return value;
  }

  integer(name: string, usual: number, most: number): number;
  integer(name: string, usual: undefined, most: number): number | undefined;
  integer(name: string, usual: number | undefined, most: number): number | undefined {
    const given = this.value(name) ?? usual;
    if (given === undefined) return undefined;
    const value = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most) {
      throw this.#refusal(name, `an integer between 0 and ${most}`);
    }
    return value;
  }

  flag(name: string, usual: boolean): boolean {
    const value = this.value(name) ?? usual;
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw this.#refusal(name, 'true or false');
  }

  oneOf<const T extends string | boolean>(name: string, allowed: readonly T[], usual: T): T {
    const value = this.value(name) ?? usual;
    const found = value === '' ? usual : allowed.find((it) => it === value || String(it) === value);
    if (found === undefined) throw this.#refusal(name, allowed.map(String).join(', '));
    return found;
  }

  /** A list of texts, or a text with commas. */
  list(name: string): readonly string[] | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    const list = typeof value === 'string' ? value.split(',') : value;
    if (!Array.isArray(list) || !list.every((it) => typeof it === 'string'))
      throw this.#refusal(name, 'a list of texts');
    return list.map((it) => it.trim()).filter((it) => it !== '');
  }

  #refusal(name: string, expected: string) {
    const found = JSON.stringify(this.value(name)) ?? 'nothing';
    return new Refusal(`Invalid value for "${name}" parameter, expected ${expected}, found ${found.slice(0, 80)}`);
  }
}

/**
 * The parameters of a query as one object: `params` may hold them too, as an object or as a text of an address
 * (`query=a&facets=%5B%22b%22%5D`).
 */
export function flatParameters(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { params, ...others } = given;
  if (params === undefined || params === null) return others;
  if (typeof params === 'string') return { ...others, ...fromAddress(params) };
  if (!isObject(params)) throw new Refusal('Invalid value for "params" parameter, expected an object or a text');
  return { ...others, ...params };
}

/** Whether a value of JSON has names. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = new Set(['query', 'filters', 'facetQuery', 'similarQuery']);

function fromAddress(params: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(params)].map(([name, text]) => [name, texts.has(name) ? text : fromJson(text)]),
  );
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The other way round, as an answer repeats them. */
export const toAddress = (parameters: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
    ),
  ).toString();
