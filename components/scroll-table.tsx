import type { ReactNode } from 'react';
import { Scroll } from './scroll.tsx';

interface Props {
  /** Names the table to those who do not see it. */
  readonly label: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Columns of numbers, from 0. */
  readonly numeric?: readonly number[];
}

/** A table like those of an article: each row named by its first cell, scrolling where it is too wide. */
export function ScrollTable({ label, headers, rows, numeric = [] }: Props) {
  const classOf = (column: number) => (numeric.includes(column) ? 'num' : undefined);
  return (
    <div className="table">
      <Scroll label={label}>
        <table>
          <thead>
            <tr>
              {headers.map((header, column) => (
                <th key={header} scope="col" className={classOf(column)}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={headers[column]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={headers[column]} className={classOf(column)}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}
