import { didYouMean } from '../../nearest.ts';
import type { ClaimFacts, Declaration, ParamFacts, ValueFacts } from '../benchmark.ts';
import { isRecord, told } from '../guards.ts';
import { anything, fail, listOf, oneOf, record, type Shape, ShapeError, text } from '../shape.ts';
import { isTimeUnit } from '../units.ts';
import { readBaseline, readCells } from './declared-cells.ts';
import { checkFitted, costs, type Grid, readClaim, readCurve, readFitted } from './declared-claims.ts';
import { readMode, readSeeds, strayCode } from './declared-code.ts';
import { headers, published, readParam, readValue, words } from './declared-columns.ts';

type Fields = Readonly<Record<string, unknown>>;

const ofTable = ['params', 'where', 'baseline', 'values', 'notes'];
const ofCode = ['setup', 'run', 'operations', 'teardown', 'shell', 'programs', 'sample', 'seeds', 'costs', 'fitted'];
const ofText = ['id', 'kind', 'question', 'published', 'shows', 'cannotShow', 'claims', 'curve'];
const known = [...ofText, ...ofTable, ...ofCode];

class Problems {
  readonly list: string[] = [];

  /** What `read` gives, or nothing when it throws a `ShapeError`, which is kept. */
  take<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      this.list.push(error.message);
      return undefined;
    }
  }

  /** Each item by itself, so that every wrong one is told. */
  takeEach<T>(items: readonly unknown[], read: (item: unknown, index: number) => T): T[] {
    return items.flatMap((item, index) => {
      const taken = this.take(() => read(item, index));
      return taken === undefined ? [] : [taken];
    });
  }
}

/** What a module declares, from its default export, whatever that is; or every mistake in it, in words. */
export function toDeclaration(
  bench: unknown,
): { readonly declaration: Declaration } | { readonly problems: readonly string[] } {
  if (!isRecord(bench) || bench instanceof Promise) {
    return { problems: [`the default export is ${told(bench)}; expected \`export default defineBench({ … })\``] };
  }
  const problems = new Problems();
  try {
    const declaration = declare(bench, problems);
    if (problems.list.length === 0 && declaration) return { declaration };
  } catch (error) {
    problems.list.push(`reading the definition throws: ${String(error)}`);
  }
  return { problems: problems.list };
}

function declare(bench: Fields, problems: Problems): Declaration | undefined {
  for (const key of Object.keys(bench).filter((it) => !known.includes(it))) {
    problems.list.push(
      `\`${key}\` is unknown${didYouMean(
        key,
        known.map((slug) => ({ slug })),
      )}`,
    );
  }
  const take = <T>(name: string, shape: Shape<T>) => problems.take(() => shape(bench[name], name));
  const maybe = <T>(name: string, shape: Shape<T>) => (bench[name] === undefined ? undefined : take(name, shape));
  const id = take('id', benchId);
  const kind = take('kind', oneOf('measured', 'exact', 'simulated'));
  const mode = problems.take(() => readMode(bench, kind));
  problems.list.push(...strayCode(bench, kind));
  const question = take('question', words);
  const grid = readGrid(bench, problems);
  const values = readColumns(bench, 'values', readValue, problems);
  if (mode === 'timed') problems.takeEach(values, (it) => checkUnit(it as ValueFacts));
  const notes = maybe('notes', listOf(headers)) ?? [];
  problems.take(() => checkHeaders([...(grid?.params ?? []), ...values].map((it) => it.headers).concat(notes)));
  const source = take('published', published);
  const seeds = problems.take(() => readSeeds(bench.seeds));
  const shows = maybe('shows', words);
  const cannotShow = maybe('cannotShow', words);
  const programs = maybe('programs', listOf(text));
  const assumed = maybe('costs', costs);
  const about = grid ? readAbout(bench, grid, problems) : undefined;
  if (about && (assumed || bench.costs === undefined)) {
    problems.take(() => checkFitted(about.fitted, assumed?.length ?? 0));
  }
  const baseline = grid && problems.take(() => readBaseline(bench.baseline, grid.params, grid.cells));
  if (!(id && kind && mode && question && grid && source && seeds && about && baseline)) return undefined;
  return {
    id,
    kind,
    question,
    ...grid,
    baseline,
    values,
    notes,
    published: source,
    ...about,
    costs: assumed ?? [],
    mode,
    seeds,
    ...(shows !== undefined && { shows }),
    ...(cannotShow !== undefined && { cannotShow }),
    ...(programs !== undefined && { programs }),
  };
}

const benchId: Shape<string> = (value, path) =>
  typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
    ? value
    : fail(path, 'small letters, digits and single hyphens, as in `kafka-acks`', value);

function readColumns<T>(
  bench: Fields,
  field: string,
  read: (name: string, value: unknown) => T,
  problems: Problems,
): T[] {
  const columns = Object.entries(problems.take(() => record(bench[field], field)) ?? {});
  if (columns.length === 0 && isRecord(bench[field])) {
    problems.list.push(`\`${field}\` names no column; expected one at least`);
  }
  return problems.takeEach(columns, (_, index) => read(columns[index]?.[0] ?? '', columns[index]?.[1]));
}

function readGrid(bench: Fields, problems: Problems): Grid | undefined {
  const before = problems.list.length;
  const params: readonly ParamFacts[] = readColumns(bench, 'params', readParam, problems);
  // Cells of parameters that are half understood would only be wrong.
  if (problems.list.length > before) return undefined;
  const cells = problems.take(() => readCells(params, bench.where));
  return cells && { params, cells };
}

function readAbout(bench: Fields, grid: Grid, problems: Problems) {
  const list = (name: string) => problems.take(() => listOf(anything)(bench[name] ?? [], name)) ?? [];
  const claims: readonly ClaimFacts[] = problems.takeEach(list('claims'), (claim, index) =>
    readClaim(claim, `claims[${index}]`, grid),
  );
  const fitted = problems.takeEach(list('fitted'), (where, index) => readFitted(where, `fitted[${index}]`, grid));
  const curve =
    bench.curve === undefined ? undefined : problems.take(() => readCurve(bench.curve, 'curve', grid.params));
  return { claims, fitted: [...new Set(fitted.flat())], ...(curve !== undefined && { curve }) };
}

function checkUnit({ name, unit }: ValueFacts) {
  if (!isTimeUnit(unit)) {
    fail(`values.${name}.unit`, 'a unit that time gives: one with `/s` at its end, or `s`, `ms`, `us`, `ns`', unit);
  }
}

function checkHeaders(columns: readonly (readonly string[])[]) {
  const all = columns.flatMap((own) => [...new Set(own)]);
  const twice = all.find((header, index) => all.indexOf(header) !== index);
  if (twice !== undefined) throw new ShapeError(`two columns have the header \`${twice}\`; expected each of its own`);
}
