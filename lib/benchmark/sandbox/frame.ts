import type { CellResult } from '../benchmark.ts';
import { remoteExecutor } from '../realm/remote-cells.ts';
import { entryLine, toScript } from '../realm/script.ts';
import { clockResolution } from '../run/clock.ts';
import { runBenchmark } from '../run/run-benchmark.ts';
import { setTimer } from '../timer.ts';
import { hiddenPage } from './hidden-page.ts';
import { givingUp } from './hopeless.ts';
import { type Job, jobMessage, type Report, stopMessage } from './messages.ts';
import { realmScript } from './realm-script.ts';
import { realmOpener } from './worker-port.ts';

/**
 * The frame: scheduler and statistics, in a document without an origin. Benchmark code never runs here, where it could
 * lead the frame elsewhere, but in workers. One job a frame; the page takes the frame away afterwards.
 */

/** Between two reports of progress, ms: the page has to draw each. */
const pause = 200;

const isEmpty = ({ samples }: CellResult) => Object.values(samples).flat(2).length === 0;

async function work(job: Job, report: (it: Report) => void, stop: AbortController): Promise<void> {
  const first = realmScript.split('\n').length + entryLine;
  const last = first + job.code.entry.trimEnd().split('\n').length - 1;
  const { openPort, release } = realmOpener(`${realmScript}\n${toScript(job.code)}`, { first, last });
  let reported = Number.NEGATIVE_INFINITY;
  try {
    const now = () => performance.now();
    const resolutionMs = clockResolution(now);
    const executor = remoteExecutor({ openPort, deadlineMs: job.deadlineMs, setTimer, resolutionMs });
    const run = await runBenchmark(
      job.declaration,
      givingUp(executor, () => stop.abort()),
      {
        seed: job.seed,
        budgetMs: job.budgetMs,
        signal: stop.signal,
        now,
        interruptions: hiddenPage(document),
        onProgress({ done, total, remainingMs, cells }) {
          if (performance.now() - reported < pause) return;
          reported = performance.now();
          const known = cells.filter((cell) => cell.failure !== undefined || !isEmpty(cell));
          const bare = known.map((cell) => ({ ...cell, samples: {} }));
          report({ kind: 'progress', done: total > 0 ? done / total : 0, remainingMs, cells: bare });
        },
      },
    );
    report({ kind: 'done', run });
  } finally {
    release();
  }
}

function begin(job: Job, port: MessagePort): void {
  const report = (it: Report) => port.postMessage(it);
  report({ kind: 'alive' });
  setInterval(() => report({ kind: 'alive' }), 400);
  const stop = new AbortController();
  port.onmessage = ({ data }) => data === stopMessage && stop.abort();
  work(job, report, stop).catch((error: unknown) => report({ kind: 'failed', reason: String(error).slice(0, 300) }));
}

// Opened by itself, the file has the site's origin: there it does nothing.
if (self.origin === 'null' && parent !== self) {
  const listen = ({ source, data, ports: [port] }: MessageEvent) => {
    if (source !== parent || port === undefined || data?.kind !== jobMessage) return;
    removeEventListener('message', listen);
    begin(data.job, port);
  };
  addEventListener('message', listen);
}
