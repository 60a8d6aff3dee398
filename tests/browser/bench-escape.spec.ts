import { expect, type Page, test } from '@playwright/test';
import { type Job, jobMessage } from '../../lib/benchmark/sandbox/messages.ts';
import { type BenchSite, notes, over, run, runEdited, slow, status } from './bench-hands.ts';
import { serveBench } from './bench-page.ts';
import { asking, foreignServer, waysOut, wordsTold } from './bench-ways-out.ts';

/** What a page asks the frame to do. */
const jobOf = ({ payload: { declaration, code } }: BenchSite) =>
  ({ declaration, code, seed: 1, deadlineMs: 1000, budgetMs: 1000 }) satisfies Job;

async function answerTo(page: Page, expression: string) {
  const site = await serveBench(slow);
  try {
    await runEdited(page, site, asking(expression));
    await expect(notes(page)).toContainText('RESULT', { timeout: 60_000 });
    await over(page);
    return /RESULT (.*)/.exec(
      (await notes(page).locator('li', { hasText: 'RESULT' }).first().textContent()) ?? '',
    )?.[1];
  } finally {
    site.close();
  }
}

test.describe('code that wants out', () => {
  test('sees nothing of the page or of the site', async ({ page }) => {
    const seen = await answerTo(
      page,
      `return [typeof document, typeof window, typeof parent, typeof top, typeof localStorage, typeof cookieStore, self.origin, String(location).slice(0, 9)].join(' ')`,
    );
    expect(seen).toBe('undefined undefined undefined undefined undefined undefined null blob:null');
  });

  test('cannot store anything', async ({ page }) => {
    const seen = await answerTo(
      page,
      `const db = await new Promise((done) => { try { const it = indexedDB.open('x'); it.onsuccess = () => done('opened'); it.onerror = () => done('refused'); } catch { done('refused'); } });
       const caching = await (globalThis.caches?.open('x').then(() => 'opened', () => 'refused') ?? 'none');
       const files = await (navigator.storage?.getDirectory?.().then(() => 'opened', () => 'refused') ?? 'none');
       return [db, caching, files].join(' ')`,
    );
    expect(seen).not.toContain('opened');
  });

  test('can make no code out of text', async ({ page }) => {
    expect(await answerTo(page, `return eval('1 + 1')`)).toBe('refused EvalError');
  });

  test('cannot speak to the page by a channel of the site', async ({ page }) => {
    await page.addInitScript(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      new BroadcastChannel('site').onmessage = ({ data }) => heard.push(data);
    });
    await answerTo(page, `new BroadcastChannel('site').postMessage('secret'); return 'posted'`);
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  });

  test('reaches no server by any of the ways there are', async ({ page }) => {
    const other = await foreignServer();
    const site = await serveBench(slow);
    await page.goto(site.origin);
    const asked = site.asked.length;
    const { code, count } = waysOut([other.host, new URL(site.origin).host]);
    await runEdited(page, site, code);
    const told = notes(page).locator('li', { hasText: 'RESULT' });
    await expect(told.first()).toBeVisible({ timeout: 60_000 });
    await over(page);
    for (const text of await told.allTextContents()) {
      expect(wordsTold(text)).toHaveLength(count);
      expect(wordsTold(text)).not.toContain('out');
    }
    expect(other.hits).toEqual([]);
    expect(site.asked.slice(asked).filter((path) => path.includes('leak'))).toEqual([]);
    await expect(page.locator('bench-run')).not.toContainText(/RESULT[^。]*\bout\b/);
    site.close();
    other.close();
  });
});

test.describe('the frame', () => {
  test('does nothing when it is opened by itself, where it would have the origin of the site', async ({ page }) => {
    const site = await serveBench(slow);
    await page.goto(site.origin + site.frame);
    const answer = await page.evaluate(
      ({ kind, job }) =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => done(data);
          window.postMessage({ kind, job }, '*', [port2]);
          setTimeout(() => done('silence'), 1500);
        }),
      { kind: jobMessage, job: jobOf(site) },
    );
    expect(answer).toBe('silence');
    site.close();
  });

  test('does nothing inside a page that gives it its own origin', async ({ page }) => {
    const site = await serveBench(slow);
    await page.goto(site.origin);
    const answer = await page.evaluate(
      ({ frame, kind, job }) =>
        new Promise((done) => {
          const made = document.createElement('iframe');
          made.src = frame;
          made.onload = () => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => done(data);
            made.contentWindow?.postMessage({ kind, job }, '*', [port2]);
            setTimeout(() => done('silence'), 1500);
          };
          document.body.append(made);
        }),
      { frame: site.frame, kind: jobMessage, job: jobOf(site) },
    );
    expect(answer).toBe('silence');
    site.close();
  });

  test('that never comes is told of, and the table can still be read', async ({ page }) => {
    const site = await serveBench(slow);
    await page.route(`**${site.frame}`, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: 'no' }),
    );
    await page.goto(site.origin);
    await run(page);
    await expect(status(page)).toContainText('沙箱没有打开', { timeout: 60_000 });
    await expect(page.getByRole('button', { name: '运行' })).toBeEnabled();
    site.close();
  });
});
