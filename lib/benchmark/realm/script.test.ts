import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { entryLine, toScript } from './script.ts';

const specifiers = ['galley/bench', './model.ts', './rows.json'];
const imports = `(() => ({
  'galley/bench': { defineBench: (bench) => bench },
  './model.ts': { default: '默认', cost: 3, 代价: 4, 'a-b': 5 },
  './rows.json': { default: [1, 2] },
}))()`;

const script = (entry: string) => toScript({ entry, imports, specifiers });

async function evaluate(entry: string): Promise<unknown> {
  const context = createContext({});
  runInContext(script(entry), context);
  // Through JSON: objects of another context have other prototypes.
  return JSON.parse(JSON.stringify(await context.galleyBench) ?? 'null');
}

test.each<[string, string, unknown]>([
  ['named', "import { cost } from './model.ts';\nexport default cost;", 3],
  [
    'renamed, with a comma at the end',
    "import { cost as c, 代价 as 价, } from './model.ts';\nexport default [c, 价];",
    [3, 4],
  ],
  ['over several lines', "import {\n  cost,\n  代价,\n} from './model.ts';\nexport default cost + 代价;", 7],
  ['default', "import model from './model.ts';\nexport default model;", '默认'],
  ['default by name', "import { default as it } from './model.ts';\nexport default it;", '默认'],
  ['default and named', "import model, { cost } from './model.ts';\nexport default [model, cost];", ['默认', 3]],
  ['all of it', "import * as model from './model.ts';\nexport default model.cost;", 3],
  ['default and all', "import d, * as all from './model.ts';\nexport default [d, all.代价];", ['默认', 4]],
  ['a name in quotes', "import { 'a-b' as ab } from './model.ts';\nexport default ab;", 5],
  ['for its effects', "import './model.ts';\nexport default 1;", 1],
  ['with attributes', "import rows from './rows.json' with { type: 'json' };\nexport default rows;", [1, 2]],
  ['without spaces', "import{cost}from'./model.ts';export default cost", 3],
  ['in double quotes', 'import { cost } from "./model.ts"\nexport default cost', 3],
  ['a default called from', "import from from './model.ts';\nexport default from;", '默认'],
  ['below its use', "const x = cost + 1;\nimport { cost } from './model.ts';\nexport default x;", 4],
  [
    'after a line without semicolon',
    "const x = 1\nimport { cost } from './model.ts'\n;[cost].map(String)\nexport default x",
    1,
  ],
])('imports: %s', async (_, entry, value) => {
  expect(await evaluate(entry)).toEqual(value);
});

test.each<[string, string, unknown]>([
  ['an expression', 'export default { id: "甲" };', { id: '甲' }],
  ['a name', 'const bench = 1;\nexport default bench', 1],
  ['in a list', 'const bench = 2;\nexport { bench as default };', 2],
  ['in a list without semicolon', 'const bench = 2\nexport { bench as default, }\n', 2],
  ['from another file', "export { cost as default } from './model.ts';", 3],
  ['its default', "export { default } from './model.ts';", '默认'],
  [
    'beside others',
    'export const a = 1;\nexport function f() { return a; }\nexport class C {}\nexport default f() + a;',
    2,
  ],
  ['beside all of another', "export * from './model.ts';\nexport * as m from './model.ts';\nexport default 1;", 1],
  ['what is awaited', 'export default await Promise.resolve(5);', 5],
  ['used before it stands', 'export default f();\nexport async function f() { return 6; }', 6],
])('exports: %s', async (_, entry, value) => {
  expect(await evaluate(entry)).toEqual(value);
});

test.each<[string, string]>([
  ['strings', "const a = \"import x from './no.ts'\", b = '\\' export default 7;';"],
  ['strings over lines', 'const a = \'one \\\n import x from "./no.ts"\';'],
  ['comments', "// import x from './no.ts'\n/* export default 7;\nimport './no.ts' */"],
  ['templates', "const a = `\nimport x from './no.ts'\nexport default 7\n`;"],
  [
    'templates in templates',
    "const a = `@{`\nexport default @{'7'}\n` + { b: `}` }.b}\nimport x from './no.ts'`;".replaceAll('@', '$'),
  ],
  ['regular expressions', 'const a = /["\'`]/.test("`"), b = /[/"]/u, c = [/`/g];\nif (a) /`/.test("");'],
  ['divisions', 'let i = 8; const a = i / 2, b = (i) / 2 / 1, c = [1][0] / 2, d = i++ / 2; const e = "`" / 1;'],
  ['returns of expressions', 'const f = () => { return /`/; };'],
  ['properties', 'const o = { import: 1, export: 2 }; o.import; o.export; o?.import;\nconst p = o.return / 2;'],
  ['标识符', 'const 导入import = 1, importé = 2, $import = 3, import值 = 4;'],
  ['private names', 'class A { #import = 1; get() { return this.#import / 2; } }'],
  ['labels', 'exports: for (;;) break exports;'],
])('the words import and export may stand in %s', async (_, code) => {
  expect(await evaluate(`${code}\nimport { cost } from './model.ts';\nexport default cost;`)).toBe(3);
});

test('a module with CRLF and BOM runs', async () => {
  const entry = "\uFEFFimport {\r\n  cost, // 代价\r\n} from './model.ts';\r\n\r\nexport default cost;\r\n";
  expect(await evaluate(entry)).toBe(3);
  expect(script(entry)).toContain('\r\n');
});

test('each line of the module keeps its place, and columns where nothing is imported or exported', () => {
  const entry = "import {\n  cost,\n} from './model.ts';\nconst 价 = cost;\n  export default 价;\n// 完";
  const lines = script(entry).split('\n');
  const at = entryLine - 1;
  expect(lines[at + 3]).toBe('const 价 = cost;');
  expect(lines[at + 4]?.indexOf('价')).toBe('  export default '.length);
  expect(lines[at + 5]).toBe('// 完');
});

test('an error names the line of the script on which it arose', async () => {
  const entry = "import { cost } from './model.ts';\n\nnull.价;\nexport default cost;";
  const context = createContext({});
  runInContext(script(entry), context, { filename: 'bench.js' });
  const error: unknown = await context.galleyBench.catch((it: unknown) => it);
  expect(Object(error).stack).toContain(`bench.js:${entryLine + 2}:`);
});

test('a module is strict, also without imports', async () => {
  expect(await toScriptAndRun('export default (function () { return this === undefined; })();', '')).toBe(true);
});

async function toScriptAndRun(entry: string, bundled: string): Promise<unknown> {
  const context = createContext({});
  runInContext(toScript({ entry, imports: bundled, specifiers: [] }), context);
  return await context.galleyBench;
}

test('imports may end with a semicolon or a comment', async () => {
  expect(await toScriptAndRun('export default 1;', '({});\n')).toBe(1);
  expect(await toScriptAndRun('export default 1;', '({}) // 完')).toBe(1);
});

test('a module may use the name that the script uses', async () => {
  expect(await evaluate('const $galley = 1, $galley_ = 2;\nexport default $galley + $galley_;')).toBe(3);
});

test.each([
  ["import fs from 'node:fs';\nexport default 1;", 'The module imports `node:fs`; it can import only `galley/bench`'],
  ["export * from './no.ts';\nexport default 1;", 'The module imports `./no.ts`'],
  [
    "const f = () => import('./model.ts');\nexport default f;",
    'The module calls `import()`; imports stand at its top.',
  ],
  ['export default import.meta.url;', 'The module asks for `import.meta`'],
  ['const bench = 1;', 'The module has no `export default`.'],
  ["import { a 'b' } from './model.ts'; export default 1;", 'A list of imports or exports does not end.'],
  ['import { a', 'A list of imports or exports does not end.'],
  ["import a './model.ts'; export default 1;", 'An import has no `from`.'],
  ['import', 'An import or export lacks a name.'],
  ["import a from './model.ts' with {", 'The module has no `export default`.'],
])('%j is refused in words', (entry, said) => {
  expect(() => script(entry)).toThrow(said);
});

test('a name that a file does not export fails when the module loads, in words', async () => {
  await expect(evaluate("import { 没有 } from './model.ts';\nexport default 1;")).rejects.toThrow(
    '`./model.ts` has no export `没有`',
  );
});

test('what throws while it loads is a promise that rejects, and nobody need wait for it', async () => {
  await expect(evaluate("throw new Error('不行');\nexport default 1;")).rejects.toThrow('不行');
  await expect(toScriptAndRun('export default 1;', '(() => { throw new Error("坏") })()')).rejects.toThrow('坏');
});
