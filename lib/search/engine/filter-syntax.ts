import { type Filter, facetFilter, not, operators, tagAttribute } from './filter.ts';
import { Refusal } from './refusal.ts';

/** Deeper brackets are nobody's filter. */
const deepest = 100;

const space = /\s*/y;
const quoted = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'/y;
const bareName = /[^\s():<>=!"']+/y;
/** A value may be an address, so it may hold colons and signs; it goes on, `Tom Cruise`, until something else begins. */
const bareValue = /[^\s()]+(?:\s+(?!(?:AND|OR|NOT|TO)\b)(?![^\s():<>=!]+\s*[:<>=!])[^\s()]+)*/y;
const comparison = /<=|>=|!=|<|>|=|:/y;
const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![^\s()<])/iy;
const range = /(-?\d+(?:\.\d+)?)\s+TO\s+(-?\d+(?:\.\d+)?)(?![^\s()<])/y;
const score = /\s*<score=\d+>/y;
const keyword = /^(?:AND|OR|NOT|TO)$/;
const token = /[()]|[<>!]=|[<>=:]|[^\s():<>=!]+|[\s\S]/y;

/**
 * Reads the language of `filters` (Algolia's API reference, "filters"): `attribute:value`, `attribute < number`,
 * `attribute:number TO number`, tags without an attribute, quotes of both kinds, NOT, AND, OR and brackets. As there,
 * `a AND b OR c` is `a AND (b OR c)`. Scores are read and count for nothing. Algolia allows neither an AND within an OR
 * nor a NOT before brackets; here they are what they say. Throws a `Refusal` that names the column.
 */
export const parseFilters = (text: string): Filter => new FilterReader(text).read();

class FilterReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Filter {
    const filter = this.#all();
    this.#take(space);
    if (this.#at < this.#text.length) throw this.#unexpected('end of filter');
    return filter;
  }

  #all(): Filter {
    return this.#list('AND', 'all', () => this.#list('OR', 'any', () => this.#one()));
  }

  #list(word: string, kind: 'all' | 'any', read: () => Filter): Filter {
    const first = read();
    const filters = [first];
    while (this.#takeWord(word)) filters.push(read());
    return filters.length === 1 ? first : { kind, filters };
  }

  #one(): Filter {
    if (this.#takeWord('NOT')) return this.#deeper(() => not(this.#one()));
    this.#take(space);
    if (this.#text[this.#at] !== '(') return this.#condition();
    this.#at += 1;
    const filter = this.#deeper(() => this.#all());
    this.#take(space);
    if (this.#text[this.#at] !== ')') throw this.#unexpected("')'");
    this.#at += 1;
    return filter;
  }

  #condition(): Filter {
    const name = this.#textOf(bareName);
    this.#take(space);
    const from = this.#at;
    const compared = this.#take(comparison)?.[0];
    const operator = operators.find((it) => it === compared);
    const isScore = compared === '<' && this.#text.startsWith('score=', this.#at);
    if (isScore) this.#at = from;
    const filter =
      compared === undefined || isScore
        ? named(name)
        : operator === undefined
          ? this.#value(name)
          : { kind: 'number' as const, attribute: name, operator, value: this.#number() };
    this.#take(score);
    return filter;
  }

  #value(attribute: string): Filter {
    this.#take(space);
    const [found, from, to] = this.#take(range) ?? [];
    if (found !== undefined) return { kind: 'range', attribute, from: Number(from), to: Number(to) };
    const value = this.#textOf(bareValue);
    const withoutScore = value.replace(/<score=\d+>$/, '');
    return facetFilter(attribute, withoutScore);
  }

  #number(): number {
    this.#take(space);
    const found = this.#take(number)?.[0];
    if (found === undefined) throw this.#unexpected('numeric');
    return Number(found);
  }

  /** A text in quotes, or without them as the pattern allows. */
  #textOf(bare: RegExp): string {
    const [, double, single] = this.#take(quoted) ?? [];
    const inQuotes = double ?? single;
    if (inQuotes !== undefined) return inQuotes.replace(/\\([\s\S])/g, '$1');
    const from = this.#at;
    const found = this.#take(bare)?.[0];
    if (found === undefined || keyword.test(found) || /^["']/.test(found)) {
      this.#at = from;
      throw this.#unexpected('string');
    }
    return found;
  }

  #takeWord(word: string): boolean {
    const from = this.#at;
    this.#take(space);
    if (this.#text.startsWith(word, this.#at) && /^$|[\s("']/.test(this.#text[this.#at + word.length] ?? '')) {
      this.#at += word.length;
      return true;
    }
    this.#at = from;
    return false;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #deeper(read: () => Filter): Filter {
    this.#depth += 1;
    if (this.#depth > deepest) throw new Refusal('filters: too many nested brackets');
    const filter = read();
    this.#depth -= 1;
    return filter;
  }

  #unexpected(expected: string): Refusal {
    const found = this.#take(token)?.[0];
    const at = this.#at - (found?.length ?? 0);
    const named = found === undefined ? 'end of filter' : /^[()<>=:!]/.test(found) ? `'${found}'` : `string(${found})`;
    return new Refusal(`filters: Unexpected token ${named} expected ${expected} at col ${at}`);
  }
}

/** A tag, or both sides of a colon in one pair of quotes: `"author:Stephen King"`. */
function named(text: string): Filter {
  const colon = text.indexOf(':');
  return colon < 0 ? facetFilter(tagAttribute, text) : facetFilter(text.slice(0, colon), text.slice(colon + 1));
}
