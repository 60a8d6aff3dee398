// Threads add to a counter at once, then one thread reads it. Prints nanoseconds: {"add": …, "read": …}.
// node counters.mjs <shared|neighbours|apart> <threads>
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const adds = 100_000;
const reads = 1_000_000;
const rounds = 100;
const warmUps = 20;
const batches = 12;
const enough = 60;

// Cells hold 4 bytes. 128 bytes between two of them, because processors may fetch two lines at once.
const distances = { shared: 0, neighbours: 1, apart: 32 };

// A round counts if all threads ran for this share of it: a thread that had to wait for a core had nobody to disturb it.
const together = 0.85;

if (isMainThread) await measure(process.argv[2], Number(process.argv[3]));
else count(workerData);

/** Adds to one cell, round by round, and notes when each round began and ended. */
function count({ cells, cell, spans, arrivals, thread, threads }) {
  for (let round = 0; round < rounds; round++) {
    Atomics.add(arrivals, 0, 1);
    while (Atomics.load(arrivals, 0) < threads * (round + 1)); // so that all begin at once
    const begin = process.hrtime.bigint();
    for (let i = 0; i < adds; i++) Atomics.add(cells, cell, 1);
    spans.set([begin, process.hrtime.bigint()], 2 * (round * threads + thread));
  }
}

async function measure(layout, threads) {
  const cellOf = (thread) => 64 + thread * distances[layout];
  const times = [];
  let cells;
  for (let batch = 0; batch < batches && times.length < enough; batch++) {
    cells = new Int32Array(new SharedArrayBuffer(4096));
    times.push(...(await addingTimes(cells, cellOf, threads)));
  }
  if (times.length === 0) throw new Error('the threads never ran at once: too busy a machine, or too few cores');
  const parts = [...new Set(Array.from({ length: threads }, (_, thread) => cellOf(thread)))];
  if (readCounter(cells, parts) !== threads * rounds * adds) throw new Error('additions were lost');
  console.log(JSON.stringify({ add: medianOf(times), read: readingTime(cells, parts) }));
}

/** Starts the threads, and gives what an addition took in each round in which all of them ran at once. */
async function addingTimes(cells, cellOf, threads) {
  const spans = new BigInt64Array(new SharedArrayBuffer(16 * threads * rounds));
  const arrivals = new Int32Array(new SharedArrayBuffer(4));
  const exits = Array.from({ length: threads }, (_, thread) => {
    const own = { cells, cell: cellOf(thread), spans, arrivals, thread, threads };
    const worker = new Worker(new URL(import.meta.url), { workerData: own });
    return new Promise((end) => worker.once('exit', end));
  });
  await Promise.all(exits);
  const times = [];
  for (let round = warmUps; round < rounds; round++) {
    const ofRound = [...spans.subarray(2 * round * threads, 2 * (round + 1) * threads)].map(Number);
    const begins = ofRound.filter((_, i) => i % 2 === 0);
    const ends = ofRound.filter((_, i) => i % 2 === 1);
    const all = Math.min(...ends) - Math.max(...begins);
    const any = Math.max(...ends) - Math.min(...begins);
    if (all >= together * any) times.push(any / adds);
  }
  return times;
}

/** What the counter says: the sum of its parts. */
function readCounter(cells, parts) {
  let sum = 0;
  for (const part of parts) sum += Atomics.load(cells, part);
  return sum;
}

/** The median of several rounds, in processor time. */
function readingTime(cells, parts) {
  const times = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage();
    let sum = 0;
    for (let i = 0; i < reads; i++) sum += readCounter(cells, parts);
    if (sum === 0) throw new Error('nothing was read');
    const { user, system } = process.cpuUsage(before);
    return ((user + system) * 1000) / reads;
  });
  return medianOf(times);
}

function medianOf(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}
