import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { benchMarkdown, benchSource, declaration, record } from '../../tests/benches.ts';
import { bodyContext } from '../../tests/markdown-context.ts';
import type { BodyContext } from './context.ts';
import { toFigure } from './figure.ts';
import { renderBody } from './pipeline.ts';

const executable = new Set(
  (
    'script style iframe object embed form template link meta base foreignobject animate set use image noscript xmp ' +
    'textarea select button video audio source annotation-xml maction mglyph'
  ).split(' '),
);
const addressNames = new Set([
  'href',
  'src',
  'xLinkHref',
  'action',
  'formAction',
  'srcSet',
  'data',
  'poster',
  'cite',
  'background',
]);

/** Whatever a browser could run, load or be led to by a page with this HTML. */
function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, (node) => {
    if (node.type === 'comment' || node.type === 'doctype') dangers.push(node.type);
    if (node.type === 'element') dangers.push(...dangersOf(node));
  });
  return dangers;
}

function dangersOf({ tagName, properties }: Element): string[] {
  const dangers = executable.has(tagName.toLowerCase()) ? [`<${tagName}>`] : [];
  for (const [name, value] of Object.entries(properties)) {
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (/^on/iu.test(name) || name === 'style' || name === 'srcDoc') dangers.push(`${tagName}[${name}]`);
    if (addressNames.has(name) && !/^(?:https?:|mailto:|tel:|[/.#?]|[\w-]*$)/iu.test(text))
      dangers.push(`${tagName}[${name}=${text}]`);
    if (/url\((?!#)/iu.test(text)) dangers.push(`${tagName}[${name}=${text}]`);
    if (name === 'name') dangers.push(`${tagName}[name]`);
  }
  return dangers;
}

/** Lets every address through, so that nothing but the schema stands between an author and a reader. */
const trusting: BodyContext = {
  ...bodyContext,
  resolve: (href) => ({ path: href }),
  speakers: [
    { slug: 'x', names: ['名字'], name: '<img src=x onerror=alert(1)>', affiliation: '"><script>alert(1)</script>' },
  ],
  terms: [
    { slug: 'evil', labels: ['恶意', '<script>'], path: 'javascript:alert(1)' },
    { slug: 'quote', labels: ['引号'], path: '/x" onclick="alert(1)' },
  ],
};

const render = async (markdown: string, context: BodyContext = trusting) => {
  const { body } = await renderBody({ file: 'a.md', lang: 'zh', markdown, line: 1 }, context);
  return body.html;
};

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<!--><script>alert(1)</script>-->',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  ']]><script>alert(1)</script>',
  '\u0000<script>alert(1)</script>',
  '<details open ontoggle=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
];

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#10;script:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  ' javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://example.com/x',
  'file:///etc/passwd',
  'view-source:javascript:alert(1)',
];

const places: Readonly<Record<string, (payload: string) => string>> = {
  'a paragraph': (payload) => `文字 ${payload} 文字`,
  'a block': (payload) => `${payload}\n\n文字`,
  'a heading': (payload) => `## 标题 ${payload}`,
  'an id': (payload) => `## 标题 {#${payload.replaceAll(/\s/gu, '')}}`,
  'a list': (payload) => `- ${payload}\n  - ${payload}`,
  'a cell': (payload) => `表：${payload} {#${payload}}\n\n| ${payload} | b |\n|---|---|\n| ${payload} | b |`,
  'alternative text': (payload) => `![${payload}](ok.svg "${payload.replaceAll('"', '\\"')}")`,
  'a title': (payload) => `[x](/y "${payload.replaceAll('"', '\\"')}")`,
  'code and its options': (payload) =>
    `\`\`\`${payload}\n${payload}\n\`\`\`\n\n\`\`\`java file="${payload}"\n${payload}\n\`\`\``,
  'inline code': (payload) => `\`${payload}\``,
  'a formula': (payload) => `$\\text{${payload}}$\n\n$$\n${payload}\n$$`,
  'a callout': (payload) => `:::note[${payload}]{since="${payload}"}\n${payload}\n:::`,
  'a directive': (payload) => `::x[${payload}]{onclick="${payload}"}`,
  'a turn': (payload) => `名字：${payload}\n\n${payload}：文字`,
  'a term': (payload) => `[[${payload}|evil]] [[恶意]] 引号 ${payload}`,
  'a note': (payload) => `x[^1]\n\n[^1]: ${payload}`,
  'the name of a note': (payload) => `x[^${payload}]\n\n[^${payload}]: y`,
};

const links: Readonly<Record<string, (address: string) => string>> = {
  'a link': (address) => `[x](<${address}>) [y](${address})`,
  'a definition': (address) => `[x][a] ![z][a]\n\n[a]: <${address}>`,
  'an autolink': (address) => `<${address}> ${address}`,
  'an image': (address) => `![x](<${address}> "题") 行内 ![y](<${address}>)`,
};

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`;

const drawings = [
  svg('<script>alert(1)</script>'),
  svg('<script href="data:text/javascript,alert(1)"/>'),
  svg('', 'onload="alert(1)"'),
  svg('<a xlink:href="javascript:alert(1)" href="javascript:alert(1)"><text>x</text></a>'),
  svg('<foreignObject><iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe></foreignObject>'),
  svg('<animate attributeName="href" values="javascript:alert(1)"/><set attributeName="onclick" to="alert(1)"/>'),
  svg('<use href="https://evil.test/x.svg#a"/><image href="https://evil.test/x.png"/>'),
  svg('<style>@import url(https://evil.test/x.css)</style><rect style="fill:url(https://evil.test/x)"/>'),
  svg('<rect fill="url(https://evil.test/x)" stroke="URL( //evil.test )" marker-end="url(javascript:alert(1))"/>'),
  svg('<title><img src=x onerror=alert(1)></title><desc><script>alert(1)</script></desc>'),
  svg('<text onclick="alert(1)" id="x&quot; onload=&quot;alert(1)">x</text>'),
  svg('</svg><img src=x onerror=alert(1)><svg>'),
  svg('<p><style><g title="</style><img src=x onerror=alert(1)>">'),
  svg('<handler type="text/javascript">alert(1)</handler><listener event="click"/>'),
  `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${svg('<text>&x;</text>')}`,
  `<?xml-stylesheet href="https://evil.test/x.css"?>${svg('<![CDATA[<script>alert(1)</script>]]>')}`,
];

const okFigure = toFigure('ok.svg', new TextEncoder().encode(svg('<rect width="9" height="9"/>')));
const withFigure = (name: string, { figure, svg: cleaned }: ReturnType<typeof toFigure>): BodyContext => ({
  ...trusting,
  figures: figure === undefined || cleaned === undefined ? {} : { [name]: { figure, path: '/x.svg', svg: cleaned } },
});

describe('nothing that an author writes can run, load or lead to a script', () => {
  test('the judge knows a danger when it sees one', () => {
    for (const payload of payloads.slice(0, 5))
      expect(dangersIn(`<p title='${payload}'></p>${payload}<a href="javascript:1">x</a>`)).not.toEqual([]);
    for (const address of addresses) expect(dangersIn(`<a href="${address}">x</a>`), address).not.toEqual([]);
  });

  test.each(Object.keys(places))('in %s', async (place) => {
    for (const payload of payloads) {
      const html = await render(places[place]?.(payload) ?? '', withFigure('ok.svg', okFigure));
      expect(dangersIn(html), html).toEqual([]);
    }
  });

  test.each(Object.keys(links))('in the address of %s', async (place) => {
    for (const address of addresses) {
      const html = await render(links[place]?.(address) ?? '');
      expect(dangersIn(html), html).toEqual([]);
    }
  });

  test.each(drawings)('in the drawing %s', async (source) => {
    const file = toFigure('a.svg', new TextEncoder().encode(source));
    expect(dangersIn(file.svg ?? '')).toEqual([]);
    const html = await render('![图](a.svg "题")', withFigure('a.svg', file));
    expect(dangersIn(html), html).toEqual([]);
  });

  test('and HTML that is read and written again stays as it is', async () => {
    for (const payload of payloads)
      for (const [place, write] of Object.entries(places)) {
        const html = await render(write(payload), withFigure('ok.svg', okFigure));
        const again = toHtml(fromHtml(html, { fragment: true }), { closeEmptyElements: true });
        expect(dangersIn(again), place).toEqual([]);
        // `data-footnotes` and `data-footnotes=""` are the same.
        expect(again.replaceAll('=""', ''), place).toBe(html.replaceAll('=""', ''));
      }
  });

  test('in what a benchmark module says, or a record of it', async () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    const said = {
      question: evil,
      shows: evil,
      cannotShow: { zh: evil },
      published: { source: evil, url: 'https://press.example/"onclick="alert(1)', date: evil, hardware: evil },
      claims: declaration.claims.map((claim) => ({ ...claim, says: evil })),
    };
    const machine = { ...record.environment, cpu: evil, os: evil, runtime: evil };
    const cells = record.run.cells.map((cell) => ({ ...cell, failure: evil }));
    const spoiled = { ...record, digest: 'other', environment: machine, run: { ...record.run, cells } };
    const context = { ...trusting, benches: { 'acks.bench.ts': benchSource(said, [spoiled]) } };
    const html = await render(`表：${evil.replaceAll('"', '')}\n\n${benchMarkdown}`, context);
    expect(html).toContain('bench-simulated');
    expect(dangersIn(html), html).toEqual([]);
  });
});
