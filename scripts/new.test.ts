import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { soundFiles } from '../tests/content-folder.ts';

/** As an editor uses them: `npm run new`, then `npm run check`, in a folder outside the project. */

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'galley-content-'));
  for (const [file, text] of Object.entries(soundFiles)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
});
afterEach(() => rmSync(content, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import=tsx', `scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, GALLEY_CONTENT: content, GALLEY_TODAY: '2017-11-22' },
  });
  return { status, stdout, stderr };
}

test('an issue with an article, its author and its topic pass the check as they are made', { timeout: 60_000 }, () => {
  expect(run('new', 'issue', '2017-11', '--title', '十一月').stdout).toBe(`${content}/issues/2017-11/issue.md\n`);
  expect(run('new', 'contributor', 'zeng-ming', '--title', '曾明').status).toBe(0);
  expect(run('new', 'topic', 'observability', '--title', '可观测性').status).toBe(0);
  const article = [
    '2017-11/watching',
    '--title',
    '看见：系统',
    '--author',
    'zeng-ming',
    '--topics',
    'observability,replication',
  ];
  expect(run('new', 'article', ...article).stdout).toBe(`${content}/issues/2017-11/watching/index.md\n`);
  expect(readFileSync(`${content}/issues/2017-11/watching/index.md`, 'utf8')).toContain('draft: true');
  const { status, stdout } = run('check');
  expect([stdout, status]).toEqual(['0 errors, 0 warnings\n', 0]);
});

test('a bench stands beside its article with its table and passes the check as it is made', { timeout: 60_000 }, () => {
  const files = ['kafka/sort.bench.ts', 'kafka/index.md'].map((name) => `${content}/issues/2017-10/${name}`);
  const [module = '', article = ''] = files;
  expect(run('new', 'bench', '2017-10/kafka/sort').stdout).toBe(`${files.join('\n')}\n`);
  expect(readFileSync(article, 'utf8')).toContain('[运行这张表](./sort.bench.ts)');
  expect(run('check').stdout).toBe('0 errors, 0 warnings\n');
  const text = readFileSync(module, 'utf8');
  const again = run('new', 'bench', '2017-10/kafka/sort');
  expect([again.status, again.stderr]).toEqual([
    1,
    `Unexpected file \`${module}\` that is there already, nothing was written\n`,
  ]);
  expect([readFileSync(module, 'utf8'), readFileSync(article, 'utf8').match(/sort\.bench\.ts/gu)]).toEqual([
    text,
    ['sort.bench.ts'],
  ]);
  expect(run('new', 'bench', '2017-10/kafak/sort').stderr).toContain('did you mean `kafka`?');
});

test('the worked example of the documentation passes the check', { timeout: 60_000 }, () => {
  const blockOf = (language: string) =>
    new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'mu').exec(
      readFileSync('docs/benchmarks.md', 'utf8'),
    )?.[1] ?? '';
  const folder = `${content}/issues/2017-10/kafka`;
  writeFileSync(`${folder}/record-size.bench.ts`, blockOf('ts'));
  appendFileSync(`${folder}/index.md`, `\n${blockOf('md')}`);
  expect(run('check').stdout).toMatch(/bench -- record record-size\n0 errors, 1 warning\n$/u);
});

test('the table of a bench begins a paragraph of its own, also after a last line without an end', {
  timeout: 60_000,
}, () => {
  const article = `${content}/issues/2017-10/kafka/index.md`;
  writeFileSync(article, readFileSync(article, 'utf8').trimEnd());
  expect(run('new', 'bench', '2017-10/kafka/sort').status).toBe(0);
  expect(readFileSync(article, 'utf8')).toMatch(/[^\n]\n\n表：/u);
  expect(run('check').stdout).toBe('0 errors, 0 warnings\n');
});

test.skipIf(process.getuid?.() === 0)('an article that cannot be written gets no bench', { timeout: 60_000 }, () => {
  chmodSync(`${content}/issues/2017-10/kafka/index.md`, 0o444);
  expect(run('new', 'bench', '2017-10/kafka/sort')).toMatchObject({
    status: 1,
    stderr: `\`${content}/issues/2017-10/kafka/index.md\` cannot be written, nothing was written\n`,
  });
  expect(existsSync(`${content}/issues/2017-10/kafka/sort.bench.ts`)).toBe(false);
});

test('nothing that is there is overwritten', { timeout: 60_000 }, () => {
  const file = `${content}/topics/kafka.md`;
  const { status, stdout, stderr } = run('new', 'topic', 'kafka', '--title', '另一个');
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe(`Unexpected file \`${file}\` that is there already, nothing was written\n`);
  expect(readFileSync(file, 'utf8')).toBe(soundFiles['topics/kafka.md']);
});

test('a bad name writes nothing and says what a good one is', { timeout: 60_000 }, () => {
  const { status, stderr } = run('new', 'article', '2017-10/../../x');
  expect(status).toBe(1);
  expect(stderr).toBe('Unexpected `2017-10/../../x`, expected a name such as `2017-10/some-slug`\n');
  expect(existsSync(join(content, 'x'))).toBe(false);
});

test('a wrong command is answered with the right ones', { timeout: 60_000 }, () => {
  const { status, stderr } = run('new', 'artikel', '2017-10/isr');
  expect(status).toBe(1);
  expect(stderr).toContain('Unexpected `artikel`, expected one of issue, article, contributor, topic');
  expect(stderr).toContain('npm run new article');
});

test('the check prints each problem with its place and exits 1', { timeout: 60_000 }, () => {
  cpSync(`${content}/topics/kafka.md`, `${content}/topics/Kafka_2.md`);
  const { status, stdout } = run('check');
  expect(status).toBe(1);
  expect(stdout).toMatch(/topics\/Kafka_2\.md:1:1 slug Unexpected slug `Kafka_2`, expected small letters/u);
  expect(stdout).toMatch(/\d+ errors?, \d+ warnings?\n$/u);
});

test('a refusal says what to do, and done so the file is valid', { timeout: 60_000 }, () => {
  rmSync(join(content, 'contributors'), { recursive: true });
  rmSync(join(content, 'issues', '2017-10', 'kafka'), { recursive: true });
  const letter = ['article', '2017-10/welcome', '--kind', 'letter'];
  expect(run('new', ...letter).stderr).toBe('Missing author, expected `npm run new contributor some-name` first\n');
  expect(run('new', 'contributor', 'some-name', '--title', '编辑部').status).toBe(0);
  expect(run('new', ...letter, '--column', 'practice').status).toBe(1);
  expect(existsSync(join(content, 'issues', '2017-10', 'welcome'))).toBe(false);
  expect(run('new', ...letter).status).toBe(0);
  expect(run('check').stdout).toMatch(/^0 errors, /mu);
});
