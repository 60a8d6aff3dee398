// Threads add to a counter at once, then one thread reads it. Prints nanoseconds: {"add": …, "read": …}.
// node counters.mjs <shared|neighbours|apart> <threads>
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const warmUps = 500_000;
const adds = 2_000_000;
const reads = 1_000_000;
const rounds = 5;

// Cells hold 4 bytes. 128 bytes between two of them, because processors may fetch two lines at once.
const distances = { shared: 0, neighbours: 1, apart: 32 };
const phases = { ready: 0, go: 1, done: 2 };

if (isMainThread) await measure(process.argv[2], Number(process.argv[3]));
else count(workerData);

/** Adds to one cell, and says how long this thread took for one. */
function count({ cells, times, gates, cell, thread, threads }) {
  addTo(cells, cell, warmUps);
  for (let round = 1; round <= rounds; round++) {
    Atomics.add(gates, phases.ready, 1);
    Atomics.notify(gates, phases.ready);
    // Spins, so that all begin at once.
    while (Atomics.load(gates, phases.go) < round);
    const start = process.hrtime.bigint();
    addTo(cells, cell, adds);
    times[(round - 1) * threads + thread] = Number(process.hrtime.bigint() - start) / adds;
    Atomics.add(gates, phases.done, 1);
    Atomics.notify(gates, phases.done);
  }
}

function addTo(cells, cell, times) {
  for (let i = 0; i < times; i++) Atomics.add(cells, cell, 1);
}

/** What the counter says: the sum of its parts. */
function readCounter(cells, parts) {
  let sum = 0;
  for (const part of parts) sum += Atomics.load(cells, part);
  return sum;
}

async function measure(layout, threads) {
  const distance = distances[layout];
  const cells = new Int32Array(new SharedArrayBuffer(4096));
  const times = new Float64Array(new SharedArrayBuffer(8 * threads * rounds));
  const gates = new Int32Array(new SharedArrayBuffer(16));
  const cellOf = (thread) => 64 + thread * distance;
  const workers = Array.from(
    { length: threads },
    (_, thread) =>
      new Worker(new URL(import.meta.url), {
        workerData: { cells, times, gates, cell: cellOf(thread), thread, threads },
      }),
  );
  for (let round = 1; round <= rounds; round++) {
    waitFor(gates, phases.ready, threads * round);
    Atomics.store(gates, phases.go, round);
    waitFor(gates, phases.done, threads * round);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  const parts = [...new Set(Array.from({ length: threads }, (_, thread) => cellOf(thread)))];
  const expected = threads * (warmUps + rounds * adds);
  if (readCounter(cells, parts) !== expected) throw new Error('additions were lost');
  console.log(JSON.stringify({ add: medianOf(slowestOf(times, threads)), read: readingTime(cells, parts) }));
}

function waitFor(gates, phase, target) {
  for (;;) {
    const now = Atomics.load(gates, phase);
    if (now >= target) return;
    Atomics.wait(gates, phase, now);
  }
}

/** The slowest thread of each round. */
function slowestOf(times, threads) {
  return Array.from({ length: rounds }, (_, round) =>
    Math.max(...times.subarray(round * threads, (round + 1) * threads)),
  );
}

function medianOf(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

/** The median of several rounds, after one for the compiler. */
function readingTime(cells, parts) {
  readMany(cells, parts);
  return medianOf(Array.from({ length: rounds }, () => readMany(cells, parts)));
}

function readMany(cells, parts) {
  let sum = 0;
  const start = process.hrtime.bigint();
  for (let i = 0; i < reads; i++) sum += readCounter(cells, parts);
  const taken = Number(process.hrtime.bigint() - start) / reads;
  if (sum === 0) throw new Error('nothing was read');
  return taken;
}
