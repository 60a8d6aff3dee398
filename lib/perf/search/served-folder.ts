import { listen, siteServer } from '../../export/serve-site.ts';
import { fetchSent } from '../fetch-sent.ts';

/** What a browser asked for, by a name for each sort of file. */
export interface Transfer {
  readonly requests: number;
  /** Bytes of the bodies as sent. */
  readonly bytes: Readonly<Record<string, number>>;
}

export interface ServedFolder {
  readonly origin: string;
  /** What was asked for since the last time; `sortOf` names the sort of a path, nothing for what does not count. */
  transfer(sortOf: (path: string) => string | undefined): Promise<Transfer>;
  /** Bytes of a file as sent. */
  weigh(path: string): Promise<number>;
  close(): void;
}

/** Serves a folder as a static host does, and notes what is asked for: also by workers. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = siteServer(folder, '');
  const asked: string[] = [];
  server.prependListener('request', ({ url }) => asked.push(url ?? ''));
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const sizes = new Map<string, number>();
  const weigh = async (path: string) => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const { bytes } = await fetchSent(new URL(path, origin));
    sizes.set(path, bytes);
    return bytes;
  };
  return {
    origin,
    weigh,
    async transfer(sortOf) {
      const bytes: Record<string, number> = {};
      let requests = 0;
      for (const path of asked.splice(0)) {
        const sort = sortOf(path);
        if (sort === undefined) continue;
        requests += 1;
        bytes[sort] = (bytes[sort] ?? 0) + (await weigh(path));
      }
      // Weighing asks too.
      asked.length = 0;
      return { requests, bytes };
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
