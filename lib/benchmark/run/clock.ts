const enough = 20;
const most = 1_000_000;

/**
 * The smallest step that a clock shows, in its unit: 0.005 ms in an isolated page, 0.1 ms in others, 1 ms or worse where
 * clocks are coarse on purpose. `Infinity` for a clock that stands still.
 */
export function clockResolution(now: () => number): number {
  let smallest = Number.POSITIVE_INFINITY;
  let last = now();
  let steps = 0;
  for (let reading = 0; steps < enough && reading < most; reading += 1) {
    const time = now();
    if (time <= last) continue;
    smallest = Math.min(smallest, time - last);
    last = time;
    steps += 1;
  }
  return smallest;
}
