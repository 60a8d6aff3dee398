import { expect, test } from 'vitest';
import { article, articleFile, type Files, memoryFolder, soundFiles } from '../../tests/content-folder.ts';
import { formatProblem } from '../problem.ts';
import { type AssembleOptions, assemble, isPublished } from './assemble.ts';
import { parseFile } from './parse-file.ts';

function magazineOf(changes: Files, options: Partial<AssembleOptions> = {}) {
  const folder = memoryFolder({ ...soundFiles, ...changes });
  const documents = folder.files.flatMap(({ path }) => parseFile(path, () => folder.read(path)).document ?? []);
  const { magazine, problems } = assemble(documents, { today: () => '2017-11-22', figures: () => ({}), ...options });
  if (magazine === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return { magazine, problems: problems.map(formatProblem) };
}

const issue = (more: string) => soundFiles['issues/2017-10/issue.md'].replace('columns:', `${more}\ncolumns:`);
const inIssue = (slug: string) => `issues/2017-10/${slug}/index.md`;
const slugsOf = (changes: Files, options?: Partial<AssembleOptions>) =>
  magazineOf(changes, options).magazine.issues.flatMap(({ articles }) => articles.map(({ slug }) => slug));

test('names become the things that they name', () => {
  const { magazine, problems } = magazineOf({});
  const [october] = magazine.issues;
  const kafka = october?.articles[0];
  expect(problems).toEqual([]);
  expect(kafka?.issue).toBe(october);
  expect(kafka?.column).toBe(magazine.columns[0]);
  expect(kafka?.credits).toEqual([{ contributor: magazine.contributors[0], role: 'author' }]);
  expect(kafka?.topics).toEqual([magazine.topics.find(({ slug }) => slug === 'kafka')]);
  expect(kafka?.texts.zh?.source).toMatchObject({ file: articleFile, lang: 'zh', line: 10 });
});

test('a text alone is in the default language', () => {
  const { magazine } = magazineOf({});
  expect(magazine.name).toEqual({ zh: '季风', en: 'Monsoon' });
  expect(magazine.tagline).toEqual({ zh: '写给造系统的人' });
  expect(magazine.topics[0]?.aliases).toEqual({ zh: ['卡夫卡'] });
});

test('the address that is given stands in for that of the file', () => {
  expect(magazineOf({}).magazine.url).toBe('https://magazine.test');
  expect(magazineOf({}, { url: 'https://mirror.test/sub/' }).magazine.url).toBe('https://mirror.test/sub');
});

test.each([
  [{}, true],
  [{ draft: true }, false],
  [{ draft: false, date: '2017-11-22' }, true],
  [{ date: '2017-11-23' }, false],
])('%o is published: %s', (thing, expected) => {
  expect(isPublished(thing, '2017-11-22')).toBe(expected);
});

test('a draft, an article of tomorrow and all of a hidden issue are gone', () => {
  expect(slugsOf({ [inIssue('later')]: article('draft: true\n') })).toEqual(['kafka']);
  expect(slugsOf({ [inIssue('later')]: article().replace('2017-10-01', '2017-11-23') })).toEqual(['kafka']);
  expect(slugsOf({ 'issues/2017-10/issue.md': issue('draft: true') })).toEqual([]);
  expect(slugsOf({}, { today: () => '2017-09-30' })).toEqual([]);
});

test('an issue is published with its first article', () => {
  const hidden = { [articleFile]: article('draft: true\n') };
  expect(magazineOf(hidden).magazine.issues).toEqual([]);
  expect(magazineOf(hidden, { unpublished: true }).magazine.issues).toMatchObject([{ id: '2017-10', draft: false }]);
});

test('today is asked for in the timezone of the magazine', () => {
  const asked: string[] = [];
  magazineOf({}, { today: (timezone) => `${asked.push(timezone)}` });
  expect(asked).toEqual(['Asia/Shanghai']);
});

test('for writers, what is not published stays and is marked', () => {
  const files = { [inIssue('later')]: article().replace('2017-10-01', '2017-11-23') };
  const [october] = magazineOf(files, { unpublished: true }).magazine.issues;
  expect(october?.articles.map(({ slug, draft }) => [slug, draft])).toEqual([
    ['kafka', false],
    ['later', true],
  ]);
});

test('drafts among announcements, editions and pages are gone', () => {
  const files = {
    'announcements/a.md': '---\ntitle: 会\nstart: 2017-10-01\nend: 2017-10-02\nplace: 沪\ndraft: true\n---\n\n文。\n',
    'editions/e.md': '---\ntitle: 刊\norder: 1\nblurb: 述\ndraft: true\n---\n\n文。\n',
    'pages/p.md': '---\ntitle: 页\norder: 1\ndraft: true\n---\n\n文。\n',
  };
  const { announcements, editions, pages } = magazineOf(files).magazine;
  expect([announcements, editions, pages]).toEqual([[], [], []]);
  const marked = magazineOf(files, { unpublished: true }).magazine;
  expect([...marked.announcements, ...marked.editions, ...marked.pages].map(({ draft }) => draft)).toEqual([
    true,
    true,
    true,
  ]);
});

test('articles are read as ordered, then by column, position and slug, the letter first', () => {
  const views = 'label: 观点\ndescription: 怎么看。\norder: 2\n';
  const inViews = (more = '') => article(more).replace('column: practice', 'column: views');
  expect(
    slugsOf({
      'columns/views.yml': views,
      'issues/2017-10/issue.md': issue('order: [last]').replace('[practice]', '[views, practice]'),
      [inIssue('last')]: article(),
      [inIssue('b-view')]: inViews(),
      [inIssue('c-view')]: inViews('position: 1\n'),
      [inIssue('a-view')]: inViews(),
      [inIssue('welcome')]: article('kind: letter\n').replace('column: practice\n', ''),
    }),
  ).toEqual(['welcome', 'last', 'c-view', 'a-view', 'b-view', 'kafka']);
});

test('a column that the issue does not name still shows its articles', () => {
  const files = { 'issues/2017-10/issue.md': issue('').replace('[practice]', '[]') };
  expect(magazineOf(files).magazine.issues[0]?.columns.map(({ slug }) => slug)).toEqual(['practice']);
});

test('the order of an issue names articles that are there and published', () => {
  const ordered = { 'issues/2017-10/issue.md': issue('order: [kafak, later, kafka]') };
  expect(magazineOf({ ...ordered, [inIssue('later')]: article('draft: true\n') }).problems).toEqual([
    'issues/2017-10/issue.md:6:9 unknown-name Unexpected `order[0]` `kafak`, expected an article of this issue; did you mean `kafka`?',
    'issues/2017-10/issue.md:6:16 unpublished Unexpected `order[1]` `later`, expected an article that is published',
  ]);
});

test('an issue in the making may order articles in the making', () => {
  const files = {
    'issues/2017-10/issue.md': issue('draft: true\norder: [later]'),
    [inIssue('later')]: article('draft: true\n'),
  };
  expect(magazineOf(files, { unpublished: true }).problems).toEqual([]);
});

test('narrower mirrors broader, and related holds both ways', () => {
  const topic = (more: string) => `---\nlabel: 同步副本\n${more}---\n\n定义。\n`;
  const { topics } = magazineOf({ 'topics/isr.md': topic('broader: [replication]\nrelated: [kafka]\n') }).magazine;
  const [isr, kafka, replication] = ['isr', 'kafka', 'replication'].map((slug) =>
    topics.find((it) => it.slug === slug),
  );
  expect(isr?.broader).toEqual([replication]);
  expect(replication?.narrower).toEqual([isr]);
  expect(kafka?.related).toEqual([isr]);
});

test('a translation adds a language, its own words, and nothing else', () => {
  const translation = '---\ntitle: How reliable is Kafka?\ndeck: What replicas cost.\n---\n\nFirst, Kafka.\n';
  const { magazine, problems } = magazineOf({ 'issues/2017-10/kafka/index.en.md': translation });
  expect(problems).toEqual([]);
  expect(magazine.issues[0]?.articles[0]?.texts.en).toMatchObject({ title: 'How reliable is Kafka?', lang: 'en' });
  const more = magazineOf({
    'issues/2017-10/kafka/index.en.md': translation.replace('deck', 'date: 2017-10-02\ndeck'),
  });
  expect(more.problems).toEqual([
    'issues/2017-10/kafka/index.en.md:3:1 unknown-field Unexpected field `date`, expected one of `title`, `deck`, `takeaways`, `sources`, `shareTitle`, `draft`',
  ]);
});

test('a translation that is a draft is not published, and the article is', () => {
  const translation = '---\ntitle: Kafka\ndeck: Replicas.\ndraft: true\n---\n\nFirst, Kafka.\n';
  const files = { 'issues/2017-10/kafka/index.en.md': translation };
  expect(Object.keys(magazineOf(files).magazine.issues[0]?.articles[0]?.texts ?? {})).toEqual(['zh']);
  const all = magazineOf(files, { unpublished: true });
  expect(all.problems).toEqual([]);
  expect(all.magazine.issues[0]?.articles[0]).toMatchObject({ draft: false, texts: { en: { draft: true } } });
});

test('an announcement is part of another one', () => {
  const announcement = (more: string) =>
    `---\ntitle: 会\nstart: 2017-10-01\nend: 2017-10-02\nplace: 沪\n${more}---\n\n文。\n`;
  const { announcements } = magazineOf({
    'announcements/day.md': announcement('partOf: week\n'),
    'announcements/week.md': announcement(''),
  }).magazine;
  expect(announcements.find(({ slug }) => slug === 'day')?.partOf?.slug).toBe('week');
});
