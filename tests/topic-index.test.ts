import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { assemble } from '../lib/content/assemble.ts';
import { sourceOf, toBodyContext } from '../lib/content/body-context.ts';
import { parseFile } from '../lib/content/parse-file.ts';
import { allTargets } from '../lib/content/targets.ts';
import { walkContent } from '../lib/content/walk.ts';
import type { Lang, Magazine } from '../lib/magazine.ts';
import { renderBody } from '../lib/markdown/pipeline.ts';
import { type PublishedText, surveyMentions } from '../lib/topics/survey.ts';
import { buildTopicIndex, type TopicEntry, type TopicIndex } from '../lib/topics/topic-index.ts';

/** The index of our own issue, as readers have it. */

function readContent(): Magazine {
  const folder = walkContent(resolve('content'));
  const documents = folder.files.flatMap(({ path }) => parseFile(path, () => folder.read(path)).document ?? []);
  const { magazine } = assemble(documents, { today: () => '2099-01-01', figures: () => ({}) });
  if (magazine === undefined) throw new Error('no magazine.yml');
  return magazine;
}

/** Every text of the magazine, without its figures and tables that run. */
async function* textsOf(magazine: Magazine, lang: Lang): AsyncGenerator<PublishedText> {
  for (const { kind, thing } of allTargets(magazine)) {
    if (kind === 'column') continue;
    const source = sourceOf(thing, lang);
    if (source === undefined) continue;
    const { body } = await renderBody(source, toBodyContext({ magazine, thing, source, figures: {}, benches: {} }));
    yield { body, ...(kind === 'article' ? { article: thing } : kind === 'topic' ? { topic: thing } : {}) };
  }
}

let index: TopicIndex;
let english: TopicIndex;
beforeAll(async () => {
  const magazine = readContent();
  const indexOf = async (lang: Lang) =>
    buildTopicIndex(magazine, lang, await surveyMentions(magazine, lang, textsOf(magazine, lang)));
  index = await indexOf('zh');
  english = await indexOf('en');
});

const labelsOf = (entries: Iterable<TopicEntry>, wanted: (entry: TopicEntry) => boolean) =>
  [...entries].filter(wanted).map(({ label }) => label.text);

test('a hundred topics and more stand in it, each with a page', () => {
  expect(index.entries.size).toBeGreaterThanOrEqual(100);
  expect(labelsOf(index.entries.values(), ({ hasPage }) => !hasPage)).toEqual([]);
});

test('none is an orphan: each leads to a place in an article that says its name', () => {
  const isNowhere = ({ passages }: TopicEntry) => !passages.some((group) => group.passages.length > 0);
  expect(labelsOf(index.entries.values(), isNowhere)).toEqual([]);
});

test('what an article is said to be about, it names', () => {
  const unnamed = [...index.entries.values()].flatMap(({ label, articles, passages }) =>
    articles
      .filter((article) => !passages.some((group) => group.article === article))
      .map(({ slug }) => `${slug}: ${label.text}`),
  );
  expect(unnamed).toEqual([]);
});

test('none is a dead end: each leads on to another topic', () => {
  const leadsNowhere = ({ broader, narrower, related }: TopicEntry) =>
    broader.length + narrower.length + related.length === 0;
  expect(labelsOf(index.entries.values(), leadsNowhere)).toEqual([]);
});

test('a relation is said once: what is broader or narrower is not related as well', () => {
  const saysTwice = ({ broader, narrower, related }: TopicEntry) =>
    related.some((other) => broader.includes(other) || narrower.includes(other));
  expect(labelsOf(index.entries.values(), saysTwice)).toEqual([]);
});

test('a definition is more than a gloss', () => {
  const han = (text = '') => text.match(/\p{Script=Han}/gu)?.length ?? 0;
  expect(labelsOf(index.entries.values(), ({ topic }) => han(topic.texts.zh?.markdown) < 50)).toEqual([]);
});

test('whatever an English article is about or mentions has a page in English, and leads on to another that has', () => {
  const named = new Set(Object.values(english.mentions).flat());
  const isNamed = ({ topic, articles }: TopicEntry) => articles.length > 0 || named.has(topic.slug);
  expect(labelsOf(english.entries.values(), (entry) => isNamed(entry) && !entry.hasPage)).toEqual([]);
  const leadsNowhere = ({ hasPage, broader, narrower, related }: TopicEntry) =>
    hasPage && ![...broader, ...narrower, ...related].some((other) => other.hasPage);
  expect(labelsOf(english.entries.values(), leadsNowhere)).toEqual([]);
});
