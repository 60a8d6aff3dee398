import { BrokenFile } from './index/byte-reader.ts';

/** What a page and the worker that searches for it say to each other. */

/** The part of a request of Algolia's client that is asked and answered. */
export interface SearchRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data?: string | Uint8Array | undefined;
}

export interface SearchAnswer {
  readonly status: number;
  readonly isTimedOut: boolean;
  readonly content: string;
}

/** What of the index is kept on the reader's device; bytes as sent. */
export interface OfflineState {
  readonly files: number;
  readonly kept: number;
  readonly bytes: number;
  /** False where the browser keeps nothing for this site. */
  readonly isPossible: boolean;
}

export type Task =
  | { readonly task: 'search'; readonly request: SearchRequest }
  /** How much there is to keep. */
  | { readonly task: 'weigh' }
  /** Keeps all of it, and tells how far it is. */
  | { readonly task: 'keep' }
  /** Whether the worker is still there. */
  | { readonly task: 'ping' };

export type ToWorker =
  | { readonly open: { readonly index: string; readonly manifest: string } }
  | ({ readonly id: number } & Task);

export type FromWorker =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly progress: OfflineState }
  | { readonly id: number; readonly failure: Failure };

/** Why something could not be done, in a form that can be sent. */
export interface Failure {
  readonly kind: FailureKind;
  readonly message: string;
}

/**
 * `missing`: the site has no such file. `unreachable`: the network did not bring it. `broken`: it is not what it should
 * be. `full`: the device keeps no more. `stopped`: the worker does not run. `fault`: ours.
 */
export type FailureKind = 'missing' | 'unreachable' | 'broken' | 'full' | 'stopped' | 'fault';

/** A search that could not be done; its message names the file where there is one. */
export class SearchFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Any error as it can be sent: `fault` where it is none that is expected. */
export function failureOf(error: unknown): Failure {
  if (error instanceof SearchFailure) return { kind: error.kind, message: error.message };
  if (error instanceof BrokenFile) return { kind: 'broken', message: error.message };
  return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
}
