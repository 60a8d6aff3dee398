import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../lib/export/exported-files.ts';
import { listen } from '../../lib/export/serve-site.ts';
import { build, isFile, start, startBuild, temporaryFolder, textOf } from './builder.ts';
import { crawl } from './crawl.ts';
import { writeOtherMagazine } from './other-magazine.ts';

/** What happens to the site that is published while another is built: these tests follow one another. */

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let content = '';
let out = '';
const settings = () => ({ GALLEY_CONTENT: content, GALLEY_OUT: out });

beforeAll(async () => {
  folder = await temporaryFolder();
  content = join(folder.path, 'lathe');
  out = join(folder.path, 'site');
  await writeOtherMagazine(content);
  // A site that was published before.
  await mkdir(out);
  for (const file of ['index.html', '404.html', '.nojekyll']) await writeFile(join(out, file), 'the old site');
});
afterAll(() => folder.remove());

const oldSiteStands = async () => {
  expect(await textOf(out, 'index.html')).toBe('the old site');
  expect((await filesBelow(folder.path)).filter((file) => !file.startsWith('lathe/'))).toEqual([
    'site/.nojekyll',
    'site/404.html',
    'site/index.html',
  ]);
};

describe('the site that was published stays untouched', () => {
  test('when the content has an error, which is told with its place', async () => {
    const bad = join(content, 'topics', 'bad.md');
    await writeFile(bad, '---\nlable: Tailstock\n---\n\nA mistake.\n');
    const { code, printed } = await build(settings());
    await rm(bad);
    expect(printed).toMatch(/topics\/bad\.md:2:1 \S+ .*lable/);
    expect(code).not.toBe(0);
    await oldSiteStands();
  });

  test('when the content folder is empty or not there', async () => {
    for (const name of ['empty', 'absent']) {
      if (name === 'empty') await mkdir(join(folder.path, 'lathe', name));
      const { code, printed } = await build({ ...settings(), GALLEY_CONTENT: join(folder.path, 'lathe', name) });
      expect(printed).toContain('magazine.yml');
      expect(printed).not.toMatch(/\n +at /);
      expect(code).not.toBe(0);
    }
    await rm(join(folder.path, 'lathe', 'empty'), { recursive: true });
    await oldSiteStands();
  });

  test('when a second build is asked for, which is refused, and when the first is killed hard', async () => {
    const first = startBuild(settings());
    await first.says('Islands');
    const second = await build(settings());
    expect(second.printed).toContain('Another build is running here');
    expect(second.code).toBe(1);
    first.child.kill('SIGKILL');
    await first.ended;
    await oldSiteStands();
  });

  test('when the build is stopped with Ctrl-C', async () => {
    const stopped = startBuild(settings());
    await stopped.says('Documents');
    stopped.child.kill('SIGINT');
    const { code, printed } = await stopped.ended;
    expect(code).toBe(130);
    expect(printed).toContain('Stopped');
    await oldSiteStands();
  });
});

test('a place that cannot be written is told, and so is a folder that is no site', async () => {
  const unwritable = await build({ ...settings(), GALLEY_OUT: join(content, 'magazine.yml', 'out') });
  expect(unwritable.printed).toContain('Cannot write');
  expect(unwritable.code).toBe(1);
  const other = await build({ ...settings(), GALLEY_OUT: content });
  expect(other.printed).toContain('not a published site');
  expect(other.code).toBe(1);
});

describe('the next build', () => {
  test('publishes the other magazine whole', async () => {
    const { code, printed } = await build(settings());
    expect(printed).toContain('pages in');
    expect(code).toBe(0);
    const { wrong, reached } = await crawl(out, '');
    expect(wrong).toEqual([]);
    for (const path of [
      '/',
      '/en/',
      '/en/issues/spring-2024/cutting-threads/',
      '/en/topics/lead-screw/',
      '/en/feed.xml',
    ])
      expect(reached).toContain(path);
    expect(await filesBelow(folder.path).then((files) => files.some((file) => /^site\.(old|new)/.test(file)))).toBe(
      false,
    );
  });

  test('has nothing of 架构师 in it, and no Chinese interface', async () => {
    const texts = (await filesBelow(out)).filter((file) => /\.(html|xml|json|txt|webmanifest|css|js)$/.test(file));
    for (const file of texts) {
      const text = await readFile(join(out, file), 'utf8');
      expect.soft(text, file).not.toMatch(/架构师|InfoQ|Kafka|2017-10|architect\.example/);
      if (file.endsWith('.html') && file !== '404.html') expect.soft(text, file).not.toMatch(/\p{Script=Han}/u);
    }
    expect(await textOf(out, 'index.html')).toContain('The Lathe Review');
    expect(await textOf(out, 'index.html')).toContain('<html lang="en"');
  });

  test('leaves no page for what the magazine does not have', async () => {
    expect((await filesBelow(out)).filter((file) => file.includes('_none'))).toEqual([]);
    expect(await isFile(out, 'zh/index.html')).toBe(false);
    expect(await isFile(out, '_redirects')).toBe(false);
  });
});

test('npm start says that a port is busy, and serves on one that is free', async () => {
  const busy = createServer();
  const port = await listen(busy, 0);
  const refused = await start(['scripts/start.mjs', '--no-build'], { ...settings(), PORT: String(port) }).ended;
  expect(refused.printed).toContain(`Port ${port} is busy`);
  expect(refused.code).toBe(1);
  await new Promise((done) => busy.close(done));

  const serving = start(['scripts/start.mjs', '--no-build'], { ...settings(), PORT: String(port) });
  await serving.says('Ctrl-C stops it.');
  const response = await fetch(`http://127.0.0.1:${port}/en/`);
  expect([response.status, response.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
  serving.child.kill('SIGINT');
  expect((await serving.ended).code).toBe(0);
});

test('npm start and npm run dev say what is wrong with their settings', async () => {
  for (const script of [['scripts/start.mjs'], ['--import=tsx', 'scripts/dev.ts']]) {
    const { code, printed } = await start(script, { ...settings(), PORT: 'abc' }).ended;
    expect(printed.trim()).toBe('PORT is not a number from 0 to 65535: abc');
    expect(code).toBe(1);
  }
  const unbuilt = { ...settings(), GALLEY_OUT: join(folder.path, 'nowhere') };
  const { code, printed } = await start(['scripts/start.mjs', '--no-build'], unbuilt).ended;
  expect(printed).toMatch(/Nothing is built in .*nowhere yet; run npm start\./);
  expect(code).toBe(1);
});

test('npm start serves a site that a killed build had set aside', async () => {
  await rename(out, `${out}.old`);
  const serving = start(['scripts/start.mjs', '--no-build'], { ...settings(), PORT: '0' });
  await serving.says('Ctrl-C stops it.');
  serving.child.kill('SIGINT');
  await serving.ended;
  expect(await isFile(out, 'index.html')).toBe(true);
});
