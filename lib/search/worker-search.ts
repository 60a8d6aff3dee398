import { createEngine } from './engine/engine.ts';
import { openStore } from './engine/store.ts';
import { BrokenFile } from './index/byte-reader.ts';
import { querySettings } from './settings.ts';
import { type Doors, type IndexFolder, openFolder } from './worker-files.ts';
import { type OfflineState, type SearchAnswer, SearchFailure, type SearchRequest } from './worker-messages.ts';

/** One version of the index, and what answers from it. */
interface Edition {
  readonly folder: IndexFolder;
  readonly handle: (request: SearchRequest) => Promise<SearchAnswer>;
}

/** What the searcher needs to know. */
export interface SearcherOptions {
  readonly index: string;
  /** The whole address of the index's first file. */
  readonly manifest: string;
  readonly doors: Doors;
  /** Milliseconds of any clock. */
  readonly now: () => number;
}

/** Answers requests from the embedded index, whose files it loads as they are needed. */
export class Searcher {
  readonly #options: SearcherOptions;
  #edition: Promise<Edition> | undefined;

  constructor(options: SearcherOptions) {
    this.#options = options;
  }

  /** Algolia's answer to a request of its client. Throws `SearchFailure` where a file of the index cannot be had. */
  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.#inEdition(({ handle }) => handle(request));
  }

  weigh(): Promise<OfflineState> {
    return this.#inEdition(({ folder }) => folder.weigh());
  }

  keepAll(tell: (state: OfflineState) => void): Promise<OfflineState> {
    return this.#inEdition(({ folder }) => folder.keepAll(tell));
  }

  /**
   * A file may be missing because the site was published anew: then the new index is asked once. One that is damaged may
   * be so only where it was kept: then the site's is asked for once.
   */
  async #inEdition<T>(act: (edition: Edition) => Promise<T>): Promise<T> {
    const current = this.#current();
    const edition = await current;
    try {
      return await act(edition);
    } catch (error) {
      if (error instanceof BrokenFile) {
        const isFirst = await edition.folder.forget(error.file);
        const isCurrent = this.#edition === current;
        // What was read of the file is forgotten with the engine.
        if (isCurrent) this.#edition = Promise.resolve(this.#over(edition.folder));
        if (isFirst || !isCurrent) return this.#inEdition(act);
      }
      if (!(error instanceof SearchFailure) || error.kind !== 'missing') throw error;
      const now = await this.#open();
      if (now.folder.manifest.version === edition.folder.manifest.version) throw error;
      this.#edition = Promise.resolve(now);
      return act(now);
    }
  }

  #current(): Promise<Edition> {
    this.#edition ??= this.#open().catch((error) => {
      this.#edition = undefined;
      throw error;
    });
    return this.#edition;
  }

  async #open(): Promise<Edition> {
    const { manifest, doors } = this.#options;
    return this.#over(await openFolder(manifest, doors));
  }

  #over(folder: IndexFolder): Edition {
    const { index, now } = this.#options;
    const store = openStore(folder.manifest, (name) => folder.load(name));
    const engine = createEngine({ store, now, indexName: index, settings: querySettings });
    return { folder, handle: (request) => engine.handle(request) };
  }
}
