import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BenchmarkWords } from '../../words-benchmark.ts';
import type { SeriesName } from '../chart/chart-data.ts';
import { claimSentence } from '../claims/claim-sentence.ts';
import { type Evidence, judgeClaim } from '../claims/claims.ts';
import { publishedEvidence, runEvidence } from '../claims/series.ts';
import { type FigureFacts, isRunnable, recordedName, rowLabels } from './facts.ts';

/** The words with which a claim is judged, also by the reader's own run. */
const claimWords = ({ holds, contradicted, notTold, counterexample }: BenchmarkWords) => ({
  holds,
  contradicted,
  notTold,
  counterexample: counterexample('{from}', '{to}', '{ratio}'),
});

/** Each claim, and whether each series bears it out. */
export function renderClaims(facts: FigureFacts): Element | undefined {
  const { module, rows, records, words, say } = facts;
  const { declaration } = module;
  if (declaration.claims.length === 0) return undefined;
  const [record] = records;
  const labels = rowLabels(facts);
  const said = claimWords(words);
  const items = declaration.claims.map((claim, index) => {
    const judged = (series: SeriesName, name: string, evidence: Evidence) => {
      const judgement = judgeClaim(claim, declaration, evidence);
      const sentence = claimSentence(judgement, said, (cell) => labels.get(cell)?.join(' · ') ?? cell);
      return verdict(series, name, [h('strong', sentence.verdict), sentence.rest], judgement.verdict);
    };
    return h('li', { dataClaim: String(index) }, [
      h('span', { className: ['bench-says'] }, say(claim.says)),
      ...(declaration.published === 'none'
        ? []
        : [' ', judged('published', words.published, publishedEvidence(declaration, rows))]),
      ...(record === undefined
        ? []
        : [' ', judged('recorded', recordedName(facts), runEvidence(declaration, record.run))]),
      ...(isRunnable(facts) ? [' ', verdict('yours', words.yours, [], undefined)] : []),
    ]);
  });
  return h('ul', { className: ['bench-claims', 'bench-extra'], dataWords: JSON.stringify(said) }, items);
}

const verdict = (series: SeriesName, name: string, said: readonly (Element | string)[], of: string | undefined) =>
  h(
    'span',
    {
      className: ['bench-verdict', ...(of === undefined ? [] : [`bench-${of.replaceAll(' ', '-')}`])],
      dataSeries: series,
      ...(series === 'yours' ? { hidden: true } : {}),
    },
    [h('span', { className: ['bench-series'] }, name), ' ', ...said],
  );
