import type { BrowserContext, Page } from '@playwright/test';
import { policyFor } from '../../lib/export/policy.ts';
import { themeLine } from '../../lib/theme.ts';
import { bundleEntry } from './bundle-entry.ts';

// A literal page for the islands, with the magazine's own stylesheet and policy, so that a failure is theirs alone.

const files = Promise.all([bundleEntry('components/islands/reader.ts'), bundleEntry('app/styles.css')]);

const text = '一个足够长的段落，让页面可以滚动。'.repeat(40);

const body = `
<div class="frame accent-test"><div class="sheet">
<header class="site-header"><theme-switch><fieldset><legend>明暗</legend>
  ${['auto', 'light', 'dark'].map((it) => `<label><input type="radio" name="theme" value="${it}"><span>${it}</span></label>`).join('')}
</fieldset></theme-switch></header>
<main><reading-progress></reading-progress><article class="article"><h1>标题</h1>
<contents-list><nav aria-label="本文目录"><details class="contents" open><summary>本文目录</summary><ol>
  <li><a href="#一">一</a></li><li><a href="#two">二</a></li><li><a href="#three">三</a></li></ol></details></nav></contents-list>
<footnote-preview><div class="prose">
<p>开头<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>，${text}</p>
<h2 id="一">一</h2>
<figure class="figure" id="fig-isr"><figure-zoom><a class="figure-art" href="/isr.svg"><svg role="img" aria-label="进出图"
  viewBox="0 0 640 320" width="640" height="320"><defs><path id="isr-tip" d="M0 0h8"/></defs><use href="#isr-tip"/></svg></a></figure-zoom>
  <figcaption><span class="label">图 1</span> ISR 的进出</figcaption></figure>
<p>${text}</p>
<h2 id="two">二</h2>
<figure class="code"><code-copy><pre tabindex="0"><code><span class="line">acks=all</span>
<span class="line">retries=3</span>
</code></pre></code-copy></figure>
<p>${text}</p><h2 id="three">三</h2><p>${text.slice(0, 300)}<sup><a href="#fn-2" id="fnref-2" data-footnote-ref>2</a></sup></p>
<section class="footnotes"><h2 id="footnote-label">注释</h2><ol>
  <li id="fn-1"><p>见<a href="/paper">论文</a>第三节。<a href="#fnref-1" data-footnote-backref aria-label="回到正文">↩</a></p></li>
  <li id="fn-2"><p>第二条。</p></li></ol></section>
</div></footnote-preview></article>
<p class="event"><announcement-status data-timezone="Asia/Shanghai"><time datetime="2017-10-17">10 月 17 日</time> – <time datetime="2017-10-19">19 日</time>
<span class="status">即将举行</span></announcement-status></p>
</main></div></div>`;

const html = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>试页</title>
<meta http-equiv="Content-Security-Policy" content="${policyFor([themeLine])}"><script>${themeLine}</script>
<link rel="stylesheet" href="/sheet.css"><script type="module" src="/reader.js"></script></head><body>${body}</body></html>`;

async function serve(context: BrowserContext) {
  const [script, sheet] = await files;
  await context.route('http://islands.localhost/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/reader.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (path === '/sheet.css') return route.fulfill({ contentType: 'text/css', body: sheet });
    return route.fulfill({ contentType: 'text/html', body: html });
  });
}

/** What the page said on the console. */
export const said: string[] = [];

/** Opens the page at an address of its own, a secure context that no server answers. */
export async function open(page: Page, address = '/') {
  await serve(page.context());
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`http://islands.localhost${address}`);
}
