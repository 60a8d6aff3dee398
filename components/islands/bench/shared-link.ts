import type { Declaration } from '../../../lib/benchmark/benchmark.ts';
import { type Choice, readChoice } from './choice.ts';
import { fromFragment, toFragment } from './link.ts';

/** The fragment that shares a choice; `undefined` where the page that it is opened in would refuse it. */
export async function fragmentOf(choice: Choice, declaration: Declaration): Promise<string | undefined> {
  const fragment = await toFragment(declaration.id, choice);
  const read = await fromFragment(declaration.id, fragment).catch(() => undefined);
  return readChoice(read, declaration) === undefined ? undefined : fragment;
}
