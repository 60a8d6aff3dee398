import { expect, test } from 'vitest';
import { benchMarkdown, benchSource } from '../../tests/benches.ts';
import { reliableKafka, roundtable } from '../../tests/magazine.ts';
import { bodyOf } from '../../tests/magazine-bodies.ts';
import { bodyContext } from '../../tests/markdown-context.ts';
import { renderBody } from '../markdown/pipeline.ts';
import { toFeedHtml } from './feed-html.ts';

const pageUrl = 'https://magazine.test/base/zh/issues/2017-10/kafka-reliability/';
const face = (html: string) => toFeedHtml(html, pageUrl);

test('every address is absolute and ASCII, links within the text lead to its page', () => {
  expect(face('<a class="term" href="/base/zh/topics/kafka/">Kafka</a>')).toBe(
    '<a href="https://magazine.test/base/zh/topics/kafka/">Kafka</a>',
  );
  expect(face('<a href="#副本">见</a>')).toBe(`<a href="${pageUrl}#%E5%89%AF%E6%9C%AC">见</a>`);
  expect(face('<a href="mailto:a@b.test">a</a><a href="http://[">b</a>')).toBe(
    '<a href="mailto:a@b.test">a</a><a>b</a>',
  );
});

test('a drawing inside its link becomes the published picture', () => {
  const figure = (inner: string) =>
    `<figure class="figure" id="fig-a"><figure-zoom><a class="figure-art" href="/base/a.svg">${inner}</a></figure-zoom><figcaption><span class="label">图 1</span> 进出</figcaption></figure>`;
  const picture = (alt: string) =>
    `<figure><a href="https://magazine.test/base/a.svg"><img src="https://magazine.test/base/a.svg" alt="${alt}" width="64" height="32"></a><figcaption><strong>图 1</strong> 进出</figcaption></figure>`;
  expect(face(figure('<svg role="img" aria-label="ISR" width="64" height="32"><path d="M0 0"/></svg>'))).toBe(
    picture('ISR'),
  );
  expect(face(figure('<svg role="img" width="64" height="32"><title>图</title></svg>'))).toBe(picture('图'));
  expect(face(figure('<img src="/base/a.svg" alt="图" width="64" height="32" loading="lazy" decoding="async">'))).toBe(
    picture('图'),
  );
});

test('a turn begins with the name in bold, also where it begins with a list', async () => {
  const body = await bodyOf(roundtable, 'zh');
  expect(face(body?.html ?? '')).toBe(
    '<h2>值夜班的是谁？</h2><p><strong>单晓：</strong>是监控。</p><p>也是我。</p><p><strong>曾明：</strong></p><ul><li>先有副本，再有告警。</li></ul>',
  );
  expect(face('<div class="turn"><p class="turn-speaker"><a class="turn-name">Ann</a></p><p>Yes.</p></div>')).toBe(
    '<p><strong>Ann: </strong>Yes.</p>',
  );
});

test('nothing is left of our pages: no class, id, data, role, span or custom element', async () => {
  const body = await bodyOf(reliableKafka, 'zh');
  const html = face(body?.html ?? '');
  expect(html).not.toMatch(/ (?:class|id|data-[a-z-]+|aria-[a-z]+|role|tabindex|loading)="|<span|<[a-z]+-|↩|>#</);
  expect(html).toContain('<pre><code>acks = -1; // a &#x3C; b</code></pre>');
  expect(html).toContain('<p>出自手册。</p>');
});

test('a callout is a quotation with its title in bold', () => {
  expect(
    face('<aside class="callout callout-editors"><p class="callout-title" id="c">编者注</p><p>变了。</p></aside>'),
  ).toBe('<blockquote><p><strong>编者注</strong></p><p>变了。</p></blockquote>');
});

test('a table keeps its heads and loses its box', () => {
  expect(
    face(
      '<figure class="table" id="t"><div class="scroll" tabindex="0" role="region"><table><caption><span class="label">表 1</span> 确认</caption><tr><th scope="col">a</th><td class="num" colspan="2">1</td></tr></table></div></figure>',
    ),
  ).toBe(
    '<figure><table><caption><strong>表 1</strong> 确认</caption><tbody><tr><th scope="col">a</th><td colspan="2">1</td></tr></tbody></table></figure>',
  );
});

test('tasks show their state, formulas stand on a line', () => {
  expect(face('<ul><li><input type="checkbox" disabled checked> 做完</li></ul>')).toBe('<ul><li>☑ 做完</li></ul>');
  expect(face('<p>须有 <math class="tml"><mrow><mn>2</mn><mi>f</mi><mo>+</mo><mn>1</mn></mrow></math> 个</p>')).toBe(
    '<p>须有 2<i>f</i> + 1 个</p>',
  );
});

test('a code block keeps its lines, file and language', () => {
  expect(
    face(
      '<figure class="code"><figcaption><span class="file">A.java</span><span class="language">Java</span></figcaption><code-copy><pre tabindex="0"><code class="hljs"><span class="line"><span class="hljs-k">int</span> a;\n</span><span class="line marked">int b;</span></code></pre></code-copy></figure>',
    ),
  ).toBe('<figure><figcaption><code>A.java</code> Java</figcaption><pre><code>int a;\nint b;</code></pre></figure>');
});

test('what can act is dropped, whoever let it in', () => {
  expect(face('<script>x</script><p onclick="x" style="color:red">a</p><style>p{}</style>')).toBe('<p>a</p>');
  expect(face('<a href="javascript:x()">a</a><img src="data:image/png;base64,x" alt="b">')).toBe(
    '<a>a</a><img alt="b">',
  );
});

test('a runnable table is the plain table of its author, with a link to its page', async () => {
  const file = 'issues/2017-10/kafka-reliability/index.md';
  const source = { file, lang: 'zh', markdown: `表：等几个\n\n${benchMarkdown}`, line: 1 };
  const { body } = await renderBody(source, { ...bodyContext, benches: { 'acks.bench.ts': benchSource() } });
  const html = face(body.html).replaceAll('\n', '');
  expect(html).toContain('<caption><strong>表 1</strong> 等几个</caption>');
  expect(html).toContain('<tr><td>-1</td><td>4</td><td>1</td><td>1.62万</td><td></td></tr>');
  expect(html).toContain(
    '<p><a href="https://magazine.test/base/zh/benchmarks/kafka-acks/">重跑这张表</a></p></figure>',
  );
  expect(html).not.toMatch(/模型|模拟|<svg|data-|成立|hidden/u);
});

test('where nobody has published anything, feeds carry what the editors recorded, and of what kind it is', async () => {
  const markdown = benchMarkdown.replace(/28511.3|1.62万|45,353.8/gu, '—');
  const source = { file: 'a.md', lang: 'zh', markdown, line: 1 };
  const benches = { 'acks.bench.ts': benchSource({ published: 'none' }) };
  const html = face((await renderBody(source, { ...bodyContext, benches })).body.html).replaceAll('\n', '');
  expect(html).toContain('<strong>模拟</strong> 按假设推演的模型，不是系统本身');
  expect(html).toContain('<td>16,900 16,800–17,010</td>');
});
