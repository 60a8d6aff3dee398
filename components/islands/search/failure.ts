import { SearchFailure } from '../../../lib/search/worker-messages.ts';
import { button, element } from '../bench/element.ts';
import { phrase } from './words.ts';

/** What went wrong, in words for readers. */
export function failureText(error: unknown): string {
  if (error instanceof SearchFailure) {
    const file = /The file (\S+)/.exec(error.message)?.[1] ?? '';
    if (error.kind === 'fault') return phrase('fault', { why: error.message });
    return phrase(error.kind, { file });
  }
  // Algolia's client tells so when no host of the service answers.
  if (error instanceof Error && error.name === 'RetryError') return phrase('unreachableHosted');
  return phrase('fault', { why: error instanceof Error ? error.message : String(error) });
}

/** The words, and a button that tries again. */
export const failureNote = (error: unknown, retry: () => void): HTMLElement =>
  element('div', { class: 'search-failure' }, element('p', {}, failureText(error)), button(phrase('retry'), retry));
