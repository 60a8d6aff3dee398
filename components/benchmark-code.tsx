import type { Declaration } from '../lib/benchmark/benchmark.ts';
import type { Lang } from '../lib/magazine.ts';
import { renderCode } from '../lib/markdown/render-code.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';
import { RawHtml } from './raw-html.tsx';

interface CodeFile {
  readonly name: string;
  readonly text: string;
}

interface Props {
  /** The module, then the files beside it that it uses. */
  readonly sources: readonly CodeFile[];
  readonly benchmark: Pick<Declaration, 'id' | 'mode'>;
  readonly lang: Lang;
}

/** In the language that the file's ending names. */
const codeOf = ({ name, text }: CodeFile) => renderCode(text, name.slice(name.lastIndexOf('.') + 1), name);

/** The code that makes a table's numbers; what the module uses is folded. */
export function BenchmarkCode({ sources: [main, ...others], benchmark, lang }: Props) {
  const words = wordsIn(lang).benchmark;
  return (
    <Ledger label={words.code} className="bench-code">
      <p className="quiet">{words.codeNote}</p>
      {benchmark.mode === 'command' && (
        <p className="quiet">
          {words.byCommand}
          <code>npm run bench -- run {benchmark.id}</code>
        </p>
      )}
      {main && <RawHtml className="prose" html={codeOf(main)} />}
      {others.map((file) => (
        <details key={file.name} className="bench-source">
          <summary>{file.name}</summary>
          <RawHtml className="prose" html={codeOf(file)} />
        </details>
      ))}
    </Ledger>
  );
}
