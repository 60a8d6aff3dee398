import { formatRatio } from '../numbers.ts';
import type { Judgement } from './claims.ts';

/** What is said of a claim; `counterexample` holds `{from}`, `{to}` and `{ratio}`. Plain JSON: a page carries it. */
export interface ClaimWords {
  readonly holds: string;
  readonly contradicted: string;
  readonly notTold: string;
  readonly counterexample: string;
}

/** A verdict in words, and where the claim fails. `nameOf` names a cell as the table does. */
export function claimSentence(
  { verdict, counterexample }: Judgement,
  words: ClaimWords,
  nameOf: (cell: string) => string,
): { readonly verdict: string; readonly rest: string } {
  const said = { holds: words.holds, contradicted: words.contradicted, 'not told': words.notTold }[verdict];
  if (counterexample === undefined) return { verdict: said, rest: '' };
  const { from, to, ratio } = counterexample;
  const parts: Readonly<Record<string, string>> = { from: nameOf(from), to: nameOf(to), ratio: formatRatio(ratio) };
  return {
    verdict: said,
    rest: ` ${words.counterexample.replace(/\{(\w+)\}/gu, (_all, key: string) => parts[key] ?? '')}`,
  };
}
