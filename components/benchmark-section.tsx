import type { ReactNode } from 'react';
import { sayWords } from '../lib/benchmark/author-words.ts';
import { kindWords } from '../lib/benchmark/kind-words.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Benchmark, Lang, Magazine } from '../lib/magazine.ts';
import { articlePath, benchmarkPath } from '../lib/paths.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';

interface Props {
  readonly label: ReactNode;
  readonly benchmarks: readonly Benchmark[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** The questions of runnable tables, under the articles that they belong to; nothing where there are none. */
export function BenchmarkSection({ label, benchmarks, lang, magazine }: Props) {
  if (benchmarks.length === 0) return null;
  const words = wordsIn(lang).benchmark;
  return (
    <Ledger label={label}>
      {[...groupBy(benchmarks, ({ article }) => article)].map(([article, ofArticle]) => (
        <div key={articlePath(article, lang)} className="bench-brief">
          <p className="byline">
            <a href={articlePath(article, lang)}>{article.texts[lang]?.title}</a>
          </p>
          <ul className="bench-questions">
            {ofArticle.map((benchmark) => (
              <li key={benchmark.id}>
                <a href={benchmarkPath(benchmark, lang)}>
                  {sayWords(benchmark.module.declaration.question, lang, magazine.defaultLanguage)}
                </a>{' '}
                <span className="quiet">{kindWords(benchmark.module.declaration, words).name}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Ledger>
  );
}
