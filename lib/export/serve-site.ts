import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersOf, siteHeaders } from './headers.ts';
import { isText, mediaTypeOf } from './media-type.ts';

const compress = promisify(gzip);

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Below the site's folder; without one the answer is its status in words. */
  readonly file?: string;
}

const answers = { 400: 'Bad request', 404: 'Not found', 405: 'Method not allowed' } as const;

/** Files that tell a host what to do and are no part of the site. */
const isPrivate = (file: string) =>
  file.split('/').some((part) => part.startsWith('.') || /^_(headers|redirects)$/.test(part));

const kindOf = async (path: string) => {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : 'nothing';
};

const redirect = (status: number, location: string): Answer => ({ status, headers: { Location: location } });

/** The path of an address below the base path, decoded and without `..`; a status where there is none. */
function pathIn(target: string, basePath: string): string | 400 | 404 {
  const [address = ''] = target.split(/[?#]/);
  try {
    const path = posix.normalize(decodeURIComponent(address));
    if (!path.startsWith('/') || /[\0\\]/.test(path)) return 400;
    if (path !== basePath && !path.startsWith(`${basePath}/`)) return 404;
    return path.slice(basePath.length + 1);
  } catch {
    return 400;
  }
}

/** `_redirects` as the hosts read it: `/from /to 301` a line. */
async function redirectsOf(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, '_redirects'), 'utf8').catch(() => '');
  return new Map(
    text.split('\n').flatMap((line) => {
      const [from, to] = line.split(' ');
      return from && to ? [[from, to] as const] : [];
    }),
  );
}

async function answerTo(target: string, folder: string, basePath: string): Promise<Answer> {
  const path = pathIn(target, basePath);
  if (path === 400) return { status: 400, headers: {} };
  const missing: Answer = { status: 404, headers: {}, file: '404.html' };
  if (path === 404) return target === '/' ? redirect(302, `${basePath}/`) : missing;
  const query = target.includes('?') ? target.slice(target.indexOf('?')) : '';
  const moved = (await redirectsOf(folder)).get(`${basePath}/${encodeURI(path)}`);
  if (moved !== undefined) return redirect(301, moved);
  if (target.split('?')[0] === basePath) return redirect(301, `${basePath}/${query}`);
  if (isPrivate(path)) return missing;
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const kind = await kindOf(join(folder, file));
  if (kind === 'file') return { status: 200, headers: {}, file };
  const isPage = kind === 'folder' && (await kindOf(join(folder, file, 'index.html'))) === 'file';
  return isPage ? redirect(301, `${basePath}/${encodeURI(path)}/${query}`) : missing;
}

const cacheHeaders = (file: string) => headersOf(file) ?? { 'Cache-Control': 'public, max-age=0, must-revalidate' };

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  answer: Answer,
  folder: string,
) {
  const path = join(folder, file);
  const [content, { mtimeMs, size }] = await Promise.all([readFile(path), stat(path)]);
  const type = mediaTypeOf(file);
  const etag = `W/"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`;
  const headers = { ...siteHeaders, ...cacheHeaders(file), ...answer.headers, ETag: etag, 'Content-Type': type };
  const vary = isText(type) ? { Vary: 'Accept-Encoding' } : {};
  const known = request.headers['if-none-match']?.trim().split(/\s*,\s*/) ?? [];
  if (answer.status === 200 && (known.includes(etag) || known[0] === '*')) {
    response.writeHead(304, { ...headers, ...vary }).end();
    return;
  }
  const zipped = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zipped ? await compress(content) : content;
  const encoding = zipped ? { 'Content-Encoding': 'gzip' } : {};
  response.writeHead(answer.status, { ...headers, ...vary, ...encoding, 'Content-Length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function respond(request: IncomingMessage, response: ServerResponse, folder: string, basePath: string) {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const answer: Answer = reads
    ? await answerTo(request.url ?? '/', folder, basePath)
    : { status: 405, headers: { Allow: 'GET, HEAD' } };
  if (answer.file !== undefined && (await kindOf(join(folder, answer.file))) === 'file') {
    await sendFile(request, response, answer.file, answer, folder);
    return;
  }
  const text = answers[answer.status as keyof typeof answers] ?? '';
  const headers = { ...siteHeaders, ...answer.headers, 'Content-Type': 'text/plain; charset=utf-8' };
  response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : text);
}

/**
 * A server for a folder of static files as a good static host serves it: folders by their `index.html`, a redirect
 * to the trailing slash, `404.html`, `_redirects`, gzip, ETag, and the headers that a page cannot say itself.
 */
export function siteServer(folder: string, basePath: string): Server {
  return createServer((request, response) => {
    respond(request, response, folder, basePath).catch(() => {
      // The folder is replaced while it is read: the next request finds the new one.
      if (!response.headersSent) response.writeHead(503, { 'Retry-After': '1' });
      response.end();
    });
  });
}

/** Said when `PORT` is not the number of a port. */
export class BadPort extends Error {}

/** The port that `PORT` of the environment asks for; `undefined` when it asks for none. Throws `BadPort`. */
export function portOf({ PORT }: Readonly<Record<string, string | undefined>>): number | undefined {
  if (PORT === undefined || PORT === '') return undefined;
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535)
    throw new BadPort(`PORT is not a number from 0 to 65535: ${PORT}`);
  return Number(PORT);
}

/** Said when something else already listens on the port. */
export class PortBusy extends Error {}

/** Listens on the loopback address; resolves to the port, which the system chooses for 0. Throws `PortBusy`. */
export function listen(server: Server, port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortBusy(`Port ${port} is busy.`) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
