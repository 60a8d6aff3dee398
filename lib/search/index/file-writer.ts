import { createHash } from 'node:crypto';
import { gzip } from './gzip.ts';

/** A file of an index. */
export interface IndexFile {
  /** Without a folder. */
  readonly name: string;
  /** Gzip. */
  readonly bytes: Uint8Array;
}

/** Compresses files and passes them on as they are made; keeps of them what the manifest says of all. */
export class FileWriter {
  readonly #pass: (file: IndexFile) => void;
  readonly #digest = createHash('sha256');
  files = 0;
  /** Compressed. */
  bytes = 0;

  constructor(pass: (file: IndexFile) => void) {
    this.#pass = pass;
  }

  readonly write = (name: string, content: Uint8Array): void => {
    // Of the content, since not every computer compresses alike.
    this.#digest.update(`${name}:${content.length}\n`).update(content);
    const bytes = gzip(content);
    this.files += 1;
    this.bytes += bytes.length;
    this.#pass({ name, bytes });
  };

  /** 12 hexadecimal digits that stand for the files, their names and a text; nothing can be written after it. */
  versionWith(text: string): string {
    return this.#digest.update(text).digest('hex').slice(0, 12);
  }
}
