import type {
  Announcement,
  Article,
  ArticleText,
  Body,
  Column,
  Contributor,
  Edition,
  Figure,
  Issue,
  Lang,
  Magazine,
  Page,
  Section,
  Source,
  Topic,
} from '../lib/magazine.ts';

/** A tiny magazine in literals, shared by unit tests: two languages, two issues, every kind of thing once. */

const source = (file: string, lang: Lang, markdown: string): Source => ({ file, lang, markdown, line: 1 });

const text = (file: string, lang: Lang, title: string, deck: string, more: Partial<ArticleText> = {}): ArticleText => ({
  lang,
  title,
  deck,
  takeaways: [],
  sources: [],
  source: source(file, lang, ''),
  ...more,
});

// Columns

export const practice: Column = {
  slug: 'practice',
  label: { zh: '实践', en: 'Practice' },
  description: { zh: '做过的事。', en: 'Things done.' },
  order: 1,
};
export const views: Column = {
  slug: 'views',
  label: { zh: '观点', en: 'Views' },
  description: { zh: '怎么看。', en: 'Ways to look at it.' },
  order: 2,
};

// Contributors

const person = (slug: string, zh: string, en: string, more: Partial<Contributor> = {}): Contributor => ({
  slug,
  name: { zh, en },
  sortKey: {},
  links: [],
  collective: false,
  texts: {},
  ...more,
});

/** 单 is read Shàn as a surname, dān elsewhere. */
export const shan = person('shan-xiao', '单晓', 'Shan Xiao', {
  affiliation: { zh: '南风数据', en: 'South Wind Data' },
  links: [{ label: { zh: '主页' }, url: 'https://shan.example/' }],
  texts: { zh: source('contributors/shan-xiao.md', 'zh', '单晓写分布式系统。') },
});
export const zeng = person('zeng-ming', '曾明', 'Zeng Ming', { affiliation: { zh: '北港' } });
export const jane = person('jane-doe', 'Jane Doe', 'Jane Doe', {
  texts: { en: source('contributors/jane-doe.en.md', 'en', 'Jane translates.') },
});
export const desk = person('desk', '编辑部', 'The editors', { collective: true });

// Topics

const topic = (slug: string, zh: string, en: string, more: Partial<Topic> = {}): Topic => ({
  slug,
  label: { zh, en },
  aliases: {},
  broader: [],
  narrower: [],
  related: [],
  sortKey: {},
  texts: { zh: source(`topics/${slug}.md`, 'zh', `${zh}的定义。`) },
  ...more,
});

const ofReliability: Topic[] = [];
const ofReplication: Topic[] = [];
const relatedToIsr: Topic[] = [];

export const reliability = topic('reliability', '可靠性', 'Reliability', { narrower: ofReliability });
export const replication = topic('replication', '副本', 'Replication', {
  aliases: { zh: ['备份', 'replication'], en: ['replica'] },
  broader: [reliability],
  narrower: ofReplication,
  texts: {
    zh: source('topics/replication.md', 'zh', '副本的定义。'),
    en: source('topics/replication.en.md', 'en', 'What a replica is.'),
  },
});
export const isr = topic('isr', 'ISR', 'ISR', {
  aliases: { zh: ['同步副本'] },
  broader: [replication],
  related: relatedToIsr,
});
export const kafka = topic('kafka', 'Kafka', 'Kafka', {
  texts: {
    zh: source('topics/kafka.md', 'zh', 'Kafka 的定义。'),
    en: source('topics/kafka.en.md', 'en', 'What Kafka is.'),
  },
});
export const monitoring = topic('monitoring', '监控', 'Monitoring');
/** 重 is read chóng here, zhòng elsewhere. */
export const duplicates = topic('duplicates', '重复消费', 'Duplicate delivery');
/** Its page has no text to stand on: nothing uses it. */
export const fiveG = topic('5g', '5G', '5G');
export const unused = topic('blockchain', '区块链', 'Blockchain');
ofReliability.push(replication);
ofReplication.push(isr);
relatedToIsr.push(kafka, fiveG);

// Issues and their articles

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

// Bodies, as the Markdown pipeline gives them

const section = (id: string, title: string, paragraphs: readonly string[]): Section => ({
  id,
  title,
  level: id === '' ? 1 : 2,
  paragraphs,
});

const body = (html: string, more: Partial<Body>): Body => ({
  html,
  sections: [],
  mentions: [],
  turns: [],
  count: { han: 0, latinWords: 0 },
  ...more,
});

const articlesUrl = '/base/zh/issues/2017-10/kafka-reliability';

const bodies = new Map<string, Body>([
  [
    'letter/zh',
    body('<p>消息会丢吗？我们问了 Kafka。</p>', {
      sections: [section('', '', ['消息会丢吗？我们问了 Kafka。'])],
      mentions: ['kafka'],
      count: { han: 9, latinWords: 1 },
    }),
  ],
  ['letter/en', body('<p>Do messages get lost?</p>', { sections: [section('', '', ['Do messages get lost?'])] })],
  [
    'kafka-reliability/zh',
    body(
      [
        '<p>先说<a class="term" href="/base/zh/topics/kafka/">Kafka</a>，再看<a href="#isr">ISR</a>。',
        '<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p>',
        '<h2 id="isr">ISR<a class="anchor" href="#isr" aria-label="本节链接">#</a></h2>',
        '<figure class="figure" id="fig-isr"><figure-zoom>',
        `<a class="figure-art" href="${articlesUrl}/isr.1a2b3c4d.svg">`,
        '<svg role="img" aria-label="ISR 的进出" viewBox="0 0 640 320" width="640" height="320"><path d="M0 0h9"/></svg>',
        '</a></figure-zoom><figcaption><span class="label">图 1</span>ISR 的进出</figcaption></figure>',
        '<p>同步副本都写完，消息才算提交。落后的副本会被移出 ISR。</p>',
        '<figure class="code"><figcaption><span class="language">Java</span></figcaption><code-copy>',
        '<pre tabindex="0"><code class="hljs language-java"><span class="line">acks = -1; // a &lt; b</span></code></pre>',
        '</code-copy></figure>',
        '<section class="footnotes" data-footnotes><h2 id="footnote-label">脚注</h2><ol><li id="fn-1">',
        '<p>出自手册。<a href="#fnref-1" data-footnote-backref aria-label="回到正文">↩</a></p></li></ol></section>',
      ].join(''),
      {
        sections: [
          section('', '', ['先说 Kafka，再看 ISR。']),
          section('isr', 'ISR', [
            '同步副本都写完，消息才算提交。落后的副本会被移出 ISR。',
            'Kafka 默认三个副本，可靠性由此而来。',
          ]),
        ],
        mentions: ['kafka', 'isr', 'replication', 'reliability'],
        count: { han: 1500, latinWords: 200 },
      },
    ),
  ],
  [
    'kafka-reliability/en',
    body('<p>Kafka keeps a replica on every broker.</p>', {
      sections: [section('', '', ['Kafka 0.10 keeps a replica on every broker, e.g. three. Replicas cost disks.'])],
      mentions: ['kafka', 'replication'],
      count: { han: 0, latinWords: 12 },
    }),
  ],
  [
    'operations/zh',
    body(
      [
        '<h2 id="q1">值夜班的是谁？<a class="anchor" href="#q1" aria-label="本节链接">#</a></h2>',
        '<div class="turn" id="turn-1"><p class="turn-speaker"><a class="turn-name" href="#turn-1">单晓</a>',
        '<span class="turn-affiliation">南风数据</span></p><p>是监控。</p><p>也是我。</p></div>',
        '<div class="turn" id="turn-2"><p class="turn-speaker"><a class="turn-name" href="#turn-2">曾明</a></p>',
        '<ul><li>先有副本，再有告警。</li></ul></div>',
      ].join(''),
      {
        sections: [section('q1', '值夜班的是谁？', ['是监控。', '也是我。', '先有副本，再有告警。'])],
        mentions: ['monitoring', 'replication'],
        turns: [
          { id: 'turn-1', speaker: 'shan-xiao', section: 'q1' },
          { id: 'turn-2', speaker: 'zeng-ming', section: 'q1' },
        ],
        count: { han: 20, latinWords: 0 },
      },
    ),
  ],
  [
    'watching/zh',
    body('<p>监控从日志开始。重复消费也要看见。</p>', {
      sections: [section('', '', ['监控从日志开始。重复消费也要看见。'])],
      mentions: ['monitoring', 'duplicates'],
      count: { han: 14, latinWords: 0 },
    }),
  ],
]);

/** The body of an article of this magazine. */
export async function bodyOf(it: Article, lang: Lang): Promise<Body | undefined> {
  return it.texts[lang] === undefined ? undefined : bodies.get(`${it.slug}/${lang}`);
}
