import type { VFileMessage } from 'vfile-message';
import { linkedBenchFiles } from '../../bench-link.ts';
import type { BodyBenchmark } from '../../body.ts';
import { folderOfFile } from '../../file-names.ts';
import { groupBy } from '../../group-by.ts';
import type { Source } from '../../magazine.ts';
import { toProblem } from '../../problem.ts';
import type { Benches } from '../benches.ts';
import { isArticle, sourceOf } from '../body-context.ts';
import { placeOfHref } from './anchors.ts';
import type { BodyFacts } from './bodies.ts';

/** Modules that no text links, and translations whose tables say other numbers. */
export function checkBenchmarks(facts: readonly BodyFacts[], benches: Benches): VFileMessage[] {
  const used = new Set<string>();
  const rendered = new Set<string>();
  for (const { thing, folder, lang } of facts) {
    rendered.add(folder);
    const source = sourceOf(thing, lang);
    for (const name of linkedBenchFiles(source?.markdown ?? '')) used.add(`${folder}/${name}`);
  }
  const unused = [...benches.modules.keys()].filter((file) => rendered.has(folderOfFile(file)) && !used.has(file));
  return [
    ...unused.map((file) =>
      toProblem(
        file,
        'unused-file',
        'Unexpected module that no text links, expected a table and a link to it right after',
      ),
    ),
    ...differingTables(facts),
  ];
}

interface Table {
  readonly source: Source;
  readonly benchmark: BodyBenchmark;
}

function differingTables(facts: readonly BodyFacts[]): VFileMessage[] {
  const tables = facts.flatMap(({ thing, lang, benchmarks }) => {
    const source = isArticle(thing) ? sourceOf(thing, lang) : undefined;
    return source === undefined ? [] : benchmarks.map((benchmark): Table => ({ source, benchmark }));
  });
  return [
    ...groupBy(tables, ({ source, benchmark }) => `${folderOfFile(source.file)}/${benchmark.file}`).values(),
  ].flatMap(([first, ...others]) => (first === undefined ? [] : others.flatMap((other) => differences(first, other))));
}

function differences(first: Table, { source, benchmark }: Table): VFileMessage[] {
  const known = new Map(first.benchmark.rows.map(({ cell, published }) => [cell, published]));
  const place = placeOfHref(source, benchmark.file);
  return benchmark.rows.flatMap(({ cell, published }) =>
    Object.keys({ ...known.get(cell), ...published }).flatMap((name) => {
      const value = published[name];
      const expected = known.get(cell)?.[name];
      if (value === expected) return [];
      const reason = `Unexpected \`${value ?? '—'}\` of \`${name}\` at \`${cell}\`, expected \`${expected ?? '—'}\` as in \`${first.source.file}\``;
      return [toProblem(source.file, 'bench-table', reason, { place })];
    }),
  );
}
