import { stringify } from 'yaml';
import type { IsoDay, Lang } from '../magazine.ts';
import { didYouMean, type Named } from '../nearest.ts';
import { isSlug, slugProblem } from './check/slugs.ts';
import { scalarProblem } from './check/values.ts';
import type { Document } from './documents.ts';
import type { Kind } from './field.ts';
import { stringsIn } from './groups.ts';
import { articleKinds } from './schema.ts';

export const scaffoldKinds = ['issue', 'article', 'contributor', 'topic'] as const;
export type ScaffoldKind = (typeof scaffoldKinds)[number];

export interface Request {
  readonly kind: ScaffoldKind;
  /** A slug; of an article, issue and slug: `2017-10/some-slug`. */
  readonly name: string;
  readonly title?: string | undefined;
  readonly lang?: Lang | undefined;
  readonly date?: IsoDay | undefined;
  /** Of an article. */
  readonly column?: string | undefined;
  readonly author?: string | undefined;
  readonly articleKind?: string | undefined;
  readonly speakers?: readonly string[] | undefined;
  readonly topics?: readonly string[] | undefined;
}

export interface NewFile {
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
}

export type Scaffolded = NewFile | { readonly problem: string };

interface Content {
  readonly documents: readonly Document[];
  readonly today: IsoDay;
}

/** A new file that passes the check at once; an issue, an article or its translation begins as a draft. */
export function scaffold(request: Request, { documents, today }: Content): Scaffolded {
  const settings = documents.find(({ kind }) => kind === 'magazine');
  const defaultLanguage = settings?.values.defaultLanguage;
  const languages = settings?.values.languages;
  if (typeof defaultLanguage !== 'string' || !Array.isArray(languages)) {
    return { problem: 'Missing `magazine.yml` with `languages` and `defaultLanguage`, expected a magazine first' };
  }
  const lang = request.lang ?? defaultLanguage;
  if (!languages.includes(lang)) {
    return { problem: `Unexpected language \`${lang}\`, expected one of ${quote(languages.map(String))}` };
  }
  const parts = request.name.split('/');
  const wanted = request.kind === 'article' ? 2 : 1;
  const example = request.kind === 'article' ? '2017-10/some-slug' : request.kind === 'issue' ? '2017-10' : 'some-slug';
  if (parts.length !== wanted)
    return { problem: `Unexpected \`${request.name}\`, expected a name such as \`${example}\`` };
  for (const slug of parts) {
    const problem = slugProblem({ kind: request.kind, slug });
    if (problem !== undefined) return { problem: problem.reason };
  }
  if (request.title?.trim() === '') return { problem: 'Unexpected empty `--title`, expected a title, or none' };
  const dayProblem = request.date === undefined ? undefined : scalarProblem({ type: 'day' }, request.date);
  if (dayProblem !== undefined) return { problem: `Unexpected date \`${request.date}\`, ${dayProblem.expected}` };
  const scene: Scene = { request, documents, today, lang, isTranslation: lang !== defaultLanguage };
  return makers[request.kind](scene);
}

interface Scene {
  readonly request: Request;
  readonly documents: readonly Document[];
  readonly today: IsoDay;
  readonly lang: Lang;
  readonly isTranslation: boolean;
}

const makers: Readonly<Record<ScaffoldKind, (scene: Scene) => Scaffolded>> = {
  issue: newIssue,
  article: newArticle,
  contributor: (scene) => newEntry(scene, 'contributors', 'name', firstWords[scene.lang]?.bio ?? ''),
  topic: (scene) => newEntry(scene, 'topics', 'label', (firstWords[scene.lang] ?? english).definition),
};

const english = { text: 'The text begins here.', definition: 'What it is, in a paragraph or two.', bio: '' };

/** What stands in a new file until an editor writes. */
const firstWords: Readonly<Record<Lang, typeof english>> = {
  en: english,
  zh: { text: '正文从这里开始。', definition: '用一两段话说明它是什么。', bio: '' },
};

function newIssue({ request, documents, today, lang, isTranslation }: Scene): Scaffolded {
  const id = request.name;
  if (isTranslation) {
    const original = originalOf(documents, 'issue', id);
    if (original === undefined)
      return { problem: `Missing \`issues/${id}/issue.md\`, expected the issue itself first` };
    return { path: `issues/${id}/issue.${lang}.md`, text: `${(firstWords[lang] ?? english).text}\n` };
  }
  const issues = documents.filter((it) => it.kind === 'issue' && it.lang === undefined);
  const numbers = issues.map(({ values }) => Number(values.number));
  const isCounted = numbers.every(Number.isFinite);
  const day = /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(id) ? `${id}-01` : today;
  const values = {
    number: isCounted ? String(Math.max(0, ...numbers) + 1) : id,
    title: request.title ?? id,
    date: request.date ?? day,
    accent: accents[issues.length % accents.length],
    columns: columnsInOrder(documents),
    draft: true,
  };
  return { path: `issues/${id}/issue.md`, text: toFile(values, '') };
}

const accents = ['#b3402a', '#1f6f8b', '#4f6d2f', '#7a4b8c', '#a8660f', '#2f5d9b'];

function columnsInOrder(documents: readonly Document[]): string[] {
  const columns = documents.filter(({ kind }) => kind === 'column');
  return columns.sort((a, b) => Number(a.values.order) - Number(b.values.order)).map(({ slug }) => slug);
}

function newArticle(scene: Scene): Scaffolded {
  const { request, documents, today, lang, isTranslation } = scene;
  const [issue = '', slug = ''] = request.name.split('/');
  const text = (firstWords[lang] ?? english).text;
  const title = request.title ?? slug;
  if (isTranslation) {
    const original = documents.find((it) => it.kind === 'article' && it.issue === issue && it.slug === slug);
    if (original === undefined) {
      return {
        problem: `Missing \`issues/${request.name}/index.md\`, expected the article in its first language first`,
      };
    }
    return { path: `issues/${request.name}/index.${lang}.md`, text: toFile({ title, deck: title, draft: true }, text) };
  }
  const ofIssue = originalOf(documents, 'issue', issue);
  if (ofIssue === undefined) {
    const hint = didYouMean(issue, named(documents, 'issue'));
    return { problem: `Missing issue \`${issue}\`, expected \`npm run new issue ${issue}\` first${hint}` };
  }
  const problem = unknownName(scene) ?? unfitOption(scene);
  if (problem !== undefined) return { problem };
  const { articleKind: kind = 'article' } = request;
  const columns = ofIssue.values.columns;
  const firstColumn = Array.isArray(columns) ? columns[0] : undefined;
  const column = request.column ?? (kind === 'letter' ? undefined : (firstColumn ?? columnsInOrder(documents)[0]));
  if (column === undefined && kind !== 'letter')
    return { problem: 'Missing column, expected a file such as `columns/practice.yml` first' };
  const date = request.date ?? ofIssue.values.date;
  const author = request.author ?? firstAuthor(documents);
  if (author === undefined) return { problem: 'Missing author, expected `npm run new contributor some-name` first' };
  const values = {
    title,
    deck: title,
    ...(kind === 'article' ? {} : { kind }),
    ...(column === undefined ? {} : { column }),
    credits: [{ contributor: author, role: 'author' }],
    date: typeof date === 'string' ? date : today,
    topics: [...new Set(request.topics)],
    ...(request.speakers === undefined ? {} : { speakers: [...new Set(request.speakers)] }),
    draft: true,
  };
  return { path: `issues/${request.name}/index.md`, text: toFile(values, text) };
}

/** The editors, if the magazine has them as one contributor. */
const firstAuthor = (documents: readonly Document[]) => {
  const people = documents.filter((it) => it.kind === 'contributor' && it.lang === undefined);
  return (people.find(({ values }) => values.collective === true) ?? people[0])?.slug;
};

function unknownName({ request, documents }: Scene): string | undefined {
  const { articleKind: kind = 'article', column, author, speakers = [], topics = [] } = request;
  const kinds: readonly string[] = articleKinds;
  if (!kinds.includes(kind)) return `Unexpected kind \`${kind}\`, expected one of ${quote(kinds)}`;
  if ((kind === 'interview' || kind === 'roundtable') && speakers.length === 0) {
    return `Missing \`--speakers\`, expected the contributors who speak`;
  }
  const wanted: (readonly [Kind, readonly string[]])[] = [
    ['column', column === undefined ? [] : [column]],
    ['contributor', [...(author === undefined ? [] : [author]), ...speakers]],
    ['topic', topics],
  ];
  for (const [of, slugs] of wanted) {
    const known = named(documents, of);
    const unknown = slugs.find((name) => !known.some(({ slug }) => slug === name));
    if (unknown !== undefined)
      return `Unexpected ${of} \`${unknown}\`, expected one that has a file${didYouMean(unknown, known)}`;
  }
  return undefined;
}

/** An option that the kind of article has no use for. */
function unfitOption({ request, documents }: Scene): string | undefined {
  const { articleKind: kind = 'article', column, speakers = [], name } = request;
  if (speakers.length > 0 && kind !== 'interview' && kind !== 'roundtable')
    return 'Unexpected `--speakers`, expected them with `--kind interview` or `--kind roundtable` only';
  if (kind !== 'letter') return undefined;
  if (column !== undefined) return 'Unexpected `--column`, expected none: a letter has no column';
  const letter = documents.find(
    (it) => it.kind === 'article' && it.values.kind === 'letter' && it.issue === name.split('/')[0],
  );
  return letter && `Unexpected second letter, expected one an issue: \`${letter.slug}\` is it`;
}

/** A contributor or a topic. */
function newEntry(scene: Scene, folder: string, field: 'name' | 'label', text: string): Scaffolded {
  const { request, documents, lang, isTranslation } = scene;
  const slug = request.name;
  if (isTranslation) {
    const original = originalOf(documents, request.kind, slug);
    if (original === undefined)
      return { problem: `Missing \`${folder}/${slug}.md\`, expected it in its first language first` };
    return { path: `${folder}/${slug}.${lang}.md`, text: `${text || (firstWords[lang] ?? english).text}\n` };
  }
  const owner = request.kind === 'topic' ? topicCalled(documents, request.title ?? slug) : undefined;
  if (owner !== undefined)
    return {
      problem: `Unexpected name \`${request.title ?? slug}\`, expected one that the topic \`${owner}\` does not have`,
    };
  return { path: `${folder}/${slug}.md`, text: toFile({ [field]: request.title ?? slug }, text) };
}

/** The topic that has this label or alias in any language. */
const topicCalled = (documents: readonly Document[], name: string) =>
  documents
    .filter(({ kind, lang }) => kind === 'topic' && lang === undefined)
    .find(({ values }) =>
      [values.label, values.aliases].flatMap(stringsIn).some((it) => it.toLowerCase() === name.trim().toLowerCase()),
    )?.slug;

const originalOf = (documents: readonly Document[], kind: Kind, slug: string) =>
  documents.find((it) => it.kind === kind && it.slug === slug && it.lang === undefined && isSlug(slug));

const named = (documents: readonly Document[], kind: Kind): Named[] =>
  documents.filter((it) => it.kind === kind && it.lang === undefined).map(({ slug }) => ({ slug }));

const quote = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

const toFile = (values: object, body: string) =>
  `---\n${stringify(values, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}\n`}`;
