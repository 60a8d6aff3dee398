import type { BenchRecord, Declaration } from '../lib/benchmark/benchmark.ts';
import { recordText } from '../lib/benchmark/figure/record-text.ts';
import { isStale } from '../lib/benchmark/records/freshness.ts';
import { type ResultText, ratioText, resultText } from '../lib/benchmark/result-text.ts';
import { readFailure } from '../lib/benchmark/run/failure.ts';
import type { Lang } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { headerIn, labelIn } from './benchmark-facts.tsx';
import { ScrollTable } from './scroll-table.tsx';

interface Props {
  readonly declaration: Declaration;
  /** Of the module. */
  readonly digest: string;
  readonly record: BenchRecord;
  readonly lang: Lang;
}

const dressed = ({ text, range }: ResultText) => (
  <>
    {text}
    {range === undefined ? null : <span className="bench-range"> {range}</span>}
  </>
);

/** Why a cell has no values: in the page's words, then as the code or the machine said it. */
function whyNone(failure: string | undefined, lang: Lang) {
  if (failure === undefined) return '—';
  const { kind, detail } = readFailure(failure);
  return (
    <>
      {wordsIn(lang).benchmark.failureKinds[kind]} <code>{detail}</code>
    </>
  );
}

/** A recorded run: the machine, how it was measured, and every value with what it is worth. */
export function BenchmarkRecord({ declaration, digest, record, lang }: Props) {
  const words = wordsIn(lang).benchmark;
  const { day, machine, method } = recordText(record, lang, words);
  const { kind } = declaration;
  const labels = new Map(
    declaration.cells.map(({ id, params }) => [
      id,
      declaration.params.map((param) => labelIn(param, params[param.name] ?? null, lang)).join(' · '),
    ]),
  );
  return (
    <section className="bench-run-record">
      <h3>{day}</h3>
      <p className="quiet">
        {machine}
        <br />
        {method}
        <br />
        {isStale(record, digest) ? <strong>{words.stale}</strong> : words.fresh}
      </p>
      <ScrollTable
        label={`${words.record} ${day}`}
        headers={[
          declaration.params.map(({ headers }) => headerIn(headers, lang)).join(' · '),
          words.ratio,
          ...declaration.values.map(({ headers, unit }) => words.ofSeries(headerIn(headers, lang), unit)),
        ]}
        numeric={Array.from({ length: declaration.values.length + 1 }, (_, index) => index + 1)}
        rows={record.run.cells.map((result) => ({
          key: result.cell,
          cells: [
            labels.get(result.cell) ?? result.cell,
            result.ratio === null ? whyNone(result.failure, lang) : dressed(ratioText(result, kind, words)),
            ...declaration.values.map(({ name }) => dressed(resultText(result, name, words))),
          ],
        }))}
      />
    </section>
  );
}
