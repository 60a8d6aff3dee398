const perOperation: Readonly<Record<string, number>> = { s: 1e-3, ms: 1, us: 1e3, µs: 1e3, μs: 1e3, ns: 1e6 };

/** Whether timed code can be told in this unit: operations a second (`rec/s`), or a time for each. */
export const isTimeUnit = (unit: string) => unit.endsWith('/s') || Object.hasOwn(perOperation, unit);

/** What a block of so many operations that took `ms` says in a unit. */
export const inUnit = (unit: string, ms: number, operations: number) =>
  unit.endsWith('/s') ? (operations * 1000) / ms : (ms / operations) * (perOperation[unit] ?? 1);
