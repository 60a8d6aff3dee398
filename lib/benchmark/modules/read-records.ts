import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { filesIn, readIfThere } from '../../files.ts';
import { didYouMean } from '../../nearest.ts';
import { type Point, toProblem } from '../../problem.ts';
import type { BenchRecord, LoadedModule } from '../benchmark.ts';
import { resultsFolder } from '../module-files.ts';
import { isStale, newestFirst } from '../records/freshness.ts';
import { parseRecord } from '../records/validate-run.ts';

/** Records that can be read, and what is wrong with the others. */
export interface Records {
  /** The newest first. */
  readonly records: readonly BenchRecord[];
  readonly problems: readonly VFileMessage[];
}

const maxBytes = 1024 * 1024;

/**
 * What was recorded of the module `file` (below the content folder): `<name>.results/<environment>.json` beside it.
 * With the module as it was loaded, records that cannot be of it are problems; one of an older version of it, which has
 * another digest, is stale and is none.
 */
export function readRecords(contentFolder: string, file: string, module?: LoadedModule): Records {
  const folder = resultsFolder(file);
  const records: BenchRecord[] = [];
  const problems: VFileMessage[] = [];
  for (const name of filesIn(join(contentFolder, folder))) {
    const where = `${folder}/${name}`.normalize('NFC');
    const found = readRecord(join(contentFolder, folder, name), name, module);
    if ('problem' in found) problems.push(toProblem(where, 'bench-record', found.problem, { place: found.place }));
    else records.push(found);
  }
  return { records: records.sort(newestFirst), problems };
}

type Wrong = { readonly problem: string; readonly place?: Point };

function readRecord(path: string, name: string, module: LoadedModule | undefined): BenchRecord | Wrong {
  if (!name.endsWith('.json')) {
    return { problem: `Unexpected file \`${name}\`, expected records such as \`linux-x64-node20.json\`` };
  }
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxBytes) {
    return { problem: tooBig(size) };
  }
  const record = readText(readIfThere(path)?.toString('utf8') ?? '');
  if ('problem' in record) return record;
  const problem = strangeName(record, name) ?? (module === undefined ? undefined : notOf(record, module));
  return problem === undefined ? record : { problem };
}

function readText(text: string): BenchRecord | Wrong {
  const json = parseJson(text);
  if ('problem' in json) return json;
  const record = parseRecord(json.value);
  return 'problem' in record ? { problem: `Unexpected record: ${record.problem}` } : record;
}

/** Why the text of a record would not be read again. */
export function recordProblem(text: string): string | undefined {
  const size = Buffer.byteLength(text);
  if (size > maxBytes) return tooBig(size);
  const record = readText(text);
  return 'problem' in record ? record.problem : undefined;
}

const tooBig = (size: number) =>
  `Unexpected size of ${(size / maxBytes).toFixed(1)} MB, expected at most 1 MB a record`;

function parseJson(text: string): { readonly value: unknown } | Wrong {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/u.exec(said)?.[1] ?? text.length);
    const before = text.slice(0, position).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { problem: 'Unexpected text that is no JSON, expected a record as `npm run bench record` writes it', place };
  }
}

const strangeName = ({ environment }: BenchRecord, name: string) =>
  name.normalize('NFC') === `${environment.id}.json`
    ? undefined
    : `Unexpected environment \`${environment.id}\` in \`${name}\`, expected the file to be named after it`;

function notOf(record: BenchRecord, { declaration, digest }: LoadedModule): string | undefined {
  const { run } = record;
  if (run.bench !== declaration.id) {
    return `Unexpected bench \`${run.bench}\`, expected \`${declaration.id}\`, whose folder this is`;
  }
  if (isStale(record, digest)) return undefined;
  if (run.kind !== declaration.kind) return `Unexpected kind \`${run.kind}\`, expected \`${declaration.kind}\``;
  const cells = declaration.cells.map(({ id }) => id);
  const names = declaration.values.map(({ name }) => name);
  for (const { cell, values, samples } of run.cells) {
    if (!cells.includes(cell)) return unknown('cell', cell, cells);
    const strange = [...Object.keys(values), ...Object.keys(samples)].find((it) => !names.includes(it));
    if (strange !== undefined) return unknown('value', strange, names);
  }
  return undefined;
}

const unknown = (what: string, written: string, names: readonly string[]) =>
  `Unexpected ${what} \`${written}\`, expected one that the module has${didYouMean(
    written,
    names.map((slug) => ({ slug })),
  )}`;
