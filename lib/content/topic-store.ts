import { join } from 'node:path';
import { allArticles } from '../articles.ts';
import type { Body } from '../body.ts';
import { digest, readKeptJson, writeWhole } from '../files.ts';
import type { Lang, Magazine } from '../magazine.ts';
import { type MentionSurvey, type PublishedText, surveyMentions } from '../topics/survey.ts';
import { buildTopicIndex, type TopicIndex } from '../topics/topic-index.ts';
import { sourceOf, termsOf, type WithBody } from './body-context.ts';

interface Parts {
  readonly magazine: Magazine;
  readonly lang: Lang;
  readonly bodyOf: (thing: WithBody, lang: Lang) => Promise<Body | undefined>;
  /** Where surveys are kept. */
  readonly folder: string;
  /** Tells versions of the code apart. */
  readonly code: string;
}

interface Kept {
  readonly key: string;
  readonly survey: MentionSurvey;
}

/** The topic index of a language; what its texts say of topics is kept on disk, with a digest of all those texts. */
export async function readTopicIndex({ magazine, lang, bodyOf, folder, code }: Parts): Promise<TopicIndex> {
  const things = thingsIn(magazine, lang);
  const key = digest(code, JSON.stringify(termsOf(magazine, lang)), [...textDigests(things, lang)].join());
  const path = join(folder, `${lang}.json`);
  const kept = readKeptJson(path) as Kept | undefined;
  if (kept?.key === key) return buildTopicIndex(magazine, lang, kept.survey);
  const survey = await surveyMentions(magazine, lang, textsOf(things, lang, bodyOf));
  writeWhole(path, JSON.stringify({ key, survey } satisfies Kept));
  return buildTopicIndex(magazine, lang, survey);
}

/** Everything with a text in the language, articles newest first. */
function thingsIn(magazine: Magazine, lang: Lang): readonly WithBody[] {
  const { issues, topics, contributors, announcements, editions, pages } = magazine;
  const others = [...topics, ...issues, ...contributors, ...announcements, ...editions, ...pages];
  return [...allArticles(magazine, lang), ...others.filter((thing) => sourceOf(thing, lang) !== undefined)];
}

function* textDigests(things: readonly WithBody[], lang: Lang): Generator<string> {
  for (const thing of things) {
    const source = sourceOf(thing, lang);
    const notopic = 'notopic' in thing ? thing.notopic.join() : '';
    const topics = 'issue' in thing ? thing.topics.map(({ slug }) => slug).join() : '';
    if (source !== undefined) yield digest(source.file, notopic, topics, source.markdown);
  }
}

async function* textsOf(
  things: readonly WithBody[],
  lang: Lang,
  bodyOf: Parts['bodyOf'],
): AsyncGenerator<PublishedText> {
  for (const thing of things) {
    const body = await bodyOf(thing, lang);
    if (body === undefined) continue;
    if ('issue' in thing) yield { body, article: thing };
    else if ('narrower' in thing) yield { body, topic: thing };
    else yield { body };
  }
}
