/**
 * The module of the first file; the others, which it imports, are fetched at the same time. One that did not come may not
 * come before the page is loaded again: browsers remember it.
 */
export function fetchModule<M>(files: readonly string[]): Promise<M> {
  const [first = '', ...imported] = files.map((name) => new URL(name, import.meta.url).href);
  for (const address of imported) void import(address).catch(() => {});
  return import(first);
}
