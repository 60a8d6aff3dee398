import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { listen } from '../lib/export/serve-site.ts';

/** What the pages under `npm run dev` are told. */
export interface News {
  /** The address of the module that listens, for a `script` of type `module`. */
  readonly client: string;
  reload(): void;
  /** Lines `file:line:col rule message`; none takes the list away. A page that opens later is told the last ones. */
  problems(lines: readonly string[]): void;
  close(): void;
}

/** Starts the server from which pages hear (server-sent events, HTML Standard 9.2) that something has changed. */
export async function startNews(): Promise<News> {
  const listeners = new Set<ServerResponse>();
  let last: readonly string[] = [];
  const client = await readFile(join(import.meta.dirname, 'dev-client.js'), 'utf8');
  const say = (listener: ServerResponse, event: string, data: unknown) =>
    listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Cache-Control', 'no-store');
    if (request.url !== '/events') {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(client);
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    listeners.add(response);
    request.once('close', () => listeners.delete(response));
    say(response, 'problems', last);
  });
  const port = await listen(server, 0);
  return {
    client: `http://127.0.0.1:${port}/client.js`,
    reload: () => {
      for (const listener of listeners) say(listener, 'reload', null);
    },
    problems: (lines) => {
      last = lines;
      for (const listener of listeners) say(listener, 'problems', lines);
    },
    close: () => {
      for (const listener of listeners) listener.end();
      server.close();
    },
  };
}
