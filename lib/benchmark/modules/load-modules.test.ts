import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, benchFolder, benchText } from '../../../tests/bench-folder.ts';
import { benchFile, loadBench } from '../../../tests/load-bench.ts';
import { isLoaded } from '../module-outcome.ts';
import { toScript } from '../realm/script.ts';
import { loadModules } from './load-modules.ts';
import { modulesVersion, readModules } from './read-modules.ts';

test('a module beside an article outside the project says what it declares', async () => {
  const head =
    "import { header } from './record.ts';\nimport sizes from './sizes.json';\nimport { toString } from 'hast-util-to-string';";
  const code = 'sample: ({ size }: { size: number }) => ({ bytes: header + size + sizes.length + toString.length })';
  const loaded = await loadBench(benchText({ head, code }), {
    'record.ts': "import type { Layout } from './layout.ts';\nexport const header: Layout['header'] = 34;\n",
    'layout.ts': 'export interface Layout { header: number }\n',
    'sizes.json': '[1, 2, 3]',
  });
  expect(loaded).toMatchObject({
    file: benchFile,
    digest: expect.stringMatching(/^[0-9a-f]{12}$/u),
    declaration: { id: 'acks', kind: 'exact', baseline: 'size=1', mode: 'sampled' },
    code: { specifiers: ['galley/bench', './record.ts', './sizes.json', 'hast-util-to-string'] },
    files: ['record.ts', 'sizes.json'],
  });
  if (Array.isArray(loaded)) return;
  expect(loaded.code.entry.split('\n')).toHaveLength(loaded.source.split('\n').length);
  expect(loaded.code.entry).not.toContain(': number');
  expect(JSON.stringify(loaded.code)).not.toContain('galley-bench-');
  expect(() => new Function(toScript(loaded.code))).not.toThrow();
});

test('the digest is that of the sources, wherever they lie and however their lines end', async () => {
  const digestOf = async (text: string, beside = {}) => {
    const loaded = await loadBench(text, beside);
    return Array.isArray(loaded) ? loaded : loaded.digest;
  };
  const text = benchText({ head: "import './a.ts';" });
  const first = await digestOf(text, { 'a.ts': 'export {};\n' });
  expect(await digestOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`, { 'a.ts': 'export {};\r\n' })).toBe(first);
  expect(await digestOf(text, { 'a.ts': 'export {};\n// 改\n' })).not.toBe(first);
  expect(await digestOf(`${text}// 改\n`, { 'a.ts': 'export {};\n' })).not.toBe(first);
});

test('what a module declared is kept: an unchanged one is not loaded again, and the door reads it', async () => {
  const { content, work } = benchFolder({ [benchFile]: benchText() });
  const first = await loadModules(content, [benchFile], { root: '.', work });
  const program = readdirSync(join(work, 'benches')).find((name) => name.startsWith('child-')) ?? '';
  const made = statSync(join(work, 'benches', program)).mtimeMs;
  const again = await loadModules(content, [benchFile], { root: '.', work, deadlineMs: 0 });
  expect(again).toEqual(first);
  expect(statSync(join(work, 'benches', program)).mtimeMs).toBe(made);
  expect(readModules(content, work)).toEqual(first);
  await loadModules(content, [], { root: '.', work });
  expect(readModules(content, work).size).toBe(0);
});

test('the version of what was found changes with modules and records, and with nothing else', async () => {
  const { content, work } = benchFolder({ [benchFile]: benchText() });
  const versions: string[] = [];
  const look = async () => {
    await loadModules(content, [benchFile], { root: '.', work });
    readModules(content, work);
    versions.push(modulesVersion(content, work));
  };
  await look();
  await look();
  writeFileSync(join(content, benchFile), benchText({ id: 'size' }));
  await look();
  mkdirSync(join(content, article, 'acks.results'));
  writeFileSync(join(content, article, 'acks.results', '甲.json'), '{}');
  await look();
  const [first, again, ...changed] = versions;
  expect(again).toBe(first);
  expect(new Set([first, ...changed]).size).toBe(3);
});

test('a folder without modules leaves nothing behind', async () => {
  const { content, work } = benchFolder({ 'magazine.yml': '' });
  expect((await loadModules(content, ['magazine.yml'], { root: '.', work })).size).toBe(0);
  expect(existsSync(work)).toBe(false);
});

test.each([
  [
    'for (;;) {}',
    '1:1 bench-load Unexpected module that was not loaded in 1.5 s, expected no work but its declaration',
  ],
  [
    'for (;;) await 0;',
    '1:1 bench-load Unexpected module that was not loaded in 1.5 s, expected no work but its declaration',
  ],
  [
    'await new Promise(() => {});',
    '1:1 bench-load Unexpected module that awaits what never comes, expected no work but its declaration',
  ],
  ["throw new Error('坏了');", '2:7 bench-load Unexpected error while the module was loaded: Error: 坏了'],
  ["throw '坏了';", '3:1 bench-load Unexpected error while the module was loaded: 坏了'],
  [
    'throw { get stack() { for (;;); }, toString: null };',
    '3:1 bench-load Unexpected error while the module was loaded: something that cannot be told',
  ],
  [
    '  process.exit(0);',
    '2:3 bench-load Unexpected error while the module was loaded: ReferenceError: process is not defined',
  ],
  [
    "await fetch('https://example.test/');",
    '2:1 bench-load Unexpected error while the module was loaded: ReferenceError: fetch is not defined',
  ],
  [
    "new Function('return 1');",
    '2:1 bench-load Unexpected error while the module was loaded: EvalError: Code generation from strings disallowed for this context',
  ],
  [
    "for (let i = 0; i < 12; i++) console.log('字'.repeat(1e6));",
    '1:1 bench-load Unexpected module that prints more than a megabyte while it loads, expected no work but its declaration',
  ],
  ['const 中文 = [1,;', '2:15 bench-syntax Unexpected ";", expected a module that compiles'],
  ['enum 级别 { a }', '2:1 bench-syntax Unexpected TypeScript enum, expected types that can be left out of the code'],
])('%s at the top of a module is told where it stands', async (head, said) => {
  expect(await loadBench(benchText({ head }), {}, 1500)).toEqual([`${benchFile}:${said}`]);
});

test('a module that takes all the memory it can get is told so', async () => {
  const said = 'Unexpected module that needs more than 256 MB while it loads, expected no work but its declaration';
  expect(
    await loadBench(benchText({ head: 'const all = []; for (;;) all.push(String(all.length).repeat(99).split(""));' })),
  ).toEqual([`${benchFile}:1:1 bench-load ${said}`]);
});

test.runIf(process.platform === 'linux')('memory outside the heap counts too', { timeout: 20_000 }, async () => {
  const said = 'Unexpected module that needs more than 256 MB while it loads, expected no work but its declaration';
  expect(
    await loadBench(benchText({ head: 'const all = []; for (;;) all.push(new Uint8Array(1e8).fill(1));' })),
  ).toEqual([`${benchFile}:1:1 bench-load ${said}`]);
});

test('an error in a file beside the module is told at its place in that file', async () => {
  const beside = {
    'record.ts': "type 长 = number;\n\nexport function size(): 长 {\n  throw new TypeError('没有');\n}\n",
  };
  expect(await loadBench(benchText({ head: "import { size } from './record.ts';\nsize();" }), beside)).toEqual([
    `${article}/record.ts:4:9 bench-load Unexpected error while the module was loaded: TypeError: 没有`,
  ]);
});

test.each([
  ['model.ts', "// 模型\nimport fs from 'node:fs';\n", '2:16 bench-import Unexpected import of `node:fs`'],
  ['model.ts', "import x from './acks.bench.ts';\n", '1:15 bench-import Unexpected import of the module itself'],
  ['model.ts', 'export const 甲 = 1;\nenum 级 { a }\n', '2:1 bench-syntax Unexpected TypeScript enum'],
  [
    'model.ts',
    'const 甲 = await 1;\n',
    '1:11 bench-syntax Unexpected `await` at the top of an imported file, expected it in a function',
  ],
  [
    'model.ts',
    'console.log(import.meta.url);\n',
    '1:13 bench-syntax Unexpected `import.meta`, expected none: readers have no such file',
  ],
  ['rows.json', '{ "行": [1, 2 }', '1:14 bench-syntax Expected "," in JSON but found "}"'],
])('a mistake in %s is told in that file: %j', async (name, text, said) => {
  const problems = await loadBench(benchText({ head: `import './${name}';` }), { [name]: text });
  expect(problems).toEqual([expect.stringContaining(`${article}/${name}:${said}`)]);
});

test('what a module declares wrong is told at the line that says it', async () => {
  const text = benchText({ kind: 'guessed', more: 'colour: 1,' });
  const problems = await loadBench(text);
  expect(problems).toEqual([
    expect.stringMatching(/acks\.bench\.ts:12:3 bench .*`colour`/u),
    expect.stringMatching(/acks\.bench\.ts:5:3 bench .*`kind`.*`guessed`/u),
  ]);
  expect(await loadBench('export const 号 = 1;\n')).toEqual([
    `${benchFile}:1:1 bench-load The module has no \`export default\`.`,
  ]);
});

test('a module that replaces what it can reach harms neither its declaration nor the next module', async () => {
  const head = `JSON.stringify = () => '{"declaration":{"id":"伪造"}}';
Array.prototype.includes = () => true;
globalThis.Buffer = null;`;
  const other = `${article}/size.bench.ts`;
  const { content, work } = benchFolder({ [benchFile]: benchText({ head }), [other]: benchText({ id: 'size' }) });
  const loaded = await loadModules(content, [benchFile, other], { root: '.', work });
  expect([...loaded.values()].map((it) => isLoaded(it) && it.declaration.id)).toEqual(['acks', 'size']);
});

test('a module with all that it imports is no bigger than a megabyte', async () => {
  const problems = await loadBench(benchText({ head: "import './big.ts';" }), {
    'big.ts': `export const 大 = '${'字'.repeat(400_000)}';`,
  });
  expect(problems).toEqual([
    expect.stringMatching(
      /:1:1 bench-load Unexpected size of 11\d\d kB with all that it imports, expected at most 1 MB/u,
    ),
  ]);
});
