import type { ReactNode } from 'react';

interface Props {
  /** Names what scrolls, to those who do not see it. */
  readonly label?: string;
  /** Or the id of the element that names it. */
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

/** A box that scrolls sideways where its table is too wide; keys reach and scroll it. */
export function Scroll({ label, labelledBy, children }: Props) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </div>
  );
}
