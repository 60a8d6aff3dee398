import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteHeaders } from './headers.ts';
import { BadPort, listen, PortBusy, portOf, siteServer } from './serve-site.ts';

let above = '';
let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'galley-'));
  folder = join(above, 'site');
  await mkdir(folder);
  await writeFile(join(above, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'zh', 'topics', '副本'), { recursive: true });
  await mkdir(join(folder, 'assets'));
  const files = {
    'index.html': '首页',
    '404.html': '没有这一页',
    'zh/index.html': '首页',
    'zh/feed.xml': '<rss/>',
    'zh/topics/副本/index.html': '副本',
    'assets/reader.1.js': 'x'.repeat(1000),
    _headers: '',
    _redirects: '/base/zh/old/ /base/zh/ 301\n/base/zh/old /base/zh/ 301\n',
    '.nojekyll': '',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  server = siteServer(folder, '/base');
  port = await listen(server, 0);
});
afterAll(async () => {
  server.close();
  await rm(above, { recursive: true });
});

/** As it is written, without the tidying that `fetch` does. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('pages', () => {
  test('a folder is answered with its index', async () => {
    const { status, headers, body } = await ask('/base/zh/topics/%E5%89%AF%E6%9C%AC/');
    expect([status, String(body), headers['content-type']]).toEqual([200, '副本', 'text/html; charset=utf-8']);
  });

  test.each([
    ['/', 302, '/base/'],
    ['/base', 301, '/base/'],
    ['/base/zh', 301, '/base/zh/'],
    ['/base/zh?a=1', 301, '/base/zh/?a=1'],
    ['/base/zh/topics/%E5%89%AF%E6%9C%AC', 301, '/base/zh/topics/%E5%89%AF%E6%9C%AC/'],
    ['/base//zh', 301, '/base/zh/'],
    ['/base/zh/old/', 301, '/base/zh/'],
    ['/base/zh/old', 301, '/base/zh/'],
  ])('%s leads on with %i to %s', async (path, status, location) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });

  test.each([
    '/base/nothing',
    '/zh/',
    '/base/assets/',
    '/base/_headers',
    '/base/_redirects',
    '/base/.nojekyll',
    '/base/../secret.txt',
    '/base/%2e%2e/secret.txt',
    '/base/..%2fsecret.txt',
    '/base/zh/..%2f..%2f..%2fsecret.txt',
    '//elsewhere.test/base/zh/',
  ])('%s is not there, and the page that says so comes with status 404', async (path) => {
    const { status, body } = await ask(path);
    expect([status, String(body)]).toEqual([404, '没有这一页']);
  });

  test.each(['/base/%zz', '/base/%00', '/base/a%5cb'])('%s is no address', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });
});

describe('answers', () => {
  test('carry what a page cannot say itself, also for what is missing', async () => {
    for (const path of ['/base/zh/', '/base/nothing', '/base/%zz']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(siteHeaders)) expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  test('know the types of feeds, and keep hashed files for a year', async () => {
    expect((await ask('/base/zh/feed.xml')).headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect((await ask('/base/assets/reader.1.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/base/zh/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  test('are compressed for who can read it', async () => {
    const { headers, body } = await ask('/base/assets/reader.1.js', { 'Accept-Encoding': 'br, gzip' });
    expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
    expect(body.byteLength).toBeLessThan(100);
    expect(Number(headers['content-length'])).toBe(body.byteLength);
  });

  test('are not sent again to who has them', async () => {
    const { headers } = await ask('/base/zh/');
    const again = await ask('/base/zh/', { 'If-None-Match': `"other", ${String(headers.etag)}` });
    expect([again.status, again.body.byteLength]).toEqual([304, 0]);
    const any = await ask('/base/zh/', { 'If-None-Match': '*' });
    expect([any.status, any.body.byteLength]).toEqual([304, 0]);
    expect((await ask('/base/nothing', { 'If-None-Match': '*' })).status).toBe(404);
  });

  test('to HEAD are the same without the text, and to POST a refusal', async () => {
    const head = await ask('/base/zh/', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.byteLength]).toEqual([200, '6', 0]);
    const post = await ask('/base/zh/', {}, 'POST');
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

test('a busy port is told as such', async () => {
  await expect(listen(siteServer(folder, ''), port)).rejects.toThrow(PortBusy);
});

test('a port is a number that a port can have, or left to us', () => {
  expect([portOf({}), portOf({ PORT: '' }), portOf({ PORT: '8080' })]).toEqual([undefined, undefined, 8080]);
  for (const PORT of ['abc', '-1', '65536', '80a', '1e3', ' ']) expect(() => portOf({ PORT })).toThrow(BadPort);
});
