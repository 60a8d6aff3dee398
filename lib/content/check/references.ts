import type { VFileMessage } from 'vfile-message';
import { compareText } from '../../compare-text.ts';
import { didYouMean, type Named } from '../../nearest.ts';
import { formatPath, type Path } from '../../problem.ts';
import { type Document, problemAt } from '../documents.ts';
import { aKind, type Field, type Fields, type FieldType, isMap, type Kind } from '../field.ts';
import { schema, translatedFields } from '../schema.ts';

/** Everything that can be named, by kind; an article by issue and slug. */
export type Names = Readonly<Record<Kind, readonly Named[]>>;

interface Context {
  readonly document: Document;
  readonly names: (kind: Kind) => readonly Named[];
  readonly report: (rule: string, path: Path, reason: string) => void;
}

/** Names of things that have no file, and what stands twice in one list. */
export function checkReferences(document: Document, names: Names): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const { kind, lang, slug, values } = document;
  const prefix = `${slug}/`;
  checkRecord(lang === undefined ? schema[kind].fields : translatedFields(kind), values, [], {
    document,
    // Only issues name articles, their own.
    names: (of) =>
      of !== 'article'
        ? names[of]
        : names[of]
            .filter((it) => it.slug.startsWith(prefix))
            .map((it) => ({ ...it, slug: it.slug.slice(prefix.length) })),
    report: (rule, path, reason) => problems.push(problemAt(document, rule, path, reason)),
  });
  return problems;
}

function checkRecord(fields: Fields, values: Readonly<Record<string, unknown>>, path: Path, context: Context) {
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(values, name)) checkValue(field, values[name], [...path, name], context);
  }
}

function checkValue(field: Field | FieldType, value: unknown, path: Path, context: Context) {
  if (field.type === 'slug' && typeof value === 'string') return checkName(field.of, value, path, context);
  if (field.type === 'record' && isMap(value)) return checkRecord(field.fields, value, path, context);
  if (field.type !== 'list' || !Array.isArray(value)) return;
  const seen = new Set<string>();
  for (const [index, item] of value.entries()) {
    const at = [...path, index];
    if (field.of.type === 'slug' && value.indexOf(item) !== index) {
      context.report('repeated-name', at, `Unexpected \`${formatPath(at)}\` \`${item}\`, expected each name once`);
    } else if (field.of.type === 'record' && isMap(item)) {
      const whole = JSON.stringify(Object.entries(item).sort(([a], [b]) => compareText(a, b)));
      if (seen.has(whole)) {
        context.report('repeated-item', at, `Unexpected \`${formatPath(at)}\`, expected each item once`);
      } else checkValue(field.of, item, at, context);
      seen.add(whole);
    } else checkValue(field.of, item, at, context);
  }
}

function checkName(kind: Kind, name: string, path: Path, { names, report, document }: Context) {
  const known = names(kind);
  const unexpected = `Unexpected \`${formatPath(path)}\` \`${name}\``;
  if (kind === document.kind && name === document.slug) {
    report('self-relation', path, `${unexpected}, expected another ${kind} than this one`);
  } else if (!known.some(({ slug }) => slug === name)) {
    const ofIssue = kind === 'article' ? ' of this issue' : '';
    report('unknown-name', path, `${unexpected}, expected ${aKind(kind)}${ofIssue}${didYouMean(name, known)}`);
  }
}
