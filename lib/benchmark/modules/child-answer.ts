import type { Declaration } from '../benchmark.ts';
import type { ParamValue, Words } from '../define.ts';
import {
  count,
  fail,
  listOf,
  number,
  objectOf,
  oneOf,
  recordOf,
  type Shape,
  ShapeError,
  string,
  text,
  when,
} from '../shape.ts';

/** What a child says of the module that it loaded. */
export type ChildAnswer =
  | { readonly declaration: Declaration }
  | { readonly problems: readonly string[] }
  | { readonly thrown: string; readonly stack: string }
  /** The module awaits what never comes. */
  | { readonly waits: true }
  /** It prints more than anyone would read. */
  | { readonly prints: true };

const words: Shape<Words> = (value, path) => (typeof value === 'string' ? value : recordOf(text)(value, path));

const paramValue: Shape<ParamValue> = (value, path) =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : fail(path, 'a value of a parameter', value);

const truth = when('`true`', (it): it is true => it === true);
const params = recordOf(paramValue);
const headers = listOf(string);

const published: Shape<Declaration['published']> = (value, path) =>
  value === 'none' ? value : objectOf({ source: words }, { url: text, date: text, hardware: words })(value, path);

const declaration: Shape<Declaration> = objectOf(
  {
    id: text,
    kind: oneOf('measured', 'exact', 'simulated'),
    question: words,
    params: listOf(objectOf({ name: text, headers, values: listOf(paramValue), labels: recordOf(headers) })),
    cells: listOf(objectOf({ id: text, params })),
    baseline: text,
    values: listOf(objectOf({ name: text, headers, unit: text, better: oneOf('higher', 'lower', 'neither') })),
    notes: listOf(headers),
    published,
    claims: listOf(
      objectOf({
        says: words,
        along: text,
        where: params,
        is: oneOf('rising', 'falling', 'flat', 'peaked'),
        within: number,
      }),
    ),
    costs: listOf(objectOf({ name: words, value: number, unit: string, from: words })),
    fitted: listOf(text),
    mode: oneOf('timed', 'sampled', 'command'),
    seeds: count,
  },
  { shows: words, cannotShow: words, curve: text, programs: listOf(text) },
);

const answers: readonly Shape<ChildAnswer>[] = [
  objectOf({ declaration }),
  objectOf({ problems: listOf(text) }),
  objectOf({ thrown: string, stack: string }),
  objectOf({ waits: truth }),
  objectOf({ prints: truth }),
];

/**
 * What a child wrote, if it is one of the answers: a module that replaces what JSON is made with is not believed.
 */
export function readAnswer(written: string): ChildAnswer | undefined {
  const json = parseJson(written);
  for (const shape of answers) {
    try {
      return shape(json, '');
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
    }
  }
  return undefined;
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
