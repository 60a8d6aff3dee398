import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readIfThere } from '../lib/files.ts';
import { article, benchFolder, benchText } from '../tests/bench-folder.ts';

/** As an editor uses it: `npm run bench`, in a folder outside the project. */

const file = `${article}/acks.bench.ts`;
const args = (...words: string[]) => ['--import=tsx', 'scripts/bench.ts', ...words];
const environment = (content: string) => ({ ...process.env, GALLEY_CONTENT: content, GALLEY_TODAY: '2017-11-22' });

function bench(content: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args(...words), {
    encoding: 'utf8',
    env: environment(content),
  });
  return { status, stdout, stderr };
}

/** The one record of the bench. */
function recordIn(content: string): string {
  const folder = join(content, article, 'acks.results');
  return join(folder, readdirSync(folder)[0] ?? '');
}

test('exact values are recorded whole, listed, verified, and stale when the module changes', {
  timeout: 120_000,
}, () => {
  const { content } = benchFolder({ [file]: benchText({ code: 'sample: ({ size }) => ({ bytes: size / 3 })' }) });
  expect(bench(content, 'verify')).toMatchObject({
    status: 0,
    stdout: 'acks: 2 cells equal when computed twice; not recorded yet\n',
  });
  expect(bench(content, 'record', 'acks').status).toBe(0);
  const record = recordIn(content);
  expect(JSON.parse(readFileSync(record, 'utf8'))).toMatchObject({
    schema: 'galley-record/1',
    digest: expect.stringMatching(/^[0-9a-f]{12}$/u),
    environment: { date: '2017-11-22', runtime: expect.stringContaining('Node') },
    run: { bench: 'acks', cells: [{ samples: { bytes: [[1 / 3]] } }, { samples: { bytes: [[2 / 3]] } }] },
  });
  expect(readdirSync(join(content, article, 'acks.results'))).toHaveLength(1);
  expect(bench(content, 'verify')).toMatchObject({ status: 0, stdout: 'acks: 2 cells equal to 1 record\n' });
  writeFileSync(join(content, file), benchText({ code: 'sample: ({ size }) => ({ bytes: size / 4 })' }));
  expect(bench(content, 'verify').stdout).toBe(
    'acks: 2 cells equal when computed twice; recorded of an older version: record it again\n',
  );
  expect(JSON.parse(bench(content, 'list', '--json').stdout)).toEqual([
    { id: 'acks', kind: 'exact', cells: 2, records: 1, stale: 1, file },
  ]);
});

test('chance that no seed gave is told by cell, and nothing of it is recorded or passes', { timeout: 120_000 }, () => {
  const code = 'sample: ({ size }) => ({ bytes: size === 2 ? Math.random() : 1 })';
  const { content } = benchFolder({ [file]: benchText({ code }) });
  const says =
    /acks: the same seed gives other values, .*`Math\.random`.*\n {2}size=2: `bytes` at seed 1 is 0\.\d+ and then/u;
  for (const [command, stream] of [
    ['run', 'stderr'],
    ['record', 'stderr'],
    ['verify', 'stdout'],
  ] as const) {
    const answer = bench(content, command, 'acks');
    expect([answer.status, answer[stream]]).toEqual([1, expect.stringMatching(says)]);
  }
  expect(existsSync(join(content, article, 'acks.results'))).toBe(false);
});

test('what was never recorded fails its verification where it fails', { timeout: 120_000 }, () => {
  const code = 'sample: ({ size }) => ({ bytes: size + Number(undefined) })';
  const { content } = benchFolder({ [file]: benchText({ code }) });
  const { status, stdout } = bench(content, 'verify');
  expect([status, stdout]).toEqual([
    1,
    expect.stringContaining('acks: 2 of 2 cells fail\n  size=1 bad value: `bytes`'),
  ]);
});

test('one bit of difference fails the verification, by cell', { timeout: 120_000 }, () => {
  const { content } = benchFolder({ [file]: benchText({ code: 'sample: ({ size }) => ({ bytes: size / 3 })' }) });
  expect(bench(content, 'record', '--all').status).toBe(0);
  const record = recordIn(content);
  const text = readFileSync(record, 'utf8');
  // A sample, and a value that its samples do not give.
  const value = '"value":0.6666666666666666,"low":0.6666666666666666,"high":0.6666666666666666';
  for (const was of ['[[0.6666666666666666]]', value]) {
    expect(text).toContain(was);
    writeFileSync(record, text.replace(was, was.replaceAll(/66(?=[\],]|$)/gu, '67')));
    const { status, stdout } = bench(content, 'verify', 'acks');
    expect([status, stdout]).toEqual([
      1,
      expect.stringMatching(/^acks: 1 cell not as recorded\n {2}size=2 in \S+-node\d+\n$/u),
    ]);
  }
});

test('what was timed is measured, recorded at five digits and compared without failing', { timeout: 300_000 }, () => {
  const code = 'run: (_, call) => { let x = call; for (let k = 0; k < 2000; k++) x = (x * 31 + k) | 0; return x; }';
  const { content } = benchFolder({ [file]: benchText({ kind: 'measured', code }) });
  const ran = bench(content, 'run', 'acks', '--budget', '1', '--forks', '1', '--seed', '7');
  expect(ran.stdout).toMatch(/^cell\s+bytes \(rec\/s\)\s+ratio\s+verdict\n/u);
  expect(ran.stdout).toContain('Fewer than 3 forks tell no difference');
  expect(existsSync(join(content, article, 'acks.results'))).toBe(false);
  expect(bench(content, 'record', 'acks', '--budget', '1').status).toBe(0);
  const { run } = JSON.parse(readFileSync(recordIn(content), 'utf8'));
  for (const value of run.cells[0].samples.bytes.flat()) expect(Number(value.toPrecision(5))).toBe(value);
  const checked = bench(content, 'check', 'acks', '--budget', '1', '--json');
  expect(checked.status).toBe(0);
  const [{ cells }] = JSON.parse(checked.stdout);
  // The baseline is what the other is compared by.
  expect(Object.keys(cells)).toEqual(['size=2']);
});

test('cells that fail are told, the others are kept, and the exit code says so', { timeout: 120_000 }, () => {
  const code = "sample: ({ size }) => { if (size === 2) throw new Error('磁盘满了'); return { bytes: 1 }; }";
  const { content } = benchFolder({ [file]: benchText({ code }) });
  const { status, stdout } = bench(content, 'record', 'acks');
  expect([status, stdout]).toEqual([1, expect.stringContaining('failed, threw: Error: 磁盘满了')]);
  expect(JSON.parse(readFileSync(recordIn(content), 'utf8')).run.cells).toHaveLength(2);
  expect(bench(content, 'verify').stdout).toContain('acks: 1 of 2 cells fail');
});

test('a run that is stopped ends soon and leaves nothing', { timeout: 120_000 }, async () => {
  const code = 'run: (_, call) => { let x = call; for (let k = 0; k < 2000; k++) x = (x * 31 + k) | 0; return x; }';
  const { content } = benchFolder({ [file]: benchText({ kind: 'measured', code }) });
  const child = spawn(process.execPath, args('record', 'acks', '--budget', '100', '--forks', '50'), {
    env: environment(content),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => {
    if (said === '') child.kill('SIGINT');
    said += data;
  });
  const status = await new Promise((done) => child.once('close', done));
  expect([status, said]).toEqual([130, expect.stringContaining('acks was stopped: nothing of it was recorded.')]);
  expect(existsSync(join(content, article, 'acks.results'))).toBe(false);
});

test('benches are named in order, and one that is not timed is sent to be verified', { timeout: 60_000 }, () => {
  const ids = ['b', 'a', 'c'];
  const files = ids.map((id, index) => [`${article}/${'丙乙甲'[index]}.bench.ts`, benchText({ id })] as const);
  const { content } = benchFolder(Object.fromEntries(files));
  expect(bench(content, 'run', 'd').stderr).toContain('expected one of `a`, `b`, `c`');
  expect(bench(content, 'check', 'a')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'a: its values are no times, expected to be computed again: npm run bench -- verify a\n',
  });
});

test('what cannot be understood is answered with what can', { timeout: 120_000 }, () => {
  const { content } = benchFolder({ [file]: benchText() });
  expect(bench(content, 'run', 'ackz')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Unexpected bench `ackz`, expected one of `acks`; did you mean `acks`?\n',
  });
  for (const [words, said] of [
    [['rnu'], 'Unexpected `rnu`, expected one of list, run, record, verify, check'],
    [['record'], 'Unexpected `record`, expected the name of a bench or `--all`'],
    [['run', 'acks', '--seed', '一'], 'Unexpected --seed `一`, expected a whole number, 0 or more'],
  ] as const) {
    const { status, stderr } = bench(content, ...words);
    expect([status, stderr.split('\n')[0]]).toEqual([2, said]);
  }
});

test('modules that do not load are told by file and line, and others go on', { timeout: 120_000 }, () => {
  const other = `${article}/bad.bench.ts`;
  const { content } = benchFolder({
    [file]: benchText(),
    [other]: benchText({ head: "throw new Error('坏了');", id: 'bad' }),
  });
  const { status, stdout, stderr } = bench(content, 'list');
  expect([status, stdout]).toEqual([1, expect.stringContaining('acks')]);
  expect(stderr).toMatch(/bad\.bench\.ts:2:7 bench-load Unexpected error while the module was loaded: Error: 坏了\n$/u);
  expect(bench(content, 'run', 'acks').status).toBe(0);
});

test('an id of two modules is told, and neither is run under it', { timeout: 120_000 }, () => {
  const { content } = benchFolder({ [file]: benchText(), [`${article}/size.bench.ts`]: benchText() });
  const { status, stdout, stderr } = bench(content, 'run', 'acks');
  expect([status, stdout, stderr]).toEqual([
    2,
    '',
    `Unexpected id \`acks\` of \`${file}\` and \`${article}/size.bench.ts\`, expected another in one of them\n`,
  ]);
  const listed = bench(content, 'list', '--json');
  expect([listed.status, JSON.parse(listed.stdout).length]).toEqual([1, 2]);
  expect(listed.stderr).toContain('Unexpected id `acks`');
});

test('where no record can be written nothing is measured, and nothing is left', { timeout: 120_000 }, () => {
  const { content } = benchFolder({ [file]: benchText(), [`${article}/acks.results`]: '不是文件夹' });
  const { status, stdout, stderr } = bench(content, 'record', 'acks', '--json');
  expect([status, JSON.parse(stdout)]).toEqual([1, []]);
  expect(stderr).toContain('acks.results` cannot be written, nothing was measured.\n');
  expect(readdirSync(join(content, article)).sort()).toEqual(['acks.bench.ts', 'acks.results']);
});

test('a record that cannot be put in its place leaves no half of one', { timeout: 120_000 }, () => {
  const { content } = benchFolder({ [file]: benchText() });
  expect(bench(content, 'record', 'acks').status).toBe(0);
  const record = recordIn(content);
  rmSync(record);
  mkdirSync(record);
  const { status, stderr } = bench(content, 'record', 'acks');
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^acks: EISDIR.*nothing was recorded\.\n$/u)]);
  expect(readdirSync(join(content, article, 'acks.results'))).toHaveLength(1);
});

test('a content folder that is not there is told, not taken for an empty one', { timeout: 60_000 }, () => {
  const { content } = benchFolder({});
  const { status, stderr } = bench(join(content, '没有'), 'list');
  expect([status, stderr]).toEqual([2, `Missing content folder \`${join(content, '没有')}\`\n`]);
});

test('whoever reads the first lines alone breaks nothing', { timeout: 60_000 }, async () => {
  const { content } = benchFolder({ [file]: benchText() });
  const child = spawn(process.execPath, args('list'), { env: environment(content), stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  expect([await new Promise((done) => child.once('close', done)), said]).toEqual([0, '']);
});

test('a command that is measured ends when the terminal goes', { timeout: 60_000 }, async () => {
  const script = "require('fs').writeFileSync('pid', String(process.pid)); setTimeout(() => {}, 100000)";
  const code = `shell: () => ({ command: ['node', '-e', ${JSON.stringify(script)}] })`;
  const { content } = benchFolder({ [file]: benchText({ kind: 'measured', code }).replace('rec/s', 'ms') });
  const child = spawn(process.execPath, args('run', 'acks'), { env: environment(content), stdio: 'ignore' });
  const pid = join(content, article, 'pid');
  const isThere = () => existsSync(pid) && readFileSync(pid, 'utf8') !== '';
  await vi.waitUntil(isThere, { timeout: 30_000 });
  child.kill('SIGHUP');
  expect(await new Promise((done) => child.once('close', done))).toBe(129);
  const isAlive = () =>
    /^State:\s+[^ZX]/mu.test(readIfThere(`/proc/${readFileSync(pid, 'utf8')}/status`)?.toString() ?? '');
  await vi.waitUntil(() => !isAlive(), { timeout: 10_000 });
});
