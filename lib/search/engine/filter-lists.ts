import { type Filter, facetFilter, not, operators, tagAttribute } from './filter.ts';
import { Refusal } from './refusal.ts';

/** The parameters that filter by lists: of a list all must hold, of a list in it one. */
export type FilterList = 'facetFilters' | 'numericFilters' | 'tagFilters';

/** Lists in lists in lists say no more than those in lists. */
const deepest = 10;

const numeric = /^([^<>=!:]+)(<=|>=|!=|<|>|=|:)\s*(-?\d+(?:\.\d+)?)(?:\s+TO\s+(-?\d+(?:\.\d+)?))?$/;

/** Reads `facetFilters`, `numericFilters` or `tagFilters`; a text is a list with commas. Throws a `Refusal`. */
export function parseFilterList(name: FilterList, given: unknown): Filter {
  const list = typeof given === 'string' ? given.split(',') : given;
  if (!Array.isArray(list)) throw new Refusal(`${name}: expected a list or a text`);
  const read = readers[name];
  const readAll = (items: readonly unknown[]): Filter[] =>
    items.flatMap((item) => {
      if (typeof item !== 'string') throw new Refusal(`${name}: expected texts, found ${JSON.stringify(item)}`);
      return item.trim() === '' ? [] : [read(item)];
    });
  const filters = list.flatMap((item): Filter[] => {
    const any = readAll(Array.isArray(item) ? item.flat(deepest) : [item]);
    // What is empty asks for nothing.
    return any.length > 1 ? [{ kind: 'any', filters: any }] : any;
  });
  return { kind: 'all', filters };
}

const readers: Readonly<Record<FilterList, (item: string) => Filter>> = {
  facetFilters(item) {
    const at = item.indexOf(':');
    return at < 0 ? tag(item) : maybeNot(item.slice(0, at), (name) => maybeNot(item.slice(at + 1), facetOf(name)));
  },
  tagFilters: tag,
  numericFilters(item) {
    const [, name = '', compared = '', from = '', to] = numeric.exec(item.trim()) ?? [];
    const attribute = name.trim();
    if (compared === '') throw new Refusal(`numericFilters: Invalid filter \`${item}\`, expected \`name < number\``);
    if (to !== undefined && compared === ':') {
      return { kind: 'range', attribute, from: Number(from), to: Number(to) };
    }
    const operator = operators.find((it) => it === compared) ?? '=';
    if (to !== undefined) throw new Refusal(`numericFilters: Invalid range \`${item}\`, expected \`name:from TO to\``);
    return { kind: 'number', attribute, operator, value: Number(from) };
  },
};

function tag(item: string): Filter {
  return maybeNot(item, facetOf(tagAttribute));
}

const facetOf = (attribute: string) => (value: string) => facetFilter(attribute, value);

/** `-value` is what is not so; `\-value` begins with a hyphen. */
function maybeNot(text: string, read: (text: string) => Filter): Filter {
  if (text.startsWith('-')) return not(read(unquoted(text.slice(1))));
  return read(unquoted(text.startsWith('\\-') ? text.slice(1) : text));
}

const unquoted = (text: string) => /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text;
