import type { BenchPayload, Declaration, Run } from '../../../lib/benchmark/benchmark.ts';
import { type ClaimWords, claimSentence } from '../../../lib/benchmark/claims/claim-sentence.ts';
import { judgeClaim } from '../../../lib/benchmark/claims/claims.ts';
import { runEvidence } from '../../../lib/benchmark/claims/series.ts';
import { formatPercent } from '../../../lib/benchmark/numbers.ts';
import { hasSameValues } from '../../../lib/benchmark/records/compare-runs.ts';
import { describeBrowser } from './browser.ts';
import { cellsToRun, mostCells } from './choice.ts';
import type { OwnRun } from './copies.ts';
import { element } from './element.ts';
import { describeFailures, describeReason, type Note, textOf } from './notes.ts';
import { phrase } from './run-words.ts';
import type { End } from './session.ts';

/** What a run comes to, in words. */

/** The sentence with which a run ends. */
export function describeEnd(how: End, run: Run, reason = ''): string {
  if (how === 'failed') return textOf(describeReason(reason));
  if (how !== 'done') return phrase(how);
  if (run.stopped === 'stopped') return phrase('hopeless');
  const isEmpty = run.cells.every(({ failure }) => failure !== undefined);
  return phrase(isEmpty ? 'all failed' : 'done', { seconds: (run.elapsedMs / 1000).toFixed(1) });
}

/** All that is to be known about the reader's column, a sentence each. */
export function describeRun({ run, choice, payload, browser, deadlineMs, cells, nameOf }: OwnRun): Note[] {
  const failed = run.cells.filter(({ failure }) => failure !== undefined);
  return [
    ...sentences(choice.code === undefined ? [] : [phrase('edited')]),
    ...sentences(
      cellsToRun(payload.declaration, choice).length > cells.length ? [phrase('tooMany', { most: mostCells })] : [],
    ),
    ...describeFailures(failed, nameOf, deadlineMs),
    ...sentences(run.stopped === 'stopped' || run.stopped === 'budget' ? [phrase(`cut ${run.stopped}`)] : []),
    ...sentences(
      run.cells.length > failed.length
        ? [...describeNoise(run), ...describeReproduction(run, payload.recorded, nameOf)]
        : [],
    ),
    { says: describeBrowser(browser, run) },
  ];
}

const sentences = (list: readonly string[]): Note[] => list.map((says) => ({ says }));

/** What differences are worth on this machine; nothing for values that no machine changes. */
function describeNoise({ kind, noise }: Run): string[] {
  if (kind !== 'measured') return [];
  return [noise === null ? phrase('noNoise') : phrase('noise', { share: formatPercent(noise) })];
}

/** How many rows are, to the last bit, those of the editors' record; nothing for measured values. */
function describeReproduction(
  run: Run,
  recorded: BenchPayload['recorded'],
  nameOf: (cell: string) => string,
): string[] {
  if (run.kind === 'measured') return [];
  if (recorded === undefined) return [phrase('noRecord')];
  const byId = new Map(run.cells.map((cell) => [cell.cell, cell]));
  const both = recorded.cells.flatMap((theirs) => {
    const ours = byId.get(theirs.cell);
    return ours === undefined ? [] : [{ id: theirs.cell, same: hasSameValues(theirs, ours) }];
  });
  const different = both.filter(({ same }) => !same).map(({ id }) => nameOf(id));
  const counted = phrase('reproduced', { same: both.length - different.length, of: both.length });
  return different.length === 0 ? [counted] : [counted, phrase('different', { cells: different.join('; ') })];
}

/** Takes away what an earlier run had to say of the claims. */
export function hideClaims(root: HTMLElement): void {
  for (const place of root.querySelectorAll<HTMLElement>('.bench-claims [data-series="yours"]')) place.hidden = true;
}

/** Says beside each claim of the table what the reader's run has to say about it. `nameOf` names a cell as the table does. */
export function showClaims(
  root: HTMLElement,
  declaration: Declaration,
  run: Run,
  nameOf: (cell: string) => string,
): void {
  const list = root.querySelector<HTMLElement>('.bench-claims[data-words]');
  const words: ClaimWords = JSON.parse(list?.dataset.words ?? '{}');
  const evidence = runEvidence(declaration, run);
  for (const item of list?.querySelectorAll<HTMLElement>('[data-claim]') ?? []) {
    const claim = declaration.claims[Number(item.dataset.claim)];
    const place = item.querySelector<HTMLElement>('[data-series="yours"]');
    if (claim === undefined || place === null) continue;
    const judgement = judgeClaim(claim, declaration, evidence);
    const { verdict, rest } = claimSentence(judgement, words, nameOf);
    const series = place.querySelector('.bench-series') ?? '';
    place.replaceChildren(series, ' ', element('b', {}, verdict), rest);
    place.className = `bench-verdict bench-${judgement.verdict.replaceAll(' ', '-')}`;
    place.hidden = false;
  }
}
