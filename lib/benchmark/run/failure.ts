const kinds = [
  'deadline',
  'died',
  'closed',
  'syntax',
  'flood',
  'threw',
  'bad value',
  'uneven work',
  'no definition',
  'no run',
  'no sample',
  'left out',
] as const;

/** Why a cell has no values. */
export type FailureKind = (typeof kinds)[number];

/** A cell that cannot be measured; the others go on. */
export class CellFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, detail: string) {
    super(detail);
    this.kind = kind;
  }
}

/** `deadline: no answer in 2 s`, as a cell's result keeps it. */
export const toFailure = (error: unknown): string =>
  error instanceof CellFailure ? `${error.kind}: ${error.message}` : `died: ${String(error)}`;

/** The kind and the words of a failure that `toFailure` wrote. */
export function readFailure(failure: string): { readonly kind: FailureKind; readonly detail: string } {
  const kind = kinds.find((it) => failure.startsWith(`${it}: `));
  return kind === undefined ? { kind: 'died', detail: failure } : { kind, detail: failure.slice(kind.length + 2) };
}
