import type {
  Announcement,
  Article,
  ArticleText,
  Edition,
  Figure,
  Issue,
  Lang,
  Magazine,
  Page,
} from '../lib/magazine.ts';
import {
  desk,
  duplicates,
  fiveG,
  isr,
  jane,
  kafka,
  monitoring,
  practice,
  reliability,
  replication,
  shan,
  unused,
  views,
  zeng,
} from './magazine-people.ts';
import { source } from './magazine-source.ts';

/** A tiny magazine in literals, shared by unit tests: two languages, two issues, every kind of thing once. */

const text = (file: string, lang: Lang, title: string, deck: string, more: Partial<ArticleText> = {}): ArticleText => ({
  lang,
  title,
  deck,
  takeaways: [],
  sources: [],
  source: source(file, lang, ''),
  ...more,
});

export const announcement: Announcement = {
  slug: 'autumn-meeting',
  title: { zh: '秋季大会', en: 'Autumn meeting' },
  start: '2017-10-17',
  end: '2017-10-19',
  place: { zh: '上海', en: 'Shanghai' },
  link: 'https://meeting.example/',
  texts: { zh: source('announcements/autumn-meeting.md', 'zh', '三天。') },
};

export const edition: Edition = {
  slug: 'front-end',
  title: { zh: '大前端', en: 'The broad front end' },
  order: 1,
  blurb: { zh: '一本特刊。', en: 'A special edition.' },
  texts: { zh: source('editions/front-end.md', 'zh', '里面有什么。') },
};

export const about: Page = {
  slug: 'about',
  title: { zh: '关于', en: 'About' },
  order: 1,
  texts: { zh: source('pages/about.md', 'zh', '我们是谁。') },
};

const inOctober: Article[] = [];
const inSeptember: Article[] = [];

export const october: Issue = {
  id: '2017-10',
  number: '10',
  title: { zh: '可靠的消息', en: 'Messages you can trust' },
  date: '2017-10-01',
  accent: '#c0392b',
  kind: 'regular',
  masthead: [{ role: { zh: '本期主编', en: 'Editor of this issue' }, people: [zeng] }],
  columns: [practice, views],
  articles: inOctober,
  announcements: [announcement],
  editions: [edition],
  draft: false,
  texts: { zh: source('issues/2017-10/issue.md', 'zh', '') },
};

export const september: Issue = {
  ...october,
  id: '2017-09',
  number: '9',
  title: { zh: '看得见' },
  date: '2017-09-01',
  accent: '#1f6f8b',
  masthead: [],
  columns: [practice],
  articles: inSeptember,
  announcements: [],
  editions: [],
  texts: { zh: source('issues/2017-09/issue.md', 'zh', '') },
};

export const isrFigure: Figure = {
  name: 'isr.svg',
  publishedName: 'isr.1a2b3c4d.svg',
  folder: 'issues/2017-10/kafka-reliability',
  type: 'svg',
  width: 640,
  height: 320,
};

const article = (issue: Issue, slug: string, texts: Article['texts'], more: Partial<Article> = {}): Article => ({
  id: slug,
  slug,
  issue,
  kind: 'article',
  credits: [{ contributor: shan, role: 'author' }],
  date: issue.date,
  topics: [],
  aliases: [],
  notopic: [],
  draft: false,
  texts,
  figures: {},
  benchmarks: [],
  ...more,
});

export const letter = article(
  october,
  'letter',
  {
    zh: text('issues/2017-10/letter/index.md', 'zh', '卷首语：消息会丢吗', '编辑部致读者。'),
    en: text('issues/2017-10/letter/index.en.md', 'en', 'Do messages get lost?', 'The editors to their readers.'),
  },
  { kind: 'letter', credits: [{ contributor: desk, role: 'author' }] },
);

export const reliableKafka = article(
  october,
  'kafka-reliability',
  {
    zh: text('issues/2017-10/kafka-reliability/index.md', 'zh', 'Kafka 的可靠性 <与> 代价', '副本 & ISR 怎样工作。', {
      takeaways: ['副本越多，代价越大。'],
      sources: [
        {
          title: 'Kafka: a Distributed Messaging System for Log Processing',
          author: 'Jay Kreps',
          in: 'NetDB',
          date: '2011',
          url: 'https://papers.example/kafka.pdf',
        },
        { title: '一次内部谈话' },
      ],
    }),
    en: text('issues/2017-10/kafka-reliability/index.en.md', 'en', 'How reliable is Kafka?', 'What replicas cost.'),
  },
  {
    id: 'kafka-in-depth',
    column: practice,
    credits: [
      { contributor: shan, role: 'author' },
      { contributor: zeng, role: 'editor' },
      { contributor: jane, role: 'translator' },
    ],
    date: '2017-10-03',
    updated: '2017-11-05',
    topics: [kafka, replication],
    aliases: ['kafka'],
    figures: { 'isr.svg': isrFigure },
  },
);

export const roundtable = article(
  october,
  'operations',
  { zh: text('issues/2017-10/operations/index.md', 'zh', '圆桌：谁来值夜班', '三位同行谈监控。') },
  {
    kind: 'roundtable',
    column: views,
    credits: [
      { contributor: desk, role: 'interviewer' },
      { contributor: shan, role: 'speaker' },
      { contributor: zeng, role: 'speaker' },
    ],
    topics: [monitoring, kafka],
  },
);

export const oldMonitoring = article(
  september,
  'watching',
  { zh: text('issues/2017-09/watching/index.md', 'zh', '看见系统', '监控从哪里开始。') },
  { column: practice, credits: [{ contributor: zeng, role: 'author' }], topics: [monitoring] },
);

inOctober.push(letter, reliableKafka, roundtable);
inSeptember.push(oldMonitoring);

export const magazine: Magazine = {
  name: { zh: '季风', en: 'Monsoon' },
  tagline: { zh: '写给造系统的人', en: 'For those who build systems' },
  description: { zh: '一本小小的技术杂志。', en: 'A small technical magazine.' },
  url: 'https://magazine.test/base',
  authority: 'magazine.test',
  languages: ['zh', 'en'],
  defaultLanguage: 'zh',
  timezone: 'Asia/Shanghai',
  publisher: { name: { zh: '季风社', en: 'Monsoon Press' }, url: 'https://press.example/' },
  desks: [{ role: { zh: '读者反馈', en: 'Readers' }, email: 'readers@magazine.test' }],
  licence: { name: { zh: '保留所有权利', en: 'All rights reserved' } },
  links: [],
  today: '2017-11-22',
  issues: [october, september],
  columns: [practice, views],
  topics: [kafka, replication, isr, reliability, monitoring, duplicates, fiveG, unused],
  contributors: [shan, zeng, jane, desk],
  announcements: [announcement],
  editions: [edition],
  pages: [about],
};
