/** The columns of a terminal that a text takes: wide characters take two, marks that combine none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFC')) {
    if (/\p{Mark}/u.test(character)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Rows as lines of aligned columns; the first row is their heads. Columns named in `right` stand to the right. */
export function formatColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_head, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((text, column) => {
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)));
        return right.includes(column) ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Where progress is shown until the work ends. */
export interface ProgressLine {
  /** A share, 0 to 1. */
  show(done: number, remainingMs: number, what: string): void;
  end(): void;
}

/** What progress is written to. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;
/** Lines where there is no terminal: one for each of so many parts of the whole. */
const parts = 4;

/** A bar that moves on a terminal, a line now and then elsewhere. */
export function progressLine(terminal: Terminal, name: string): ProgressLine {
  let last = -1;
  return {
    show(done, remainingMs, what) {
      const share = Math.min(1, Math.max(0, done));
      const percent = `${Math.floor(share * 100)}%`;
      const left = `about ${Math.ceil(remainingMs / 1000)} s left`;
      if (!terminal.isTTY) {
        const part = Math.floor(share * parts);
        if (part > last) terminal.write(`${name} ${percent}, ${left}\n`);
        last = Math.max(last, part);
        return;
      }
      const filled = Math.round(share * barWidth);
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      const line = `${name} ${bar} ${percent.padStart(4)} ${left}  ${what}`;
      terminal.write(`\r\u001B[2K${cut(line, (terminal.columns || 80) - 1)}`);
    },
    end() {
      if (terminal.isTTY) terminal.write('\r\u001B[2K');
    },
  };
}

function cut(text: string, width: number): string {
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > width) return kept;
    kept += character;
  }
  return kept;
}
