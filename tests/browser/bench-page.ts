import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import type { Page } from '@playwright/test';
import type { BenchPayload, Declaration } from '../../lib/benchmark/benchmark.ts';
import { valueText } from '../../lib/benchmark/cells.ts';
import { toDeclaration } from '../../lib/benchmark/declaration/to-declaration.ts';
import { labelsOf } from '../../lib/benchmark/param-value.ts';
import { toScript } from '../../lib/benchmark/realm/script.ts';
import { type BenchFile, benchFiles } from '../../lib/export/bench-files.ts';
import { assetHeaders, siteHeaders } from '../../lib/export/headers.ts';
import { policyFor } from '../../lib/export/policy.ts';
import { bundleEntry } from './bundle-entry.ts';

// A literal page with one runnable table, served as a host would that sends the site's headers, or none.

async function bundleModule() {
  const fetched: BenchFile[] = [];
  const text = await bundleEntry('components/islands/bench.ts', [
    benchFiles(process.cwd(), (file) => fetched.push(file)),
  ]);
  return { text, fetched };
}
const bundles = Promise.all([bundleModule(), bundleEntry('app/styles.css')]);

const entry = (body: string) => `import { defineBench } from 'galley/bench';
export default defineBench({
  id: 'sums', question: '哪一种加法更快？', params: {
    way: { header: '写法', values: ['for', 'reduce'] }, size: { header: '长度', values: [100, 200] } },
  baseline: { way: 'for', size: 100 }, published: 'none',
  ${body}
});
`;

/** A module that is timed; `run` and `setup` are functions in JavaScript. */
export const timed = (run: string, setup = 'ctx => Array.from({ length: ctx.size }, (_, i) => i)') =>
  entry(`kind: 'measured', values: { speed: { header: '速度', unit: 'sums/s', better: 'higher' } },
  setup: ${setup},
  run: ${run},`);

/** A module whose values are the same everywhere. */
export const exact = (sample: string) =>
  entry(`kind: 'exact', values: { sum: { header: '和', unit: '次', better: 'higher' } },
  claims: [{ says: '越长越大', along: 'size', is: 'rising' }], sample: ${sample},`);

/** An honest run, for any of the above. */
export const honest = '(list, i) => { let sum = i; for (const it of list) sum += it; return sum; }';

const payloadOf = async (source: string): Promise<BenchPayload> => {
  const specifiers = ['galley/bench'];
  const code = { entry: source, imports: `({ 'galley/bench': { defineBench: (it) => it } })`, specifiers };
  const realm: { galleyBench?: Promise<unknown> } = {};
  runInNewContext(toScript(code), realm);
  const read = toDeclaration(await realm.galleyBench);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return { declaration: read.declaration, code, digest: '0123456789ab' };
};

/** As a table is published of which nothing was published or recorded. */
function table({ params, cells, values, claims }: Declaration) {
  const series = '<span class="bench-extra bench-series" data-series="yours" hidden> 你的</span>';
  const yours = (tag: string, ratio: string, textOf: (header: string | undefined) => string) => [
    `<${tag} class="bench-extra num" data-series="yours" data-of="ratio" data-label="倍数" hidden>${ratio}</${tag}>`,
    ...values.map(
      ({ name, headers: [header] }) =>
        `<${tag} class="num" data-series="yours" data-of="${name}" data-label="${header}">${textOf(header)}</${tag}>`,
    ),
  ];
  const rows = cells.map(({ id, params: its }) => {
    const own = params.map(
      (param) =>
        `<td data-param="${param.name}" data-label="${param.headers[0]}">${labelsOf(param, its[param.name] ?? null)[0]}</td>`,
    );
    return `<tr data-cell="${id}">${own.join('')}${yours('td', '', () => '—').join('')}</tr>`;
  });
  const heads = params.map(({ headers }) => `<th scope="col">${headers[0]}</th>`);
  const words = {
    holds: '成立',
    contradicted: '不成立',
    notTold: '无从判断',
    counterexample: '从 {from} 到 {to} 是 {ratio}',
  };
  const chart = {
    id: 'table-sums',
    title: '加法：相对基准的倍数',
    rows: cells.map(({ id, params: its }) => ({
      cell: id,
      label: params.map(({ name, headers }) => `${headers[0]} ${valueText(its[name] ?? null)}`),
    })),
    series: [],
    yours: '你的',
    legend: [],
  };
  const attribute = (it: unknown) => JSON.stringify(it).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<div class="scroll" tabindex="0" role="region" aria-label="加法"><table><caption>加法</caption>
<thead><tr>${heads.join('')}${yours('th', '倍数', (header) => `${header}${series}`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>
<div class="bench-chart" data-chart="${attribute(chart)}"></div>
<ul class="bench-claims" data-words="${attribute(words)}">${claims
    .map(
      (_, index) =>
        `<li data-claim="${index}">说法<span data-series="yours" hidden><span class="bench-series">你的</span> </span></li>`,
    )
    .join('')}</ul>`;
}

const pageOf = (declaration: Declaration, lang: string, script: string) => `<!doctype html><html lang="${lang}"><head>
<meta http-equiv="Content-Security-Policy" content="${policyFor([], { frames: true })}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>试页</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/sheet.css">
${script}</head><body class="frame"><main class="sheet"><h1 id="secret">只有页面知道的字</h1><article class="article"><div class="prose">
<figure class="table bench bench-measured" id="table-sums"><bench-run data-bench="sums" data-src="/assets/bench-sums.json">${table(declaration)}</bench-run></figure>
<p><button type="button" id="alive">0</button></p></div></article></main></body></html>`;

interface Options {
  /** The site's headers, as a good host sends them; without them the clock is coarse. */
  readonly headers?: boolean;
  readonly lang?: string;
  readonly recorded?: BenchPayload['recorded'];
}

/** A site of one page with the module `source`; `asked` has every path that was asked for. */
export async function serveBench(source: string, { headers = true, lang = 'zh-Hans', recorded }: Options = {}) {
  const [[module, sheet], made] = await Promise.all([bundles, payloadOf(source)]);
  const payload = recorded === undefined ? made : { ...made, recorded };
  const files = new Map<string, readonly [type: string, text: string]>([
    ['/', ['text/html', pageOf(made.declaration, lang, '<script type="module" src="/assets/bench.js"></script>')]],
    ['/assets/bench.js', ['text/javascript', module.text]],
    ['/sheet.css', ['text/css', sheet]],
    ['/icon.svg', ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>']],
    ['/assets/bench-sums.json', ['application/json', JSON.stringify(payload)]],
    ...module.fetched.map(({ file, text }): [string, [string, string]] => [
      `/assets/${file}`,
      [file.endsWith('.js') ? 'text/javascript' : 'text/html', text],
    ]),
  ]);
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response: ServerResponse) => {
    asked.push(url);
    const file = files.get(url.split('?')[0] ?? '');
    const [type, text] = file ?? ['text/plain', ''];
    response.writeHead(file ? 200 : 404, {
      ...(headers ? siteHeaders : {}),
      ...(headers && url.startsWith('/assets/') ? assetHeaders : {}),
      'content-type': `${type}; charset=utf-8`,
    });
    response.end(text);
  });
  server.on('upgrade', ({ url = '' }, socket) => {
    asked.push(url);
    socket.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const frame = module.fetched.find(({ name }) => name === 'bench-frame')?.file ?? '';
  return { origin: `http://127.0.0.1:${port}`, asked, payload, frame: `/assets/${frame}`, close };
}

/** Counts clicks, as a reader who goes on reading would make them, and how long the page did not answer, ms. */
export async function watchPage(page: Page) {
  await page.evaluate(() => {
    const button = document.getElementById('alive');
    button?.addEventListener('click', () => button.replaceChildren(String(Number(button.textContent) + 1)));
    let last = performance.now();
    const watched = Object.assign(window, { worstGap: 0 });
    setInterval(() => {
      const now = performance.now();
      watched.worstGap = Math.max(watched.worstGap, now - last);
      last = now;
    }, 5);
  });
  return {
    worstGap: () => page.evaluate(() => Number(Reflect.get(window, 'worstGap'))),
  };
}
