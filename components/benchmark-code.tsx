import type { Lang } from '../lib/magazine.ts';
import { renderCode } from '../lib/markdown/render-code.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';
import { RawHtml } from './raw-html.tsx';

interface Props {
  /** The module, then the files beside it that it uses. */
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  readonly lang: Lang;
}

/** The code that makes a table's numbers; what the module uses is folded. */
export function BenchmarkCode({ sources: [main, ...others], lang }: Props) {
  const words = wordsIn(lang).benchmark;
  return (
    <Ledger label={words.code} className="bench-code">
      <p className="quiet">{words.codeNote}</p>
      {main && <RawHtml className="prose" html={renderCode(main.text, 'ts', main.name)} />}
      {others.map(({ name, text }) => (
        <details key={name} className="bench-source">
          <summary>{name}</summary>
          <RawHtml className="prose" html={renderCode(text, 'ts', name)} />
        </details>
      ))}
    </Ledger>
  );
}
