import { isDay } from '../../dates.ts';
import type { ParamFacts, Params, Published, ValueFacts } from '../benchmark.ts';
import type { ParamValue, Words } from '../define.ts';
import { isRecord } from '../guards.ts';
import { labelsOf } from '../param-value.ts';
import { at, fail, listOf, objectOf, oneOf, record, recordOf, type Shape, ShapeError, text } from '../shape.ts';

/** A text that is not blank, or one by language, in one language at least. */
export const words: Shape<Words> = (value, path) => {
  if (typeof value === 'string') return text(value, path);
  if (!isRecord(value)) return fail(path, 'a text, or one by language: `{ zh: …, en: … }`', value);
  if (Object.keys(value).length === 0) return fail(path, 'a text in one language at least', value);
  return recordOf(text)(value, path);
};

/** Headers of one column, as a list. */
export const headers: Shape<readonly string[]> = (value, path) => {
  const read = Array.isArray(value) ? listOf(text)(value, path) : [text(value, path)];
  return read.length > 0 ? read.map((it) => it.trim()) : fail(path, 'the text of a column’s header', value);
};

const paramValue: Shape<ParamValue> = (value, path) => {
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return value as ParamValue;
  if (typeof value === 'string' && value.trim() !== '' && !/\p{Cc}/u.test(value)) return value;
  return fail(path, 'a text of one line, a finite number, true, false or null', value);
};

const paramColumn = objectOf({ header: headers, values: listOf(paramValue) }, { labels: recordOf(headers) });

/** Names stand in cell ids and in addresses, must not be sorted as numbers are, and name fields of objects. */
function checkName(name: string, path: string) {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) {
    throw new ShapeError(
      `\`${at(path, name)}\` has a name that is no word; expected letters and digits, as in \`minInsync\``,
    );
  }
  if (name in Object.prototype) {
    throw new ShapeError(`\`${at(path, name)}\` has the name of what every object has; expected another`);
  }
}

/** A parameter's column, or a `ShapeError`: each value, and each text that a table writes for one, stands once. */
export function readParam(name: string, value: unknown): ParamFacts {
  const path = at('params', name);
  checkName(name, 'params');
  const { header, values, labels = {} } = paramColumn(value, path);
  if (values.length === 0) fail(`${path}.values`, 'one value at least', values);
  const written = new Map<string, ParamValue>();
  for (const it of values) {
    for (const label of labelsOf({ labels }, it)) {
      if (written.has(label)) {
        throw new ShapeError(`\`${path}.values\` has two values that a table writes \`${label}\`; expected each once`);
      }
      written.set(label, it);
    }
  }
  const stray = Object.keys(labels).find((key) => values.every((it) => String(it) !== key));
  if (stray !== undefined) {
    throw new ShapeError(`\`${at(`${path}.labels`, stray)}\` labels no value; expected ${listed(values)}`);
  }
  return { name, headers: header, values, labels };
}

const valueColumn = objectOf({ header: headers, unit: text, better: oneOf('higher', 'lower', 'neither') });

/** A value's column, or a `ShapeError`. */
export function readValue(name: string, value: unknown): ValueFacts {
  checkName(name, 'values');
  const { header, unit, better } = valueColumn(value, at('values', name));
  return { name, headers: header, unit, better };
}

/** Where the table's numbers come from, or `none`; its date is a year, a month or a day. */
export const published: Shape<Published | 'none'> = (value, path) => {
  if (value === 'none') return value;
  if (!isRecord(value)) return fail(path, '`none`, or an object with `source`', value);
  return objectOf({ source: words }, { url: webAddress, date: isoDate, hardware: words })(value, path);
};

const webAddress: Shape<string> = (value, path) =>
  typeof value === 'string' && /^https?:\/\/\S+$/u.test(value) ? value : fail(path, 'an address with https://', value);

const isoDate: Shape<string> = (value, path) =>
  typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value) && isDay(`${value}-01-01`.slice(0, 10))
    ? value
    : fail(path, 'a year, month or day such as 2026-01-31', value);

/** Some of the parameters, each with one of its values. */
export function readWhere(value: unknown, path: string, params: readonly ParamFacts[]): Params {
  for (const [name, it] of Object.entries(record(value, path))) {
    const param = params.find((known) => known.name === name);
    if (param === undefined) {
      throw new ShapeError(`\`${at(path, name)}\` names no parameter; expected ${params.map(quoteName).join(', ')}`);
    }
    if (!param.values.some((known) => known === it)) fail(at(path, name), `one of ${listed(param.values)}`, it);
  }
  const given = record(value, path) as Params;
  const own = params.filter(({ name }) => Object.hasOwn(given, name));
  return Object.fromEntries(own.map(({ name }) => [name, given[name] ?? null]));
}

/** The name as problems write it. */
export const quoteName = ({ name }: { readonly name: string }) => `\`${name}\``;

/** Texts quoted, so that `'1'` is told from `1`; what tables write `N/A` as the module writes it too. */
export const listed = (values: readonly ParamValue[]) =>
  values.map((it) => (typeof it === 'string' ? `'${it}'` : it === null ? '`null` (N/A)' : it)).join(', ');
