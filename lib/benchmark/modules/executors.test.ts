import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { article, benchFolder, benchText } from '../../../tests/bench-folder.ts';
import type { LoadedModule } from '../benchmark.ts';
import { isLoaded } from '../module-outcome.ts';
import type { Executor } from '../run/executor.ts';
import { CellFailure } from '../run/failure.ts';
import { commandExecutor } from './command-executor.ts';
import { loadModules } from './load-modules.ts';
import { nodeExecutor } from './node-executor.ts';

const root = resolve('.');
const file = `${article}/acks.bench.ts`;

async function load(text: string): Promise<LoadedModule> {
  const { content, work } = benchFolder({ [file]: text });
  const outcome = (await loadModules(content, [file], { root, work })).get(file);
  if (outcome === undefined || !isLoaded(outcome)) throw new Error(String(outcome?.problems));
  return outcome;
}

async function inThreads(text: string, deadlineMs = 10_000) {
  const { code } = await load(text);
  return nodeExecutor(code, { root, deadlineMs });
}

const first = { id: 'size=1', params: { size: 1 } };
const second = { id: 'size=2', params: { size: 2 } };

/** What a cell answers for seed 1, or how it fails. */
async function sample(executor: Executor, cell = first): Promise<unknown> {
  try {
    return await (await executor.open(cell)).sample(1);
  } catch (error) {
    if (!(error instanceof CellFailure)) throw error;
    return `${error.kind}: ${error.message}`;
  }
}

test('cells run in threads of their own: what one does to its realm is not there for the next', async () => {
  const code =
    'sample: ({ size }) => { globalThis.次 = (globalThis.次 ?? 0) + 1; return { bytes: size * 34 + globalThis.次 }; }';
  const executor = await inThreads(benchText({ code }));
  expect([await sample(executor), await sample(executor, second), await sample(executor)]).toEqual([
    { bytes: 35 },
    { bytes: 69 },
    { bytes: 35 },
  ]);
});

test('timed code is timed by a clock that the module cannot set', async () => {
  const code =
    'run: (_, i) => { performance.now = () => 0; let x = i; for (let k = 0; k < 1e5; k++) x = (x * 31 + k) | 0; return x; }';
  const executor = await inThreads(benchText({ kind: 'measured', code }));
  const cell = await executor.open(first);
  expect((await cell.block(20, 0)).ms).toBeGreaterThan(0);
  expect(cell.resolutionMs).toBeGreaterThan(0);
  await cell.close();
});

test('what promises and ports are given by the module changes no time on its way', async () => {
  const lie = 'get() { if ("ms" in this) this.ms = 1e9; }';
  const code = `run: (_, i) => {
    Object.defineProperty(Object.prototype, 'then', { configurable: true, ${lie} });
    MessagePort.prototype.postMessage = () => {};
    let x = i; for (let k = 0; k < 1e5; k++) x = (x * 31 + k) | 0; return x; }`;
  const executor = await inThreads(benchText({ kind: 'measured', code }));
  const cell = await executor.open(first);
  expect((await cell.block(20, 0)).ms).toBeLessThan(1e8);
  await cell.close();
});

test.each([
  ['for (;;) {}', 'deadline: no answer in 1.5 s'],
  ["throw new Error('坏了')", 'threw: Error: 坏了'],
  ["return { bytes: '很多' }", 'bad value: `bytes` is the text `很多`'],
  ['return { bytes: NaN }', 'bad value: `bytes` is `NaN`'],
  ['return process.exit(0)', 'threw: ReferenceError: process is not defined'],
  ["return fetch('http://127.0.0.1/')", 'threw: ReferenceError: fetch is not defined'],
  ["return eval('import(String(0))')", 'threw: EvalError: Code generation from strings disallowed for this context'],
  ["return new Function('return 1')()", 'threw: EvalError: Code generation from strings disallowed for this context'],
  ["return import('node:fs')", undefined],
  ["setTimeout(() => { throw new Error('晚了'); }); await new Promise(() => {}); return {}", 'threw: Error: 晚了'],
  ["Promise.reject(new Error('没人管')); await new Promise(() => {}); return {}", 'threw: Error: 没人管'],
])('a cell whose sample does `%s` fails in words', async (body, said) => {
  const text = benchText({ code: `sample: async () => { ${body}; }` });
  if (said === undefined) await expect(load(text)).rejects.toThrow('import');
  else expect(await sample(await inThreads(text, 1500))).toBe(said);
});

test('a cell that takes all memory ends alone', { timeout: 120_000 }, async () => {
  const code = 'sample: () => { const all = []; for (;;) all.push(new Array(1e6).fill(0)); }';
  const executor = await inThreads(benchText({ code }), 60_000);
  expect(await sample(executor)).toBe('died: it needs more than 1024 MB');
});

async function byCommand(shell: string, unit = 'ms') {
  const text = benchText({ kind: 'measured', code: `shell: ({ size }) => (${shell})` }).replace(
    "unit: 'rec/s'",
    `unit: '${unit}'`,
  );
  const { declaration, code } = await load(text);
  const folder = mkdtempSync(join(tmpdir(), 'galley-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return commandExecutor(declaration, code, { root, folder });
}

const node = (script: string, rest = '') =>
  `{ command: ['node', '-e', ${JSON.stringify(script)}, '--', String(size)]${rest} }`;

test.each([
  [node("console.log('开始'); console.log(JSON.stringify({ value: 12.5 * process.argv[1] }))"), { bytes: 12.5 }],
  [node('console.log(\'{"bytes": 7, "more": "是"}\')'), { bytes: 7 }],
  [node('console.log(1)'), 'bad value: `node` printed no line of JSON such as {"value": 12.5}'],
  [node('console.log(\'{"value": "快"}\')'), 'bad value: `node` printed "快" for `bytes`'],
  [node("console.error('没有磁盘'); process.exit(3)"), 'threw: `node` ended with 3: 没有磁盘'],
  ["{ command: ['没有这个命令'] }", 'died: `没有这个命令` cannot be started: spawn 没有这个命令 ENOENT'],
  ["{ command: [''] }", 'bad value: `shell.command[0]` is an empty text; expected a text'],
  ['{ command: [] }', 'bad value: `shell.command[0]` is missing; expected a text'],
  ["{ command: ['node', size] }", 'bad value: `shell.command[1]` is `1`; expected a text'],
  ["{ command: ['node'], wall: 1 }", 'bad value: `shell.wall` is `1`; expected `true` or `false`'],
  ['null', 'bad value: `shell` is `null`; expected an object'],
  [
    "{ command: ['node'], timeoutSeconds: Infinity }",
    'bad value: `shell.timeoutSeconds` is `Infinity`; expected seconds, above 0 and at most 86400',
  ],
  [node('console.log(\'{"byte": 7}\')'), 'bad value: `node` printed no `bytes`: {"byte":7}'],
  [
    node('console.log(\'{"value": 1}\'); console.log(\'{"value": NaN}\')'),
    'bad value: `node` printed a line that is no JSON: {"value": NaN}',
  ],
  [node("console.log('[1]')"), 'bad value: `node` printed no line of JSON such as {"value": 12.5}'],
  [node("throw new TypeError('没有磁盘')"), 'threw: `node` ended with 1: TypeError: 没有磁盘'],
  [node("console.log('x'.repeat(3e6)); console.log('{\"value\": 2}')"), { bytes: 2 }],
  ["{ command: 'node -v' }", 'bad value: `shell.command` is the text `node -v`; expected a list'],
  [
    "{ command: ['node', '-p', '\"\"', ''], timeoutSeconds: 9 }",
    'bad value: `node` printed no line of JSON such as {"value": 12.5}',
  ],
  ["(() => { throw new Error('坏了'); })()", 'threw: Error: 坏了'],
])('a command gives its value: %s', async (shell, said) => {
  expect(await sample(await byCommand(shell))).toEqual(said);
});

test('the time a command takes counts in the unit of the column', async () => {
  const values = (await sample(await byCommand(node('setTimeout(() => {}, 50)', ', wall: true'), 's'))) as {
    bytes: number;
  };
  expect(values.bytes).toBeGreaterThan(0.04);
  expect(values.bytes).toBeLessThan(30);
});

test('a command that takes too long is killed with all that it started', async () => {
  const script =
    "require('child_process').spawn('sleep', ['54321'], { stdio: 'inherit' }); setTimeout(() => {}, 60000)";
  expect(await sample(await byCommand(node(script, ', timeoutSeconds: 0.5')))).toBe(
    'deadline: `node` did not end in 0.5 s',
  );
});

test('what a command leaves running is ended when it ends', async () => {
  const script =
    "require('child_process').spawn('sleep', ['54322'], { stdio: 'inherit' }).unref(); console.log('{\"value\":1}')";
  expect(await sample(await byCommand(node(script)))).toEqual({ bytes: 1 });
});

test('a command that deafens itself to signals is killed all the same', async () => {
  const script = "process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); setTimeout(() => {}, 60000)";
  expect(await sample(await byCommand(node(script, ', timeoutSeconds: 0.5')))).toBe(
    'deadline: `node` did not end in 0.5 s',
  );
});

test.each([
  ['ends well', '0', { bytes: 1 }],
  ['takes too long', '60000', 'deadline: `node` did not end in 4 s'],
])('what a command leaves in its folder for temporary files is gone when it %s', async (_, wait, said) => {
  const told = join(mkdtempSync(join(tmpdir(), 'command-')), 'told');
  const script = `const { TMPDIR } = process.env; const { writeFileSync } = require('fs');
    writeFileSync(TMPDIR + '/left', ''); writeFileSync('${told}', TMPDIR); setTimeout(() => console.log('{"value":1}'), ${wait})`;
  expect(await sample(await byCommand(node(script, ', timeoutSeconds: 4')))).toEqual(said);
  const temporary = readFileSync(told, 'utf8');
  expect(temporary).not.toBe(tmpdir());
  expect(existsSync(temporary)).toBe(false);
});

test('what leaves the group of its command and holds its output keeps nobody waiting', {
  timeout: 20_000,
}, async () => {
  const script =
    "require('child_process').spawn('sleep', ['15'], { stdio: 'inherit', detached: true }); console.log('{\"value\":3}'); process.exit()";
  const start = performance.now();
  expect(await sample(await byCommand(node(script)))).toEqual({ bytes: 3 });
  expect(performance.now() - start).toBeLessThan(14_000);
});
