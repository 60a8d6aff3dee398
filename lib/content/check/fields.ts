import type { VFileMessage } from 'vfile-message';
import type { Lang } from '../../magazine.ts';
import { didYouMean } from '../../nearest.ts';
import { formatPath, type Path } from '../../problem.ts';
import { type Document, problemAt } from '../documents.ts';
import { aKind, type Field, type Fields, type FieldType, isMap } from '../field.ts';
import { schema, translatedFields } from '../schema.ts';
import { scalarProblem } from './values.ts';

/** The languages that a map by language may hold. */
export interface Languages {
  readonly languages: readonly Lang[];
  readonly defaultLanguage: Lang;
}

interface Context extends Languages {
  readonly report: (rule: string, path: Path, reason: string, at?: 'key') => void;
}

/** Unknown and missing fields, wrong types and impossible values of one document. */
export function checkFields(document: Document, languages: Languages): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const { kind, lang, values } = document;
  const fields = lang === undefined ? schema[kind].fields : translatedFields(kind);
  checkRecord(fields, values, [], {
    ...languages,
    report: (rule, path, reason, at) => {
      problems.push(problemAt(document, rule, path, reason, at));
    },
  });
  return problems;
}

const quote = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

function checkRecord(fields: Fields, values: Readonly<Record<string, unknown>>, path: Path, context: Context) {
  const names = Object.keys(fields);
  for (const name of Object.keys(values)) {
    if (Object.hasOwn(fields, name)) continue;
    const hint = didYouMean(
      name,
      names.map((slug) => ({ slug })),
    );
    const expected = names.length === 0 ? 'expected no field' : `expected one of ${quote(names)}`;
    const field = formatPath([...path, name]);
    context.report('unknown-field', [...path, name], `Unexpected field \`${field}\`${hint || `, ${expected}`}`, 'key');
  }
  for (const [name, field] of Object.entries(fields)) {
    const at = [...path, name];
    if (!Object.hasOwn(values, name)) {
      if (field.required) {
        context.report('missing-field', path, `Missing \`${formatPath(at)}\`, expected ${expectationOf(field)}`);
      }
    } else checkValue(field, values[name], at, context);
  }
}

/** No letter that anyone could see. */
const isBlank = (value: unknown) => typeof value === 'string' && /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(value);

function checkValue(field: Field | FieldType, value: unknown, path: Path, context: Context) {
  const wrong = (expected: string) =>
    context.report('field-type', path, `Unexpected \`${formatPath(path)}\` ${show(value)}, expected ${expected}`);
  if (value === null || isBlank(value)) {
    context.report('empty-field', path, `Unexpected empty \`${formatPath(path)}\`, expected ${expectationOf(field)}`);
    return;
  }
  switch (field.type) {
    case 'list':
      if (!Array.isArray(value)) return wrong(expectationOf(field));
      for (const [index, item] of value.entries()) checkValue(field.of, item, [...path, index], context);
      return;
    case 'record':
      if (!isMap(value)) return wrong(expectationOf(field));
      return checkRecord(field.fields, value, path, context);
    case 'text':
      if (isMap(value)) {
        checkByLang({ type: 'string' }, value, path, context);
        checkDefault(value, path, context);
      } else if (typeof value !== 'string') wrong(expectationOf(field));
      return;
    case 'byLang':
      if (isMap(value)) return checkByLang(field.of, value, path, context);
      return checkValue(field.of, value, path, context);
    default: {
      const problem = scalarProblem(field, value);
      if (problem !== undefined) {
        context.report(problem.rule, path, `Unexpected \`${formatPath(path)}\` ${show(value)}, ${problem.expected}`);
      }
    }
  }
}

function checkByLang(of: FieldType, value: Readonly<Record<string, unknown>>, path: Path, context: Context) {
  const { languages, report } = context;
  for (const [lang, item] of Object.entries(value)) {
    if (languages.includes(lang)) checkValue(of, item, [...path, lang], context);
    else {
      const at = [...path, lang];
      report('language', at, `Unexpected language \`${formatPath(at)}\`, expected one of ${quote(languages)}`, 'key');
    }
  }
}

function checkDefault(value: object, path: Path, { defaultLanguage, report }: Context) {
  if (Object.hasOwn(value, defaultLanguage)) return;
  const missing = formatPath([...path, defaultLanguage]);
  report('missing-field', path, `Missing \`${missing}\`, expected a text in the default language`);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (isMap(value)) return 'map';
  return `\`${String(value)}\``;
}

function expectationOf(field: Field | FieldType): string {
  switch (field.type) {
    case 'list':
      return 'a list';
    case 'record':
      return `a map of ${quote(Object.keys(field.fields))}`;
    case 'text':
      return 'a text, or a map of texts by language';
    case 'byLang':
      return `${expectationOf(field.of)}, or a map by language`;
    case 'enum':
      return `one of ${quote(field.options)}`;
    case 'number':
      return 'a number';
    case 'boolean':
      return '`true` or `false`';
    case 'day':
      return 'a day such as `2017-10-01`';
    case 'url':
    case 'site':
      return 'an address such as `https://example.com/`';
    case 'authority':
      return 'a domain name or an e-mail address';
    case 'email':
      return 'an e-mail address';
    case 'colour':
      return 'a colour such as `#c0392b`';
    case 'file':
      return 'the name of a file beside this one';
    case 'slug':
      return `the slug of ${aKind(field.of)}`;
    case 'language':
      return 'a language such as `en`';
    case 'timezone':
      return 'a time zone such as `Asia/Shanghai`';
    default:
      return 'a string';
  }
}
