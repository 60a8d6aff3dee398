import type { FailureKind } from '../run/failure.ts';

/**
 * Why a cell cannot run that is known without asking its code. A realm answers with the name alone, so that no text of a
 * module's passes for one, and pages have words of their own for each.
 */
const sentences = {
  'no definition': 'the default export is no definition',
  'no run': 'there is no `run`',
  'no sample': 'there is no `sample`',
  'left out': '`where` leaves this cell out',
} as const satisfies Partial<Record<FailureKind, string>>;

export type Cause = keyof typeof sentences;

/** The cause in a sentence, as the result of its cell keeps it. */
export const sayCause = (cause: Cause): string => sentences[cause];

/** Whether a realm's answer names such a cause. */
export const isCause = (it: unknown): it is Cause => typeof it === 'string' && Object.hasOwn(sentences, it);
