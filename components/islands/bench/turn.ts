/** One at a time in a browser, whatever its tabs: two runs would measure each other. */
const name = 'galley-bench';

let isTaken = false;

/**
 * Takes the turn and gives what ends it, or says who has it: `busy` a table of this page, `busy elsewhere` one of another
 * tab. A browser without locks, or a page that may not use them, knows of this page alone.
 */
export async function takeTurn(): Promise<(() => void) | 'busy' | 'busy elsewhere'> {
  if (isTaken) return 'busy';
  isTaken = true;
  let release = await lock();
  if (release === undefined) {
    isTaken = false;
    return 'busy elsewhere';
  }
  const over = new AbortController();
  const { signal } = over;
  // A page that holds a lock is not kept for the reader who comes back to it.
  addEventListener('pagehide', () => release?.(), { signal });
  const again = async () => {
    release = await lock();
    if (signal.aborted) release?.();
  };
  addEventListener('pageshow', ({ persisted }) => persisted && void again(), { signal });
  return () => {
    over.abort();
    isTaken = false;
    release?.();
  };
}

/** What gives the lock back; nothing while another tab has it. */
const lock = () =>
  new Promise<(() => void) | undefined>((resolve) => {
    const free = () => resolve(() => {});
    if (!('locks' in navigator)) return free();
    const hold = (lock: Lock | null) =>
      lock === null ? resolve(undefined) : new Promise<void>((release) => resolve(release));
    navigator.locks.request(name, { ifAvailable: true }, hold).catch(free);
  });
