import { type Job, jobMessage, stopMessage } from '../../../lib/benchmark/sandbox/messages.ts';

/** How a run in the sandbox ended, besides with a report. */
export type Ending = 'silent' | 'no frame';

interface Watch {
  readonly frame: string;
  /** How long the frame may say nothing, ms. */
  readonly silenceMs: number;
  /** What the frame says; not to be believed yet. */
  readonly onReport: (report: unknown) => void;
  readonly onEnd: (ending: Ending) => void;
}

/** For the frame's file to arrive and answer, ms: a slow network is no failure. */
const patience = 20_000;
const tick = 250;
/** A frame of ours says ten things a second at most. */
const reportsInATick = 50;

/** An open sandbox. */
export interface Sandbox {
  /** Asks for what there is so far; the frame may take its time, or never answer. */
  readonly stop: () => void;
  readonly close: () => void;
}

/**
 * Opens a document without an origin, which can reach nothing of the page, and gives it a job over a channel. It is
 * taken away by `close`, and when it says nothing for too long, or far too much.
 */
export function openSandbox(job: Job, title: string, watch: Watch): Sandbox {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  // Where the site is isolated, the frame's clock is as fine as the page's.
  frame.allow = 'cross-origin-isolated';
  frame.title = title;
  frame.className = 'bench-frame';
  frame.tabIndex = -1;
  const { port1, port2 } = new MessageChannel();
  let quiet = 0;
  let reports = 0;
  let heard = false;

  const close = () => {
    clearInterval(timer);
    port1.close();
    frame.remove();
  };
  const end = (ending: Ending) => {
    close();
    watch.onEnd(ending);
  };
  // Counts its own ticks: a clock would go on while the machine sleeps.
  const timer = setInterval(() => {
    reports = 0;
    if (!document.hidden) quiet += tick;
    if (quiet > (heard ? watch.silenceMs : patience)) end(heard ? 'silent' : 'no frame');
  }, tick);
  port1.onmessage = ({ data }) => {
    heard = true;
    quiet = 0;
    reports += 1;
    if (reports > reportsInATick) end('silent');
    else watch.onReport(data);
  };
  frame.addEventListener(
    'load',
    () => {
      // The address is its own, but it has no origin that could be named.
      frame.contentWindow?.postMessage({ kind: jobMessage, job }, '*', [port2]);
      // A document that is not ours never answers.
      quiet = patience - 4000;
    },
    { once: true },
  );
  frame.src = watch.frame;
  document.body.append(frame);
  return { stop: () => port1.postMessage(stopMessage), close };
}
