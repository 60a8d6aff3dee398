import type { ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  readonly id?: string;
  readonly className?: string;
  /** The label is a heading of this level: 2 unless the section stands inside another. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A section of the grid: its label in the narrow column, its matter in the wide one. */
export function Ledger({ label, id, className, level = 2, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={className ? `ledger ${className}` : 'ledger'} id={id}>
      <Heading className="label">{label}</Heading>
      <div>{children}</div>
    </section>
  );
}
