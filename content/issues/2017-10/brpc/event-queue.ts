interface Event {
  readonly time: number;
  readonly order: number;
  readonly action: () => void;
}

const isBefore = (a: Event, b: Event) => a.time < b.time || (a.time === b.time && a.order < b.order);

/** A clock in microseconds that jumps from event to event; equal times run in the order in which they were scheduled. */
export class EventQueue {
  now = 0;
  readonly #heap: Event[] = [];
  #order = 0;

  schedule(delay: number, action: () => void): void {
    const event = { time: this.now + delay, order: this.#order++, action };
    const heap = this.#heap;
    let hole = heap.length;
    heap.push(event);
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(event, parent)) break;
      heap[hole] = parent;
      hole = above;
    }
    heap[hole] = event;
  }

  /** Runs what is due until `end`; the clock then stands at `end`. */
  runUntil(end: number): void {
    for (let first = this.#heap[0]; first !== undefined && first.time <= end; first = this.#heap[0]) {
      this.#removeFirst();
      this.now = first.time;
      first.action();
    }
    this.now = end;
  }

  #removeFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let hole = 0;
    for (;;) {
      const left = heap[2 * hole + 1];
      const right = heap[2 * hole + 2];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (!isBefore(child, last)) break;
      heap[hole] = child;
      hole = 2 * hole + (isRight ? 2 : 1);
    }
    heap[hole] = last;
  }
}
