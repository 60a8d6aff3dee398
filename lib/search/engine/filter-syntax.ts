import { type Filter, facetFilter, not, operators, tagAttribute } from './filter.ts';
import { Refusal } from './refusal.ts';

/** Deeper brackets are nobody's filter. */
const deepest = 100;

const space = /\s*/y;
const quoted = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'/y;
const bareName = /[^\s():<>=!"']+/y;
/** A value may be an address, so it may hold colons and signs; it goes on, `Tom Cruise`, as far as nothing else begins. */
const bareValue = /[^\s()]+(?:\s+(?!(?:AND|OR|NOT|TO)\b)(?![^\s():<>=!]+\s*[:<>=!])[^\s()]+)*/y;
const comparison = /<=|>=|!=|<|>|=|:/y;
const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![^\s()<])/iy;
const range = /(-?\d+(?:\.\d+)?)\s+TO\s+(-?\d+(?:\.\d+)?)(?![^\s()<])/y;
const score = /\s*<score=\d+>/y;
const keyword = /^(?:AND|OR|NOT|TO)$/;

/**
 * Reads the language of `filters` (Algolia's API reference, "filters"): `attribute:value`, `attribute < number`,
 * `attribute:number TO number`, tags without an attribute, quotes of both kinds, NOT, AND, OR and brackets, AND before
 * OR. Scores are read and count for nothing. Throws a `Refusal` that names the column.
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
    const filter = this.#any();
    this.#take(space);
    if (this.#at < this.#text.length) throw this.#unexpected();
    return filter;
  }

  #any(): Filter {
    return this.#list('OR', 'any', () => this.#list('AND', 'all', () => this.#one()));
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
    const filter = this.#deeper(() => this.#any());
    this.#take(space);
    if (this.#text[this.#at] !== ')') throw this.#unexpected('`)`');
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
        ? facetFilter(tagAttribute, name)
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
    if (found === undefined) throw this.#unexpected('a number');
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
      throw this.#unexpected('a name or a value');
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

  #unexpected(expected?: string): Refusal {
    const rest = this.#text.slice(this.#at, this.#at + 20);
    const found = rest === '' ? 'end of filter' : `\`${rest}\``;
    const wanted = expected === undefined ? '' : `, expected ${expected}`;
    return new Refusal(`filters: Unexpected ${found} at col ${this.#at}${wanted}`);
  }
}
