import { beforeAll, describe, expect, test } from 'vitest';
import { magazine, october, oldMonitoring, reliableKafka, roundtable } from '../../tests/magazine.ts';
import { bodyOf } from '../../tests/magazine-bodies.ts';
import { isr } from '../../tests/magazine-people.ts';
import type { Body } from '../body.ts';
import type { Lang, Magazine } from '../magazine.ts';
import { relatedArticles } from './related-articles.ts';
import { type PublishedText, surveyMentions } from './survey.ts';
import { buildTopicIndex, type TopicEntry, type TopicIndex } from './topic-index.ts';

async function* textsOf(of: Magazine, lang: Lang): AsyncGenerator<PublishedText> {
  for (const article of of.issues.flatMap((issue) => issue.articles)) {
    const body = await bodyOf(article, lang);
    if (body !== undefined) yield { body, article };
  }
}

const indexOf = async (lang: Lang, more: readonly PublishedText[] = []) => {
  const texts: PublishedText[] = [...more];
  for await (const text of textsOf(magazine, lang)) texts.push(text);
  return buildTopicIndex(magazine, lang, await surveyMentions(magazine, lang, texts));
};

const mentioning = (...mentions: string[]): Body => ({
  html: '',
  sections: [],
  mentions,
  turns: [],
  benchmarks: [],
  count: { han: 0, latinWords: 0 },
});

let index: TopicIndex;
beforeAll(async () => {
  index = await indexOf('zh');
});

const entry = (slug: string, of = index): TopicEntry => {
  const found = of.entries.get(slug);
  if (found === undefined) throw new Error(`no ${slug}`);
  return found;
};
const slugs = (entries: readonly TopicEntry[]) => entries.map(({ topic }) => topic.slug);

describe('the alphabet', () => {
  test('Chinese by pinyin and Latin stand in one, with aliases as see lines', () => {
    const lines = index.groups.map(({ letter, lines }) => [
      letter,
      ...lines.map(({ label, isAlias, entry }) => (isAlias ? `${label.text} → ${entry.label.text}` : label.text)),
    ]);
    expect(lines).toEqual([
      ['B', '备份 → 副本'],
      ['C', '重复消费'],
      ['F', '副本'],
      ['I', 'ISR'],
      ['J', '监控'],
      ['K', 'Kafka', '可靠性'],
      ['R', 'replication → 副本'],
      ['T', '同步副本 → ISR'],
    ]);
  });

  test('an alias that would stand beside its topic, or only lengthens the alias before it, has no line', () => {
    const aliases = { zh: ['副本集', '副', '数据副本', '数据副本集', '数据的多份'] };
    const topics = magazine.topics.map((topic) => (topic.slug === 'replication' ? { ...topic, aliases } : topic));
    const { groups } = buildTopicIndex({ ...magazine, topics }, 'zh', {
      byArticle: {},
      byDefinition: {},
      byOtherPages: ['replication'],
      places: {},
    });
    const lines = groups.flatMap((group) => group.lines).filter(({ entry }) => entry.topic.slug === 'replication');
    expect(lines.map(({ label }) => label.text)).toEqual(['副本', '数据的多份', '数据副本']);
  });

  test('a topic that nothing uses has no line and no page', () => {
    expect(entry('blockchain').hasPage).toBe(false);
    expect(slugs(index.groups.flatMap(({ lines }) => lines.map((line) => line.entry)))).not.toContain('blockchain');
  });

  test('a topic without a definition in the language has no page in it', async () => {
    const english = await indexOf('en');
    expect(entry('replication', english).hasPage).toBe(true);
    expect(english.groups.map(({ letter }) => letter)).toEqual(['K', 'R']);
    expect(english.groups[1]?.lines.map(({ label }) => label.text)).toEqual(['Replication']);
  });

  test('a definition that is published brings about the page of what it mentions, another does not', async () => {
    const more = await indexOf('zh', [
      { body: mentioning('5g'), topic: isr },
      { body: mentioning('kafka'), topic: entry('blockchain').topic },
    ]);
    expect(entry('5g', more).hasPage).toBe(true);
    expect(entry('blockchain', more).hasPage).toBe(false);
  });

  test('a page that is no article counts as a text that mentions', async () => {
    const more = await indexOf('zh', [{ body: mentioning('blockchain') }]);
    expect(entry('blockchain', more).hasPage).toBe(true);
    expect(entry('blockchain', more).counts).toEqual({ articles: 0, passages: 0 });
  });
});

describe('a topic', () => {
  test('counts articles about it and passages elsewhere apart', () => {
    expect(entry('kafka').counts).toEqual({ articles: 2, passages: 1 });
    expect(entry('replication').counts).toEqual({ articles: 1, passages: 1 });
    expect(entry('isr').counts).toEqual({ articles: 0, passages: 2 });
  });

  test('lists articles about it, newest first', () => {
    expect(entry('kafka').articles).toEqual([reliableKafka, roundtable]);
    expect(entry('monitoring').articles).toEqual([roundtable, oldMonitoring]);
  });

  test('shows passages elsewhere first, the sentence cut round the term', () => {
    expect(
      entry('replication').passages.map(({ article, isAbout, passages }) => [
        article.slug,
        isAbout,
        ...passages.map(({ section, before, term, after }) => `${section.id}: ${before}[${term}]${after}`),
      ]),
    ).toEqual([
      ['operations', false, 'q1: 先有[副本]，再有告警。'],
      ['kafka-reliability', true, 'isr: 落后的[副本]会被移出 ISR。'],
    ]);
  });

  test('an alias is a mention: the longest name wins', () => {
    expect(entry('isr').passages[0]?.passages.map(({ term }) => term)).toEqual(['ISR', '同步副本']);
  });

  test('a mention linked by hand is found by the words of the link', async () => {
    const body: Body = {
      ...mentioning('monitoring'),
      html: '<p>先要<a class="term" href="/base/zh/topics/monitoring/">看得见</a>才行。</p>',
      sections: [{ id: '', title: '', level: 1, paragraphs: ['先要看得见才行。'] }],
    };
    const found = await surveyMentions(magazine, 'zh', [{ body, article: reliableKafka }]);
    expect(found.places.monitoring?.[0]?.places).toEqual([
      { section: { id: '', title: '', level: 1 }, before: '先要', term: '看得见', after: '才行。' },
    ]);
  });

  test('relations hold in both directions, also to topics without a page', () => {
    expect(slugs(entry('isr').broader)).toEqual(['replication']);
    expect(slugs(entry('replication').narrower)).toEqual(['isr']);
    expect(slugs(entry('isr').related)).toEqual(['kafka', '5g']);
    expect(slugs(entry('kafka').related)).toEqual(['isr']);
    expect(entry('5g').hasPage).toBe(false);
  });

  test('appears with what is found in the same articles, unless that is declared', () => {
    expect(entry('kafka').appearsWith.map(({ topic, articles }) => [topic.topic.slug, articles])).toEqual([
      ['replication', 2],
      ['monitoring', 1],
    ]);
  });

  test('names who writes on it', () => {
    expect(
      entry('kafka').people.map(({ contributor, articles, roles }) => [contributor.slug, articles, roles]),
    ).toEqual([
      ['shan-xiao', 2, ['author', 'speaker']],
      ['desk', 1, ['interviewer']],
      ['jane-doe', 1, ['translator']],
      ['zeng-ming', 1, ['speaker']],
    ]);
  });

  test('counts nothing that is not in the language', async () => {
    const english = await indexOf('en');
    expect(entry('kafka', english).articles).toEqual([reliableKafka]);
    expect(entry('monitoring', english).counts).toEqual({ articles: 0, passages: 0 });
  });
});

describe('related articles', () => {
  test('are ranked by the rarity of what they share, and say what that is', () => {
    const related = relatedArticles(index, roundtable);
    expect(related.map(({ article, shared }) => [article.slug, slugs(shared)])).toEqual([
      ['kafka-reliability', ['kafka', 'replication']],
      ['watching', ['monitoring']],
      ['letter', ['kafka']],
    ]);
  });

  test('are never the article itself, and none where nothing is shared', () => {
    expect(relatedArticles({ ...index, mentions: {} }, { ...reliableKafka, topics: [] })).toEqual([]);
    expect(relatedArticles(index, roundtable, 1)).toHaveLength(1);
  });
});

test('places are few for each article and counted beyond', async () => {
  const sections = Array.from({ length: 9 }, (_, at) => ({
    id: `s${at}`,
    title: '',
    level: 2,
    paragraphs: ['副本。', '副本又来。'],
  }));
  const texts = [{ body: { ...mentioning('replication'), sections }, article: roundtable }];
  const found = buildTopicIndex(magazine, 'zh', await surveyMentions(magazine, 'zh', texts));
  expect(entry('replication', found).passages[0]?.passages).toHaveLength(4);
  expect(entry('replication', found).counts.passages).toBe(9);
});

test('an empty magazine has an empty index', async () => {
  const empty: Magazine = { ...magazine, issues: [{ ...october, articles: [] }], topics: [] };
  expect(buildTopicIndex(empty, 'zh', await surveyMentions(empty, 'zh', [])).groups).toEqual([]);
});
