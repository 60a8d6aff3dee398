/** What the page of a measured search does, as the measuring side asks it: set as `globalThis.searched`. */
export interface PageSide {
  /** Looks for something and shows ten results. Gives what names them, the best first. */
  show(query: string): Promise<string[]>;
  /** Milliseconds from the question until ten results, with marked excerpts, are at hand; nothing is shown. */
  time(query: string): Promise<number>;
}

/** A result as both pages show it. */
export interface ShownResult {
  readonly title: string;
  readonly excerpt: string;
}

/** How many results a first page has. */
export const shownResults = 10;

/** Puts results into the page, as text. */
export function showResults(results: readonly ShownResult[]): void {
  const items = results.map(({ title, excerpt }) => {
    const item = document.createElement('li');
    item.append(title, ' ', excerpt);
    return item;
  });
  document.querySelector('ol')?.replaceChildren(...items);
}
