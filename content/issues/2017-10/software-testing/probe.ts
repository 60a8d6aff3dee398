/** A branch is a decision and the way it went: decision 3 taken is 7, not taken 6. */
export type Branch = number;

/** How far a run was from each branch of the decisions it met: 0 where it went. */
export type Distances = Map<Branch, number>;

/** Stands where an `if` asks its question, and notes how close the answer was to being the other. */
export class Probe {
  readonly distances: Distances = new Map();

  /** `a === b`; one step is enough to make equal numbers differ. */
  equal(decision: number, a: number, b: number): boolean {
    return this.note(decision, Math.abs(a - b), a === b ? 1 : 0);
  }

  /** `a < b`. */
  less(decision: number, a: number, b: number): boolean {
    return this.note(decision, Math.max(0, a - b + 1), Math.max(0, b - a));
  }

  /** A decision that a loop meets twice keeps the nearer distance. */
  private note(decision: number, toTaken: number, toNotTaken: number): boolean {
    this.nearer(decision * 2 + 1, toTaken);
    this.nearer(decision * 2, toNotTaken);
    return toTaken === 0;
  }

  private nearer(branch: Branch, distance: number): void {
    this.distances.set(branch, Math.min(distance, this.distances.get(branch) ?? distance));
  }
}
