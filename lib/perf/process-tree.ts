import { groupBy } from '../group-by.ts';

/** What Linux says of a process: proc_pid_stat(5). */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  /** Processor time so far, user and system, in clock ticks. */
  readonly ticks: number;
}

/** Reads a line of `/proc/<pid>/stat`; `undefined` for anything else. The name in brackets may hold anything. */
export function parseStat(line: string): ProcessFacts | undefined {
  const [, pid, rest] = /^(\d+) \(.*\) (.*)$/s.exec(line) ?? [];
  const fields = rest?.split(' ').map(Number) ?? [];
  // Counted from the state, which is field 3: the parent is field 4, the times are fields 14 and 15.
  const [parent, user, system] = [fields[1], fields[11], fields[12]];
  if (parent === undefined || user === undefined || system === undefined) return undefined;
  return { pid: Number(pid), parent, ticks: user + system };
}

/** The processes below one, itself included. */
export function treeOf(processes: readonly ProcessFacts[], root: number): ProcessFacts[] {
  const children = groupBy(processes, ({ parent }) => parent);
  const found = processes.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** The proportional set size of `/proc/<pid>/smaps_rollup` in bytes: shared pages are shared out. 0 for none. */
export const parsePss = (text: string): number => Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
