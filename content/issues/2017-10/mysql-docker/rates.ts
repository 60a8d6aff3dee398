/** What a backup may be slowed by, in MB/s. */
export interface Rates {
  /** One backup by itself. */
  readonly stream: number;
  /** All backups of one machine, by its network. */
  readonly host: number;
  /** All backups of the room, by the servers that take them. */
  readonly room: number;
}

/** What each backup gets: an equal share of its machine, of which the room's servers serve the least greedy first. */
export const ratesOf = (hosts: readonly number[], { stream, host, room }: Rates): number[] => {
  const onHost = new Map<number, number>();
  for (const it of hosts) onHost.set(it, (onHost.get(it) ?? 0) + 1);
  const wanted = hosts.map((it) => Math.min(stream, host / (onHost.get(it) ?? 1)));
  const level = levelOf(wanted, room);
  return wanted.map((it) => Math.min(it, level));
};

/** The level at which what is wanted must be cut so that the sum is no more than `limit`. */
const levelOf = (wanted: readonly number[], limit: number): number => {
  const ascending = Float64Array.from(wanted).sort();
  let left = limit;
  for (const [index, it] of ascending.entries()) {
    const share = left / (ascending.length - index);
    if (it > share) return share;
    left -= it;
  }
  return Infinity;
};
