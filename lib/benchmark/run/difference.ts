/** With fewer forks nobody knows how much they differ. */
export const leastForks = 3;
/** Differences below this are none, however surely they are there. */
const leastDifference = 0.02;

/** The ratio that a difference must be above, or below one over it, where equal cells differ by `noise`, a share. */
export const differenceFloor = (noise: number): number => 1 + Math.max(leastDifference, noise);
