import { expect, type Page, test } from '@playwright/test';
import { article, articleFile, problemsWith } from '../content-folder.ts';
import { pagesOf, readText, urlOf } from './pages.ts';
import { servedAt, specimenSite } from './sites.ts';
import { listenTo } from './visit.ts';

// Texts that mean harm: what the check lets pass harms nobody, and the rest is refused with its line.

const issue = `${specimenSite.home}zh/issues/2017-12/`;
const text = `${issue}hostile-text/`;

/** The pages on which hostile texts or names stand. */
const addresses = async () =>
  (await pagesOf(specimenSite))
    .filter(({ html }) => html.includes('alert(1)'))
    .map(({ url }) => servedAt(specimenSite, url));

/** Moves over and focuses whatever could react. */
async function touchEverything(page: Page) {
  await page.evaluate(() => {
    for (const it of document.querySelectorAll<HTMLElement>('main *')) {
      it.focus?.();
      for (const kind of ['mouseover', 'mouseenter', 'pointerover', 'error', 'load', 'toggle'])
        it.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  });
}

test.describe('what the check lets pass', () => {
  for (const isGuarded of [true, false])
    test(`runs nothing on any page, ${isGuarded ? 'as it is published' : 'even without the policy'}`, async ({
      page,
    }) => {
      const visit = listenTo(page);
      if (!isGuarded)
        await page.route(`${specimenSite.home}**/`, async (route) => {
          const response = await route.fetch();
          const guarded = await response.text();
          const body = guarded.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
          expect(body.length).toBeLessThan(guarded.length);
          await route.fulfill({ response, body });
        });
      const all = await addresses();
      expect(all.length).toBeGreaterThan(8);
      for (const address of all) {
        await page.goto(address);
        await touchEverything(page);
        for (const fold of await page.locator('details').all())
          await fold.evaluate((it: HTMLDetailsElement) => (it.open = true));
      }
      const { host } = new URL(specimenSite.home);
      expect(visit.dialogs).toEqual([]);
      expect(visit.said).toEqual([]);
      expect(visit.failed).toEqual([]);
      expect(visit.requests.filter((url) => new URL(url).host !== host || /\/x$/.test(url))).toEqual([]);
    });

  test('is shown as it was written', async ({ page }) => {
    await page.goto(text);
    const title = `</script><script>alert(1)</script> & "引号" '单引号' <!-- ]]> <b>`;
    await expect(page.locator('h1')).toHaveText(title);
    expect(await page.title()).toContain(title);
    await expect(page.locator('.article-header .deck')).toHaveText(
      /^"><img src=x onerror=alert\(1\)> \{\{alert\(1\)\}\} \$\{alert\(1\)\} \]\]> --> javascript:alert\(1\)$/,
    );
    await expect(page.locator('#hostile-heading')).toContainText('</h2><img src=x onerror=alert(1)>');
    await expect(page.locator('.prose pre')).toContainText('</code></pre><script>alert(1)</script>');
    await expect(page.locator('.prose img, main iframe, main script')).toHaveCount(0);
    await expect(page.getByText("陈“引号”\"<b>''&amp;".replace("''", "'")).first()).toBeVisible();
    const named = await page.evaluate(() =>
      JSON.parse(document.querySelector('[type="application/ld+json"]')?.textContent ?? ''),
    );
    expect(JSON.stringify(named)).toContain('</script><script>alert(1)</script>');
  });

  test('turns no direction of the text round it, and hides nothing in a link', async ({ page }) => {
    await page.goto(text);
    const next = page.locator('.prose p', { hasText: '零宽' });
    expect(await next.evaluate((it) => getComputedStyle(it).direction)).toBe('ltr');
    const links = await page
      .locator('main a')
      .evaluateAll((all) =>
        all.map((it) => (it as HTMLAnchorElement).protocol).filter((it) => !/^(https?|mailto):$/.test(it)),
      );
    expect(links).toEqual([]);
  });

  test('runs nothing in a feed reader that shows the content as it is', async ({ page }) => {
    const visit = listenTo(page);
    await page.route(/^https?:/, (route) => route.abort());
    const { items }: { items: { content_html: string; title: string }[] } = JSON.parse(
      await readText(specimenSite, 'zh/issues/2017-12/feed.json'),
    );
    expect(items.map(({ title }) => title)).toContain(
      `</script><script>alert(1)</script> & "引号" '单引号' <!-- ]]> <b>`,
    );
    for (const { content_html: content } of items) {
      await page.setContent(`<!doctype html><html lang="zh"><title>阅读器</title><main>${content}</main>`);
      await touchEverything(page);
      expect(await page.locator('script, iframe, object, form, [onerror], [onload], [style]').count()).toBe(0);
    }
    expect(visit.dialogs).toEqual([]);
    // Its figures alone.
    expect(visit.requests.filter((url) => !url.startsWith(specimenSite.url))).toEqual([]);
  });

  test('runs nothing in a drawing that is opened by itself', async ({ page }) => {
    const visit = listenTo(page);
    await page.goto(text);
    const drawing = await page.locator('.figure-art').getAttribute('href');
    const response = await page.goto(new URL(drawing ?? '', text).href);
    expect(response?.headers()['content-type']).toContain('image/svg+xml');
    expect(await page.locator('text').textContent()).toBe('<script>alert(1)</script>');
    expect(visit.dialogs).toEqual([]);
    // A file by itself is given the icon of its host, which below a sub-path there is none of.
    expect(visit.failed.filter((it) => !it.endsWith('/favicon.ico'))).toEqual([]);
    expect(visit.said.filter((it) => !it.includes('404'))).toEqual([]);
  });

  test('gives addresses and file names of plain characters', async () => {
    for (const { file } of await pagesOf(specimenSite)) expect(urlOf(specimenSite, file)).toMatch(/^https:[\w/.:-]+$/);
  });
});

test.describe('what the check refuses', () => {
  const drawing = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">${inside}</svg>`;
  const figure = 'issues/2017-10/kafka/x.svg';

  for (const [what, body, rule] of [
    ['a script', '<script>alert(1)</script>', 'raw-html'],
    ['an image with an event', '<img src=x onerror=alert(1)>', 'raw-html'],
    ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', 'raw-html'],
    ['a comment', '<!-- <script>alert(1)</script> -->', 'raw-html'],
    ['a link that is a script', '[点我](javascript:alert(1))', 'link'],
    ['a link that is a script in disguise', '[点我](JaVa&#x53;cript:alert(1))', 'link'],
    ['a link that is data', '[点我](data:text/html;base64,PHNjcmlwdD4=)', 'link'],
    ['a link without a scheme to another host', '[点我](//evil.example/x)', 'link'],
    ['an image of another host', '![图](https://evil.example/x.png "图")', 'figure-file'],
    ['an image out of the content folder', '![图](../../../../etc/passwd "图")', 'figure-file'],
    ['a formula with an address', '$\\href{javascript:alert(1)}{x}$', 'math'],
    ['a directive that is none of ours', ':::script\nalert(1)\n:::', 'directive'],
  ] as const)
    test(`${what} is an error with its place`, async () => {
      const problems = await problemsWith({ [articleFile]: article('', body) });
      expect(problems.join('\n')).toMatch(new RegExp(`${articleFile}:\\d+:\\d+ [\\w-]*${rule}`));
    });

  for (const [what, inside] of [
    ['a script', '<script>alert(1)</script>'],
    ['an event', '<rect width="9" height="9" onload="alert(1)"/>'],
    [
      'a foreign object',
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
    ],
    ['a link that is a script', '<a href="javascript:alert(1)"><text>x</text></a>'],
    ['an image of another host', '<image href="https://evil.example/x.png"/>'],
    ['a use of another file', '<use href="https://evil.example/x.svg#a"/>'],
    ['a style', '<style>@import url(https://evil.example/x.css)</style>'],
    ['an animation that sets an address', '<set attributeName="href" to="javascript:alert(1)"/>'],
  ] as const)
    test(`a drawing with ${what} is an error`, async () => {
      const problems = await problemsWith({
        [articleFile]: article('', '![图](x.svg "图")'),
        [figure]: drawing(`<rect width="9" height="9"/>${inside}`),
      });
      expect(problems.join('\n')).toMatch(/x\.svg|figure/);
    });

  for (const [what, more] of [
    ['an address that is a script', 'sources: [{ title: 来源, url: "javascript:alert(1)" }]\n'],
    ['an id with a path in it', 'id: ../../x\n'],
    ['a former address out of the site', 'aliases: ["../../../x"]\n'],
    ['a column with a path in it', 'position: "<script>"\n'],
  ] as const)
    test(`front matter with ${what} is an error with its line`, async () => {
      const problems = await problemsWith({ [articleFile]: article(more) });
      expect(problems.join('\n')).toMatch(new RegExp(`${articleFile}:\\d+:\\d+ `));
    });
});
