import { join, resolve } from 'node:path';
import type { BenchRecord } from '../benchmark/benchmark.ts';
import { modulesVersion } from '../benchmark/modules/read-modules.ts';
import type { Body } from '../body.ts';
import { contentFolder, digestOfCode } from '../files.ts';
import type { Article, Benchmark, Column, Contributor, Issue, Lang, Magazine, Page, Topic } from '../magazine.ts';
import { absoluteUrl, articlePath } from '../paths.ts';
import type { TopicIndex } from '../topics/topic-index.ts';
import { assemble } from './assemble.ts';
import { type BenchFile, type BenchReader, benchReader } from './bench-reader.ts';
import { isArticle, sourceOf, toBodyContext, type WithBody } from './body-context.ts';
import { type BodyStore, openBodyStore } from './body-store.ts';
import { feedHtmlOf } from './feed-store.ts';
import { figureReader } from './figure-reader.ts';
import { folderOf, type PublishedFigure, toFigureSources } from './figures.ts';
import { generatedVersion, readDocuments } from './generated.ts';
import { todayBy } from './today.ts';
import { readTopicIndex } from './topic-store.ts';

/**
 * The door: what the site shows, read from disk. It alone knows where things lie, what day it is, and whether this is
 * `npm run dev`, which keeps what is not published (with `draft: true`).
 */

const content = resolve(contentFolder());
const readFigures = figureReader(content);
const generated = resolve('.contentlayer', 'generated');
const work = resolve('.galley');
const isDevelopment = process.env.NODE_ENV === 'development';

interface Reading {
  readonly magazine: Magazine;
  readonly store: BodyStore;
  readonly benches: BenchReader;
  /** Tells versions of our code apart. */
  readonly code: string;
  readonly topicIndexes: Map<Lang, Promise<TopicIndex>>;
}

let reading: Promise<Reading> | undefined;
let version = '';

/** The magazine with what is published; in development, all of it, read again when files have changed. */
export async function readMagazine(): Promise<Magazine> {
  return (await read()).magazine;
}

/** Whoever asks at the same time gets the same objects. */
function read(): Promise<Reading> {
  const current = isDevelopment ? `${generatedVersion(generated)} ${modulesVersion(content, work)}` : '';
  if (reading === undefined || current !== version) {
    version = current;
    reading = patiently(readNow);
    reading.catch(() => {
      reading = undefined;
    });
  }
  return reading;
}

/** In development contentlayer may be writing at this moment. */
async function patiently<T>(readThem: () => T): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return readThem();
    } catch (error) {
      if (!isDevelopment || attempt >= 40) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

function readNow(): Reading {
  const benches = benchReader(content, work);
  const { magazine, problems } = assemble(readDocuments(generated, content), {
    today: todayBy(process.env, Date.now()),
    url: process.env.SITE_URL,
    unpublished: isDevelopment,
    figures: (folder) => Object.fromEntries([...readFigures(folder)].map(([name, { figure }]) => [name, figure])),
    modules: benches.loaded,
  });
  if (magazine === undefined) throw new Error(problems.map(String).join('\n'));
  const code = digestOfCode('.');
  return { magazine, code, benches, store: openBodyStore(join(work, 'bodies'), code), topicIndexes: new Map() };
}

export async function findIssue(id: string): Promise<Issue | undefined> {
  return (await readMagazine()).issues.find((issue) => issue.id === id);
}

export async function findArticle(issueId: string, slug: string): Promise<Article | undefined> {
  return (await findIssue(issueId))?.articles.find((article) => article.slug === slug);
}

export async function findColumn(slug: string): Promise<Column | undefined> {
  return (await readMagazine()).columns.find((column) => column.slug === slug);
}

export async function findTopic(slug: string): Promise<Topic | undefined> {
  return (await readMagazine()).topics.find((topic) => topic.slug === slug);
}

export async function findContributor(slug: string): Promise<Contributor | undefined> {
  return (await readMagazine()).contributors.find((contributor) => contributor.slug === slug);
}

export async function findPage(slug: string): Promise<Page | undefined> {
  return (await readMagazine()).pages.find((page) => page.slug === slug);
}

/** The rendered body of a thing in a language; nothing when it has no text in it. */
export async function bodyOf(thing: WithBody, lang: Lang): Promise<Body | undefined> {
  const source = sourceOf(thing, lang);
  if (source === undefined) return undefined;
  const { magazine, store, benches } = await read();
  const figures = isArticle(thing)
    ? toFigureSources(folderOf(thing), readFigures(folderOf(thing)), magazine.defaultLanguage)
    : {};
  const beside = isArticle(thing) ? benches.beside(folderOf(thing), lang) : {};
  const { body } = await store.bodyOf(source, toBodyContext({ magazine, thing, source, figures, benches: beside }));
  return body;
}

/** What feeds carry of an article in a language; nothing when it has no text in it. */
export async function feedHtml(article: Article, lang: Lang): Promise<string | undefined> {
  const text = article.texts[lang];
  const body = await bodyOf(article, lang);
  if (text === undefined || body === undefined) return undefined;
  const { code } = await read();
  const pageUrl = absoluteUrl(articlePath(article, lang));
  return feedHtmlOf({ body, text, pageUrl, folder: join(work, 'feeds'), code });
}

/** A picture beside an article (or, a cover, beside an issue) as it is published: an SVG is cleaned. */
export async function readFigure(
  thing: Article | Issue,
  publishedName: string,
): Promise<Pick<PublishedFigure, 'type' | 'bytes'> | undefined> {
  const figures = readFigures(folderOf(thing));
  return [...figures.values()].find(({ figure }) => figure.publishedName === publishedName);
}

/** The index of topics in a language, over all its texts. */
export async function topicIndex(lang: Lang): Promise<TopicIndex> {
  const { magazine, code, topicIndexes } = await read();
  const known =
    topicIndexes.get(lang) ?? readTopicIndex({ magazine, lang, bodyOf, folder: join(work, 'topics'), code });
  topicIndexes.set(lang, known);
  return known;
}

/** What was recorded of a runnable table, newest first, those of this very code before all others. */
export async function recordsOf({ module }: Benchmark): Promise<readonly BenchRecord[]> {
  return (await read()).benches.shown(module).records;
}

/** The files of a runnable table as their authors wrote them, the module first. */
export async function benchSources({ module }: Benchmark): Promise<readonly BenchFile[]> {
  return (await read()).benches.sources(module);
}

/** What a page sends for when a reader runs a table: by file name, of every table that is published. */
export async function benchPayloads(): Promise<ReadonlyMap<string, string>> {
  const { magazine, benches } = await read();
  const published = magazine.issues.flatMap(({ articles }) => articles.flatMap(({ benchmarks }) => benchmarks));
  const run = published.filter(({ module }) => module.declaration.mode !== 'command');
  return new Map(run.map(({ module }) => benches.shown(module).payload).map(({ name, json }) => [name, json]));
}
