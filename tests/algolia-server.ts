import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../lib/export/serve-site.ts';

/** What was asked: `PUT settings galley_tmp`. */
export interface Asked {
  readonly what: string;
  /** The operation's name in Algolia's documents. */
  readonly operation: string;
  readonly index: string;
  readonly body: unknown;
}

interface Index {
  readonly records: Map<string, object>;
  settings: Readonly<Record<string, unknown>>;
  synonyms: readonly unknown[];
}

/** An answer in the place of the usual one: a status with Algolia's message, or none at all. */
export type Trouble = { readonly status: number; readonly message: string } | 'silence' | undefined;

interface Behaviour {
  readonly appId: string;
  readonly key: string;
  /** How often a task answers that it is not done yet. */
  readonly slowness?: number;
  readonly trouble?: (asked: Asked, count: number) => Trouble;
  /** What becomes of records on their way in. */
  readonly taken?: (records: readonly Row[]) => readonly Row[];
}

type Row = Readonly<Record<string, unknown>> & { readonly objectID: string };

interface Batch {
  readonly requests: readonly { readonly action: string; readonly body: Row }[];
}

const operations: Readonly<Record<string, string>> = {
  'PUT settings': 'setSettings',
  'POST synonyms/batch': 'saveSynonyms',
  'POST batch': 'batch',
  'POST query': 'searchSingleIndex',
  'POST operation': 'operationIndex',
  'GET task': 'getTask',
  'DELETE ': 'deleteIndex',
};

const textOf = async (request: IncomingMessage) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};

/**
 * A server that speaks Algolia's protocol as far as a push does, with indices in memory. What a task does is done when
 * it answers `published`: who does not wait for it does not see it.
 */
export class AlgoliaServer {
  readonly indices = new Map<string, Index>();
  readonly asked: Asked[] = [];
  readonly #behaviour: Behaviour;
  readonly #tasks: { left: number; run: () => void }[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(behaviour: Behaviour) {
    this.#behaviour = behaviour;
  }

  /** Resolves to the port. */
  start(): Promise<number> {
    return listen(this.#server, 0);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  index(name: string): Index {
    const known = this.indices.get(name) ?? { records: new Map(), settings: {}, synonyms: [] };
    this.indices.set(name, known);
    return known;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://algolia.test');
    const [, , , index = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const path = rest[0] === 'task' ? 'task' : rest.join('/');
    const text = await textOf(request);
    const operation = operations[`${request.method} ${path}`] ?? 'unknown';
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const asked = { what: `${operation} ${index}`, operation, index, body };
    this.asked.push(asked);
    const say = (status: number, content: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
    const count = this.asked.filter(({ what }) => what === asked.what).length;
    const trouble = this.#behaviour.trouble?.(asked, count);
    if (trouble === 'silence') return;
    if (trouble) return void say(trouble.status, trouble);
    const { appId, key } = this.#behaviour;
    if (request.headers['x-algolia-application-id'] !== appId || request.headers['x-algolia-api-key'] !== key)
      return void say(403, { message: 'Invalid Application-ID or API key', status: 403 });
    const [status, content] = this.#do(asked, Number(rest[1]));
    say(status, content);
  }

  #do({ operation, index, body }: Asked, task: number): [number, object] {
    switch (operation) {
      case 'setSettings':
        return this.#later(() => this.#setSettings(index, body as Index['settings']));
      case 'saveSynonyms':
        return this.#later(() => {
          this.index(index).synonyms = body as Index['synonyms'];
        });
      case 'batch':
        return this.#batch(index, body as Batch);
      case 'searchSingleIndex': {
        const found = this.indices.get(index);
        if (found === undefined) return [404, { message: `Index ${index} does not exist`, status: 404 }];
        return [
          200,
          { hits: [], nbHits: found.records.size, page: 0, nbPages: 0, hitsPerPage: 0, processingTimeMS: 1 },
        ];
      }
      case 'operationIndex':
        return this.#later(() => this.#move(index, (body as { destination: string }).destination));
      case 'getTask':
        return [200, { status: this.#ask(task) ? 'published' : 'notPublished', pendingTask: false }];
      case 'deleteIndex':
        this.indices.delete(index);
        return [
          200,
          { deletedAt: '2017-11-22T00:00:00.000Z', taskID: this.#tasks.push({ left: 0, run: () => {} }) - 1 },
        ];
      default:
        return [404, { message: 'Path not found', status: 404 }];
    }
  }

  #later(run: () => void): [number, object] {
    const taskID = this.#tasks.push({ left: this.#behaviour.slowness ?? 0, run }) - 1;
    return [200, { taskID, updatedAt: '2017-11-22T00:00:00.000Z' }];
  }

  #ask(id: number): boolean {
    const task = this.#tasks[id];
    if (task === undefined) return false;
    task.left -= 1;
    if (task.left === -1) task.run();
    return task.left < 0;
  }

  #setSettings(name: string, settings: Index['settings']): void {
    const index = this.index(name);
    index.settings = { ...index.settings, ...settings };
    for (const replica of (settings.replicas as string[] | undefined) ?? []) this.index(replica);
  }

  #batch(name: string, { requests }: Batch): [number, object] {
    const rows = requests.map(({ body }) => body);
    const large = rows.findIndex((row) => Buffer.byteLength(JSON.stringify(row)) > 10_000);
    if (large >= 0)
      return [
        400,
        { message: `Record at the position ${large} objectID=${rows[large]?.objectID} is too big`, status: 400 },
      ];
    const taken = this.#behaviour.taken?.(rows) ?? rows;
    const [status, answer] = this.#later(() => {
      for (const row of taken) this.index(name).records.set(row.objectID, row);
    });
    return [status, { ...answer, objectIDs: rows.map(({ objectID }) => objectID) }];
  }

  /** A move keeps the replicas of the index that it replaces. */
  #move(from: string, to: string): void {
    const moved = this.indices.get(from);
    if (moved === undefined) return;
    const replicas = this.indices.get(to)?.settings.replicas;
    this.indices.set(to, { ...moved, settings: { ...moved.settings, ...(replicas ? { replicas } : {}) } });
    this.indices.delete(from);
  }
}
