import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, benchFolder, benchText } from '../../../tests/bench-folder.ts';
import { formatProblem } from '../../problem.ts';
import { checkTypes } from './check-types.ts';

const file = `${article}/acks.bench.ts`;

async function check(files: Readonly<Record<string, string>>, root = '.') {
  const { content, work } = benchFolder(files);
  const problems = await checkTypes(content, Object.keys(files), { root, work });
  return { content, work, said: problems.map(formatProblem) };
}

test('a module outside the project knows the types of galley/bench, of its neighbours and of packages', async () => {
  const head = `import { header, type 布局 } from './record.ts';
import { slug } from 'github-slugger';
const name: string = slug('消息');
const layout: 布局 = { name };`;
  const code = 'sample: ({ size }) => ({ bytes: header + size + layout.name.length })';
  const { said } = await check({
    [file]: benchText({ head, code }),
    [`${article}/record.ts`]: 'export interface 布局 { name: string }\nexport const header = 34;\n',
  });
  expect(said).toEqual([]);
});

test('what does not fit is told at its line and column', async () => {
  const { said } = await check({
    [file]: benchText({
      head: "const 字节: number = '三十四';\nprocess.exit(0);",
      code: 'sample: ({ sise }) => ({ byte: 1 })',
      more: "claims: [{ says: '越大越慢', along: 'acks', is: 'rising' }],",
    }),
  });
  expect(said).toEqual([
    `${file}:2:7 types Type 'string' is not assignable to type 'number'. (TS2322)`,
    `${file}:3:1 types Cannot find name 'process'. (TS2591)`,
    expect.stringMatching(/acks\.bench\.ts:12:14 types Property 'sise' does not exist/u),
    `${file}:12:25 types Unexpected \`{ byte: number; }\` from \`sample\`, expected a number or \`null\` for each of \`values\` (TS2322)`,
    expect.stringMatching(/acks\.bench\.ts:13:\d+ types Type '"acks"' is not assignable to type '"size"'/u),
  ]);
});

test('a column of a module in Chinese is counted in characters', async () => {
  const { said } = await check({ [`${article}/甲.ts`]: "export const 说 = '字字字', 数: number = '一';\n" });
  expect(said).toEqual([`${article}/甲.ts:1:25 types Type 'string' is not assignable to type 'number'. (TS2322)`]);
});

test('what passed is not checked again until it changes; nothing but that is left behind', async () => {
  const { content, work } = await check({ [file]: benchText() });
  expect(readdirSync(join(work, 'benches'))).toEqual([expect.stringMatching(/^types-.*\.passed$/u)]);
  expect(await checkTypes(content, [file], { root: '.', work })).toEqual([]);
});

test('without the compiler types are not checked', async () => {
  const { work, said } = await check({ [file]: 'export default 1 as string;\n' }, '/nowhere');
  expect([said, existsSync(work)]).toEqual([[], false]);
});
