import type { Params } from '../benchmark.ts';
import type { Cause } from './causes.ts';

/** One end of a channel to a realm. */
export interface Port {
  post(message: unknown): void;
  onMessage(listen: (message: unknown) => void): void;
  /** Tells once why the realm ended by itself: in words, and by what, where that is known without asking its code. */
  onEnd?(listen: (why: string, kind?: 'died' | 'threw' | 'closed' | 'syntax') => void): void;
  close(): void;
}

/** What a scheduler asks of a realm, one thing at a time; `id` comes back with the answer. */
export type Ask =
  | { readonly ask: 'open'; readonly params: Params }
  | { readonly ask: 'block'; readonly calls: number; readonly first: number }
  | { readonly ask: 'sample'; readonly seed: number }
  | { readonly ask: 'close' };

export type Request = Ask & { readonly id: number };

/** What a realm answers, with the `id` of what was asked; a scheduler believes none of it before it has looked. */
export type Answer =
  | { readonly resolutionMs?: number; readonly operations?: number }
  | { readonly ms: number }
  | { readonly values: Readonly<Record<string, number | null>> }
  | { readonly cause: Cause }
  /** What the code threw, in its own words. */
  | { readonly error: string };
