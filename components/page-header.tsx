import type { ReactNode } from 'react';

interface Props {
  /** What kind of page this is. */
  readonly label?: ReactNode;
  readonly title: ReactNode;
  readonly deck?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of a page that is not an article. */
export function PageHeader({ label, title, deck, children }: Props) {
  return (
    <header className="ledger page-header">
      <p className="label">{label}</p>
      <div>
        <h1>{title}</h1>
        {deck && <p className="deck">{deck}</p>}
        {children}
      </div>
    </header>
  );
}
