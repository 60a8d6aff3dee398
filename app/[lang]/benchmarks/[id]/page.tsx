import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BenchmarkCode } from '../../../../components/benchmark-code.tsx';
import { BenchmarkFacts } from '../../../../components/benchmark-facts.tsx';
import { BenchmarkRecords } from '../../../../components/benchmark-records.tsx';
import { Ledger } from '../../../../components/ledger.tsx';
import { PageFrame } from '../../../../components/page-frame.tsx';
import { PageHeader } from '../../../../components/page-header.tsx';
import { RawHtml } from '../../../../components/raw-html.tsx';
import { sayWords } from '../../../../lib/benchmark/author-words.ts';
import { kindWords } from '../../../../lib/benchmark/kind-words.ts';
import { allBenchmarks, findBenchmark } from '../../../../lib/benchmarks.ts';
import { benchSources, bodyOf, readMagazine, recordsOf, topicIndex } from '../../../../lib/content/read.ts';
import { toPageFigure } from '../../../../lib/markdown/page-figure.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { articlePath, benchmarkPath, benchmarksPath } from '../../../../lib/paths.ts';
import { paramsInLanguages } from '../../../../lib/static-params.ts';
import { benchmarkGraph, describeBenchmark } from '../../../../lib/structured-data/benchmark-graph.ts';
import { wordsIn } from '../../../../lib/words.ts';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, ['id'], (lang) => allBenchmarks(magazine, lang));
}

interface Props {
  readonly params: Promise<{ lang: string; id: string }>;
}

async function find({ params }: Props) {
  const { lang, id } = await params;
  const magazine = await readMagazine();
  const benchmark = findBenchmark(magazine, id, lang);
  const body = benchmark && (await bodyOf(benchmark.article, lang));
  const table = body?.benchmarks.find((it) => it.id === id);
  if (benchmark === undefined || table === undefined) return undefined;
  const versions = benchmark.languages.map((it) => ({ lang: it, path: benchmarkPath(benchmark, it) }));
  const title = sayWords(benchmark.module.declaration.question, lang, magazine.defaultLanguage);
  return { magazine, lang, benchmark, table, versions, title };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { magazine, lang, benchmark } = found;
  return pageMetadata({ ...found, description: describeBenchmark({ magazine, lang }, benchmark) });
}

export default async function BenchmarkPage(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, benchmark, table, versions, title } = found;
  const { article, module } = benchmark;
  const { declaration } = module;
  const words = wordsIn(lang).benchmark;
  const said = { magazine, lang };
  const path = articlePath(article, lang);
  const kind = kindWords(declaration, words);
  const [records, sources] = await Promise.all([recordsOf(benchmark), benchSources(benchmark)]);
  return (
    <PageFrame
      graph={benchmarkGraph({ ...said, topics: await topicIndex(lang) }, benchmark)}
      {...said}
      issue={article.issue}
      versions={versions}
    >
      <PageHeader
        label={<a href={benchmarksPath(lang)}>{words.title}</a>}
        title={title}
        deck={
          <>
            <strong>{kind.name}</strong> {kind.means}
          </>
        }
      >
        <p className="byline">
          <a href={`${path}#${encodeURIComponent(table.anchor)}`}>{article.texts[lang]?.title}</a>
        </p>
      </PageHeader>
      <Ledger label={words.table}>
        <RawHtml className="prose bench-alone" html={toPageFigure(table.html, path)} />
      </Ledger>
      <BenchmarkFacts declaration={declaration} {...said} />
      <BenchmarkRecords module={module} records={records} lang={lang} />
      <BenchmarkCode sources={sources} benchmark={declaration} lang={lang} />
    </PageFrame>
  );
}
