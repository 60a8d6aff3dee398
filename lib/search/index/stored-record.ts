import type { SearchRecord } from '../record.ts';

/** A record in its file: the values of these attributes in order, and what else it has. */
export type StoredRecord = readonly unknown[];

const attributes = [
  'objectID',
  'kind',
  'lang',
  'position',
  'url',
  'title',
  'heading',
  'content',
  'topics',
  'people',
  'issue',
  'column',
  'date',
  'aliases',
] as const;

type Values = Readonly<Record<string, unknown>>;

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What usually follows from a record's other values, so that it need not be loaded with each. */
function implied({ objectID, title, heading, date }: Values, group: unknown): Values {
  const [top = '', ...below] = textOf(heading).split(' › ');
  return {
    articleID: textOf(objectID).replace(/#.*/su, ''),
    year: typeof date === 'number' ? new Date(date * 1000).getUTCFullYear() : undefined,
    hierarchy: { lvl0: group, lvl1: title, lvl2: top || null, lvl3: below.join(' › ') || null },
    type: 'content',
  };
}

/** A record with nothing in it that `fromStored` knows by itself. */
export function toStored(record: SearchRecord): StoredRecord {
  const group = record.hierarchy.lvl0;
  const known: Values = {
    ...implied({ ...record }, group),
    ...Object.fromEntries(attributes.map((name) => [name, record[name]])),
  };
  const others = new Set([...Object.keys(known), ...Object.keys(record)]);
  const rest = [...others].flatMap((name) => {
    const value: unknown = Reflect.get(record, name);
    return JSON.stringify(value) === JSON.stringify(known[name]) ? [] : [[name, value ?? null] as const];
  });
  const values = attributes.map((name) => record[name] ?? null);
  return rest.length > 0 ? [group, ...values, Object.fromEntries(rest)] : [group, ...values];
}

/** The record of which `toStored` made the values, or nothing where they are no record's. */
export function fromStored([group, ...values]: StoredRecord): SearchRecord | undefined {
  const own = Object.fromEntries(attributes.map((name, at) => [name, values[at]]));
  const record = { ...own, ...implied(own, group), ...Object(values[attributes.length]) };
  for (const [name, value] of Object.entries(record)) if (value === null || value === undefined) delete record[name];
  return isRecord(record) ? record : undefined;
}

const isRecord = (value: object): value is SearchRecord =>
  'objectID' in value && 'title' in value && 'content' in value && 'hierarchy' in value;
