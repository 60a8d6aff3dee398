import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '../../lib/export/serve-site.ts';
import { openStore } from '../../lib/search/engine/store.ts';
import { toManifest } from '../../lib/search/index/manifest.ts';
import { start, temporaryFolder } from './builder.ts';
import { writeOtherMagazine } from './other-magazine.ts';

/** `npm run dev` as an editor uses it: a browser open beside the text, and files that are saved. */

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let article = '';
let developing: ReturnType<typeof start>;
let browser: Browser;
let page: Page;
let home = '';

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

/** In a tab of its own, and waiting only until the answer begins: a page may reload itself at any moment. */
async function open(address: string): Promise<void> {
  page = await browser.newPage();
  await page.goto(address, { waitUntil: 'commit', timeout: 120_000 });
}

/** Where an editor would look for a text; the page reloads by itself while this waits. */
const shows = (text: string) => page.getByText(text).first().waitFor({ timeout: 60_000 });

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeOtherMagazine(folder.path);
  article = join(folder.path, 'issues', 'spring-2024', 'cutting-threads', 'index.md');
  const port = await freePort();
  developing = start(['--import=tsx', 'scripts/dev.ts'], { GALLEY_CONTENT: folder.path, PORT: String(port) });
  await developing.says('Ready');
  home = `http://127.0.0.1:${port}/en/`;
  const { CHROME_PATH } = process.env;
  browser = await chromium.launch({
    ...(CHROME_PATH ? { executablePath: CHROME_PATH } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  await open(`${home}issues/spring-2024/cutting-threads/`);
});
afterAll(async () => {
  await browser?.close();
  developing.child.kill('SIGINT');
  await developing.ended;
  await folder.remove();
});

test('a saved edit shows on the page that is open', async () => {
  await shows('The dial tells when');
  await appendFile(article, '\nOil it before you start.\n');
  await shows('Oil it before you start.');
});

/** How many records have a word in the index as it is served now. */
async function found(word: string): Promise<number> {
  const read = async (path: string) => {
    const response = await fetch(new URL(`/search/${path}`, home));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return gunzipSync(await response.arrayBuffer());
  };
  const manifest = toManifest(await read('manifest.bin'));
  const store = openStore(manifest, (name) => read(`${manifest.version}/${name}`));
  return (await store.term(word))?.count ?? 0;
}

test('search finds what was saved, and after the next edit what is new', async () => {
  expect(await found('dial')).toBeGreaterThan(0);
  expect(await found('chatter')).toBe(0);
  await appendFile(article, '\nListen for chatter.\n');
  await expect.poll(() => found('chatter').catch(() => 0), { timeout: 60_000 }).toBe(1);
  expect((await fetch(new URL('/search/0a1b2c3d4e5f/s0.bin', home))).status).toBe(404);
});

test('a mistake is told on the page and in the terminal with its place, and goes away when it is mended', async () => {
  const right = await readFile(article, 'utf8');
  await writeFile(article, right.replace('column: workshop', 'column: workshoop'));
  const problem = /cutting-threads\/index\.md:4:\d+ \S+ .*workshoop.*workshop/;
  await page.locator('dev-problems').getByText(problem).waitFor({ timeout: 60_000 });
  await developing.says(problem);
  await writeFile(article, right);
  await page.locator('dev-problems li').waitFor({ state: 'detached', timeout: 60_000 });
});

test('a draft is shown', async () => {
  const draft = join(folder.path, 'issues', 'spring-2024', 'unfinished');
  await mkdir(draft);
  const text = (await readFile(article, 'utf8')).replace('column: workshop', 'column: workshop\ndraft: true');
  await writeFile(join(draft, 'index.md'), text.replace('Cutting a thread that fits', 'A job half done'));
  await open(home);
  await shows('A job half done');
  await rm(draft, { recursive: true });
});

test('killed hard, it leaves nothing running, and can be started again', async () => {
  developing.child.kill('SIGKILL');
  // Ends only when nobody is left who could print.
  await developing.ended;
  const answers = () =>
    fetch(home).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 60_000 }).toBe(false);
  developing = start(['--import=tsx', 'scripts/dev.ts'], { GALLEY_CONTENT: folder.path, PORT: new URL(home).port });
  await developing.says('Ready');
});
