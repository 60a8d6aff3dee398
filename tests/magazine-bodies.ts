import type { Body, Section } from '../lib/body.ts';
import { articleHtml } from '../lib/feed/article-html.ts';
import type { Article, Lang } from '../lib/magazine.ts';
import { absoluteUrl, articlePath } from '../lib/paths.ts';

/** Bodies of the tiny magazine's articles, as the Markdown pipeline gives them. */

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
  benchmarks: [],
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
        '<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnotes">1</a></sup></p>',
        '<h2 id="isr">ISR<a class="anchor" href="#isr" aria-label="本节链接">#</a></h2>',
        '<figure class="figure" id="fig-isr"><figure-zoom>',
        `<a class="figure-art" href="${articlesUrl}/isr.1a2b3c4d.svg">`,
        '<svg role="img" aria-label="ISR 的进出" viewBox="0 0 640 320" width="640" height="320"><path d="M0 0h9"/></svg>',
        '</a></figure-zoom><figcaption><span class="label">图 1</span> ISR 的进出</figcaption></figure>',
        '<p>同步副本都写完，消息才算提交。落后的副本会被移出 ISR。</p>',
        '<figure class="code"><figcaption><span class="language">Java</span></figcaption><code-copy>',
        '<pre tabindex="0"><code class="hljs language-java"><span class="line">acks = -1; // a &lt; b</span></code></pre>',
        '</code-copy></figure>',
        '<section class="footnotes" data-footnotes><h2 id="footnotes">脚注</h2><ol><li id="fn-1">',
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

/** What feeds carry of it. */
export async function feedHtml(it: Article, lang: Lang): Promise<string | undefined> {
  const text = it.texts[lang];
  const body = await bodyOf(it, lang);
  return body && text && articleHtml(body, text, absoluteUrl(articlePath(it, lang)));
}
