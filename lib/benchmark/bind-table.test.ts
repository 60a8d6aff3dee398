import { describe, expect, test } from 'vitest';
import { declaration } from '../../tests/benches.ts';
import type { Declaration } from './benchmark.ts';
import { bindTable, type TableText } from './bind-table.ts';

/** A table of Markdown, header first; a cell's place is its line and its column in the table. */
function table(...lines: readonly string[]): TableText {
  const rows = lines.map((line, row) => ({
    place: { line: row + 10, column: 1 },
    cells: line
      .split('|')
      .map((text, column) => ({ text: text.trim(), place: { line: row + 10, column: column + 1 } })),
  }));
  const [head, ...body] = rows;
  return { place: { line: 10, column: 1 }, headers: head?.cells ?? [], rows: body };
}

const problemsOf = (text: TableText, of: Declaration = declaration) =>
  bindTable(text, of).problems.map(({ place, reason }) => `${place.line}:${place.column} ${reason}`);

const head = 'acks | 副本数 | min.insync | TPS | 备注';
const sound = [
  head,
  '-1 | 1 | 1 | 28511.3 | 𠮷',
  '-1 | 4 | 1 | 1.6万 |',
  '0 | 1 | N/A | 45,353.8 |',
  '0 | 4 | 不适用 | — |',
];

test('Each row is a cell, and each number is read', () => {
  const { columns, rows, problems } = bindTable(table(...sound), declaration);
  expect(problems).toEqual([]);
  expect(columns.map(({ is }) => is)).toEqual(['param', 'param', 'param', 'value', 'note']);
  expect(rows).toEqual([
    { cell: 'acks=-1,replicas=1,minInsync=1', published: { tps: 28_511.3 } },
    { cell: 'acks=-1,replicas=4,minInsync=1', published: { tps: 16_000 } },
    { cell: 'acks=0,replicas=1,minInsync=N/A', published: { tps: 45_353.8 } },
    { cell: 'acks=0,replicas=4,minInsync=N/A', published: { tps: undefined } },
  ]);
});

test('Columns stand in any order, with the headers of any language, and widths of letters do not matter', () => {
  const lines = [
    'ＴＰＳ | replicas | min.insync | acks',
    '1 | １ | 1 | −1',
    '2 | 4.0 | 1 | －1',
    '3 | 1 | n/a | 0',
    'N/A | 4 | NA | ０',
  ];
  const { rows, problems } = bindTable(table(...lines), declaration);
  expect(problems).toEqual([]);
  expect(rows.map(({ published }) => published.tps)).toEqual([1, 2, 3, 'N/A']);
});

test('A parameter with one value needs no column', () => {
  const retries = { name: 'retries', headers: ['retries'], values: [0], labels: {} };
  const more = { ...declaration, params: [...declaration.params, retries] };
  const cells = declaration.cells.map(({ id, params }) => ({
    id: `${id},retries=0`,
    params: { ...params, retries: 0 },
  }));
  expect(bindTable(table(...sound), { ...more, cells }).rows[0]?.cell).toBe('acks=-1,replicas=1,minInsync=1,retries=0');
});

test('A value may be called what every object has', () => {
  const values = ['toString', 'constructor'];
  const params = [{ name: 'way', headers: ['方法'], values, labels: {} }];
  const cells = values.map((way) => ({ id: `way=${way}`, params: { way } }));
  const of = { ...declaration, params, cells };
  expect(problemsOf(table('方法 | TPS', 'toString | 1', 'constructor | 2'), of)).toEqual([]);
  expect(problemsOf(table('方法 | TPS', 'toString | 1', 'constructor | 2', 'valueOf | 3'), of)).toEqual([
    expect.stringContaining('Unexpected `valueOf` of `way`, expected one of `toString`, `constructor`'),
  ]);
});

describe('A mistake is told with its place:', () => {
  const replaced = (line: number, text: string) => table(...sound.map((it, index) => (index === line ? text : it)));

  test('a row that is no cell', () => {
    expect(problemsOf(replaced(2, '-1 | 4 | N/A | 3 |'))).toEqual([
      '12:1 Unexpected row, expected a cell of `kafka-acks`: it has none of `acks -1, replicas 4, minInsync N/A`',
    ]);
  });

  test('a cell without a row', () => {
    expect(problemsOf(table(...sound.slice(0, -1)))).toEqual([
      '10:1 Missing row of `acks 0, replicas 4, minInsync N/A`, expected a row for each cell of `kafka-acks`',
    ]);
  });

  test('many cells without a row', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `acks=${index}`, params: { acks: String(index) } }));
    const params = [{ name: 'acks', headers: ['acks'], values: many.map(({ params: { acks } }) => acks), labels: {} }];
    const problems = problemsOf(table('acks | TPS', '0 | 1'), { ...declaration, params, cells: many });
    expect(problems).toHaveLength(6);
    expect(problems.at(-1)).toBe('10:1 Missing rows of 3 more cells, expected a row for each');
  });

  test('the same cell twice', () => {
    expect(problemsOf(table(...sound, '0 | 4 | N/A | 1 |'))).toEqual([
      '15:1 Unexpected second row of `acks 0, replicas 4, minInsync N/A`, expected one: the first is on line 14',
    ]);
  });

  test('a wrong number', () => {
    expect(problemsOf(replaced(1, '-1 | 1 | 1 | 很快 |'))).toEqual([
      '11:4 Unexpected `很快` of `tps`, expected a number such as `45,353.8` or `18.2万`, `N/A`, or `—` where none was published',
    ]);
    expect(problemsOf(replaced(1, '-1 | 1 | 1 | |'))[0]).toContain('11:4 Unexpected empty cell of `tps`');
  });

  test('a value that the parameter does not have, with the nearest', () => {
    expect(problemsOf(replaced(1, '-10 | 1 | 1 | 5 |'))).toEqual([
      '11:1 Unexpected `-10` of `acks`, expected one of `-1`, `0`; did you mean `-1`?',
    ]);
    expect(problemsOf(replaced(1, '-1 | 1 | 𠮷 | 5 |'))).toEqual([
      '11:3 Unexpected `𠮷` of `minInsync`, expected one of `1`, `不适用`, `N/A`',
    ]);
  });

  test('a column that the module does not name, and one that is missing', () => {
    expect(problemsOf(table('ack | 副本数 | min.insync | TPS', '-1 | 1 | 1 | 5'))).toEqual([
      '10:1 Unexpected column `ack`, expected a column that `kafka-acks` names; did you mean `acks`?',
      '10:1 Missing column `acks`, expected each parameter and value of `kafka-acks`',
    ]);
    expect(problemsOf(table('acks | 副本数 | min.insync', '-1 | 1 | 1'))).toEqual([
      '10:1 Missing column `TPS` or `吞吐`, expected each parameter and value of `kafka-acks`',
    ]);
    expect(problemsOf(table('acks | acks | 副本数 | min.insync | TPS'))).toContain(
      '10:2 Unexpected second column `acks`, expected one',
    );
  });

  test('a number where nothing was published', () => {
    const unpublished = { ...declaration, published: 'none' } as const;
    expect(problemsOf(table(...sound), unpublished)[0]).toBe(
      "11:4 Unexpected `28511.3`, expected `—`: `kafka-acks` says `published: 'none'`",
    );
  });
});
