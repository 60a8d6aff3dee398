// node durability.mjs <sync_binlog> <innodb_flush_log_at_trx_commit> <threads>
// Transactions a second that a MariaDB of our own commits: {"tps": …, "p95": …, "group": …}.
// Needs mariadbd, mariadb-admin and sysbench, and a folder for temporary files that lies on a disk (TMPDIR).
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const [syncBinlog, flushLog, threads] = process.argv.slice(2);
const seconds = 2;
const rows = 50_000;
const startUpSeconds = 20;

const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

/** What a program printed. */
async function outputOf(program, args) {
  const { stdout } = await promisify(execFile)(program, args, { env });
  return stdout;
}

for (const program of ['mariadbd', 'mariadb-admin', 'sysbench']) {
  const found = await outputOf(program, ['--version']).catch(() => undefined);
  if (found === undefined) fail(`${program} is missing: install MariaDB's server and client, and sysbench`);
}

// In a session of its own, since whoever kills us kills our group; it notices by the end of its input.
const server = spawn(
  'sh',
  ['private-server.sh', `--sync-binlog=${syncBinlog}`, `--innodb-flush-log-at-trx-commit=${flushLog}`],
  { env, detached: true, stdio: ['pipe', 'pipe', 'inherit'] },
);
const [text] = await once(server.stdout, 'data');
const folder = String(text).trim();

try {
  await measure();
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`error: ${error.stderr || error.message}\n`);
} finally {
  server.stdin.end();
  await once(server, 'exit');
}

async function measure() {
  const inMemory = [0x01021994, 0x858458f6]; // tmpfs and ramfs
  if (inMemory.includes((await statfs(folder)).type))
    throw new Error(`${folder} lies in memory, where nothing is flushed: set TMPDIR to a folder on a disk`);
  await ready();
  await admin('create', 'sbtest');
  await sysbench('prepare');
  const before = await commits();
  const report = await sysbench(`--threads=${threads}`, `--time=${seconds}`, 'run');
  const after = await commits();
  const groups = after.groups - before.groups;
  console.log(
    JSON.stringify({
      tps: numberIn(report, /transactions: +\d+ +\(([\d.]+) per sec/),
      p95: numberIn(report, /95th percentile: +([\d.]+)/),
      group: (after.transactions - before.transactions) / groups,
    }),
  );
}

/** Waits until the server answers. */
async function ready() {
  for (let end = Date.now() + 1000 * startUpSeconds; Date.now() < end; await pause(50)) {
    if (await admin('ping').catch(() => undefined)) return;
  }
  const log = await readFile(`${folder}/log`, 'utf8');
  const errors = log.split('\n').filter((line) => /error/iu.test(line));
  throw new Error(`MariaDB did not start in ${startUpSeconds} s; ${errors.join('; ')}`);
}

function admin(...args) {
  return outputOf('mariadb-admin', ['--no-defaults', `--socket=${folder}/socket`, ...args]);
}

function sysbench(...args) {
  const options = [`--mysql-socket=${folder}/socket`, '--mysql-user=root', '--rand-type=uniform', `--table-size=${rows}`];
  return outputOf('sysbench', ['oltp_write_only', ...options, ...args]);
}

/** Transactions written to the binary log so far, and the groups that they were written in. */
async function commits() {
  const status = await admin('extended-status');
  return {
    transactions: numberIn(status, /Binlog_commits\D+(\d+)/),
    groups: numberIn(status, /Binlog_group_commits\D+(\d+)/),
  };
}

function numberIn(text, pattern) {
  const [, digits] = pattern.exec(text) ?? [];
  if (digits === undefined) throw new Error(`no ${pattern} in: ${text}`);
  return Number(digits);
}

function fail(message) {
  process.stderr.write(`error: ${message}\n`);
  process.exit(1);
}
