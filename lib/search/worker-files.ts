import { indexFileNames } from './index/file-names.ts';
import { type Manifest, toManifest } from './index/manifest.ts';
import { type OfflineState, SearchFailure } from './worker-messages.ts';

/** What of the browser the files come through. */
export interface Doors {
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** None where the browser keeps nothing for this site. */
  readonly caches: CacheStorage | undefined;
}

const cachePrefix = 'galley-search-';

/** How many files are fetched at a time for keeping. */
const lanes = 6;

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A host may have unpacked what it serves. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const nameIn = (address: string) => address.slice(address.lastIndexOf('/') + 1);

async function fetched(doors: Doors, address: string, cache: RequestCache): Promise<Response> {
  const response = await doors.fetch(address, { cache }).catch(() => {
    throw new SearchFailure('unreachable', `The file ${nameIn(address)} of the index cannot be reached.`);
  });
  // Some hosts answer with a page for what they do not have.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (response.status === 404 || response.status === 410 || (response.ok && isPage))
    throw new SearchFailure('missing', `The file ${nameIn(address)} of the index is not there.`);
  if (!response.ok)
    throw new SearchFailure('unreachable', `The file ${nameIn(address)} of the index: status ${response.status}.`);
  return response;
}

/** The body in full. Throws a `SearchFailure`, `unreachable`, when the network fails before its end. */
async function bytesOf(response: Response, address: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await response.arrayBuffer().catch(() => {
      throw new SearchFailure('unreachable', `The file ${nameIn(address)} of the index did not come whole.`);
    }),
  );
}

/**
 * The files of one version of an index: each is fetched once and kept in a cache that bears the version's name, where
 * the browser allows it. What is truncated or no gzip is not kept, and is fetched anew when it is asked for again.
 */
export class IndexFolder {
  readonly manifest: Manifest;
  readonly #folder: string;
  readonly #doors: Doors;
  readonly #cache: Cache | undefined;
  readonly #broken = new Set<string>();

  constructor(manifest: Manifest, folder: string, doors: Doors, cache: Cache | undefined) {
    this.manifest = manifest;
    this.#folder = folder;
    this.#doors = doors;
    this.#cache = cache;
  }

  /** The unpacked bytes of a file. Throws `SearchFailure`. */
  async load(name: string): Promise<Uint8Array> {
    const address = this.#folder + name;
    const kept = await this.#cache?.match(address).catch(() => undefined);
    try {
      if (kept) return await unpacked(await bytesOf(kept, address));
    } catch {
      // Spoiled on the device: the site's is taken.
    }
    const { bytes, whole } = await this.#fetch(name);
    // What is no gzip says nothing of its being whole.
    if (isGzip(bytes)) await this.#keep(address, bytes).catch(() => {});
    return whole;
  }

  /**
   * What was loaded turned out to be damaged: from now on it is fetched past every cache. False where it was so already:
   * then the site itself has no better.
   */
  async forget(name: string): Promise<boolean> {
    const isFirst = !this.#broken.has(name);
    this.#broken.add(name);
    await this.#cache?.delete(this.#folder + name).catch(() => {});
    return isFirst;
  }

  async #fetch(name: string) {
    const address = this.#folder + name;
    const response = await fetched(this.#doors, address, this.#broken.has(name) ? 'reload' : 'default');
    const bytes = await bytesOf(response, address);
    try {
      return { bytes, whole: await unpacked(bytes) };
    } catch {
      this.#broken.add(name);
      throw new SearchFailure('broken', `The file ${name} of the index is broken.`);
    }
  }

  /** What is kept of it, and what all of it weighs. */
  async weigh(): Promise<OfflineState> {
    const { files, bytes } = this.manifest;
    const missing = await this.#missing();
    return { files, kept: files - missing.length, bytes, isPossible: this.#cache !== undefined };
  }

  /** Fetches and keeps what is not kept yet; `tell` hears of every file. Throws `SearchFailure`. */
  async keepAll(tell: (state: OfflineState) => void): Promise<OfflineState> {
    if (this.#cache === undefined) throw new SearchFailure('full', 'This browser keeps nothing for this site.');
    const { files, bytes } = this.manifest;
    const missing = await this.#missing();
    let left = missing.length;
    const state = () => ({ files, kept: files - left, bytes, isPossible: true });
    const waiting = missing.values();
    const lane = async () => {
      for (const name of waiting) {
        const { bytes: content } = await this.#fetch(name);
        await this.#keep(this.#folder + name, content).catch(() => {
          throw new SearchFailure('full', 'There is no room for the index on this device.');
        });
        left -= 1;
        tell(state());
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return state();
  }

  async #missing(): Promise<string[]> {
    const names = indexFileNames(this.manifest);
    const kept = new Set((await this.#cache?.keys().catch(() => []))?.map(({ url }) => url));
    return names.filter((name) => !kept.has(this.#folder + name));
  }

  async #keep(address: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#cache?.put(address, new Response(bytes));
  }
}

/** Access to caches may itself be what a browser denies. */
async function cacheOf(version: string, { caches }: Doors): Promise<Cache | undefined> {
  try {
    return await caches?.open(cachePrefix + version);
  } catch {
    return undefined;
  }
}

/** Deletes what is kept of other versions of this index; another site on the same host has a manifest of its own. */
async function forgetOthers(version: string, address: string, { caches }: Doors): Promise<void> {
  if (caches === undefined) return;
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachePrefix) || name === cachePrefix + version) continue;
    const isOurs = await caches.open(name).then((cache) => cache.match(address));
    if (isOurs) await caches.delete(name);
  }
}

/**
 * Reads the manifest at `address`, from the site if it can be reached, else as it was last kept. Throws
 * `SearchFailure`.
 */
export async function openFolder(address: string, doors: Doors): Promise<IndexFolder> {
  const { bytes, isKept } = await manifestBytes(address, doors);
  const manifest = await manifestIn(bytes);
  const cache = await cacheOf(manifest.version, doors);
  if (cache && !isKept) {
    await cache.put(address, new Response(bytes)).catch(() => {});
    await forgetOthers(manifest.version, address, doors).catch(() => {});
  }
  return new IndexFolder(manifest, `${new URL('.', address).href}${manifest.version}/`, doors, cache);
}

/** An interrupted answer is as good as none. */
async function manifestBytes(address: string, doors: Doors) {
  try {
    return { bytes: await bytesOf(await fetched(doors, address, 'no-cache'), address), isKept: false };
  } catch (failure) {
    const isReached = failure instanceof SearchFailure && failure.kind !== 'unreachable';
    const kept = isReached ? undefined : await doors.caches?.match(address).catch(() => undefined);
    if (!kept) throw failure;
    return { bytes: await bytesOf(kept, address), isKept: true };
  }
}

async function manifestIn(bytes: Uint8Array<ArrayBuffer>): Promise<Manifest> {
  try {
    return toManifest(await unpacked(bytes));
  } catch {
    throw new SearchFailure('broken', 'The file manifest of the index is broken.');
  }
}
