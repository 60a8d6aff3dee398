import { sayWords } from '../lib/benchmark/author-words.ts';
import type { Declaration, ParamFacts } from '../lib/benchmark/benchmark.ts';
import type { ParamValue } from '../lib/benchmark/define.ts';
import { formatValue } from '../lib/benchmark/numbers.ts';
import { labelsOf } from '../lib/benchmark/param-value.ts';
import type { Lang, Magazine } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';
import { ScrollTable } from './scroll-table.tsx';

interface Props {
  readonly declaration: Declaration;
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** Of the texts that a header may have, the first in the page's script. */
export function headerIn(headers: readonly string[], lang: Lang): string {
  const isHan = (text: string) => /\p{Script=Han}/u.test(text);
  return headers.find((header) => isHan(header) === (lang === 'zh')) ?? headers[0] ?? '';
}

/** A parameter's value as a table in the page's script writes it. */
export const labelIn = (param: ParamFacts, value: ParamValue, lang: Lang) => headerIn(labelsOf(param, value), lang);

/** What varies in a table, what is measured, and what its model assumes. */
export function BenchmarkFacts({ declaration, lang, magazine }: Props) {
  const words = wordsIn(lang).benchmark;
  const { params, values, costs } = declaration;
  const say = (it: Parameters<typeof sayWords>[0]) => sayWords(it, lang, magazine.defaultLanguage);
  return (
    <>
      <Ledger label={words.parameters}>
        <ScrollTable
          label={words.parameters}
          headers={[words.parameters, words.possible]}
          rows={[
            ...params.map((param) => ({
              key: param.name,
              cells: [
                headerIn(param.headers, lang),
                param.values.map((value) => labelIn(param, value, lang)).join(', '),
              ],
            })),
            ...values.map(({ name, headers, unit, better }) => ({
              key: name,
              cells: [
                headerIn(headers, lang),
                better === 'neither' ? unit : `${unit}${words.clause}${words.better[better]}`,
              ],
            })),
          ]}
        />
      </Ledger>
      {costs.length > 0 && (
        <Ledger label={words.costs}>
          <p className="quiet">{words.costsNote}</p>
          <ScrollTable
            label={words.costs}
            headers={[words.cost, words.amount, words.costFrom]}
            numeric={[1]}
            rows={costs.map(({ name, value, unit, from }) => ({
              key: say(name),
              cells: [say(name), `${formatValue(value)} ${unit}`, say(from)],
            }))}
          />
        </Ledger>
      )}
    </>
  );
}
