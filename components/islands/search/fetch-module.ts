let tries = 0;

/** The module of the first file; the others, which it imports, are fetched at the same time. */
export function fetchModule<M>([file = '', ...imported]: readonly string[]): Promise<M> {
  // Browsers remember a module that did not come, by its address.
  const again = tries++ > 3 ? `?${tries}` : '';
  const addresses = [file + again, ...imported].map((name) => new URL(name, import.meta.url).href);
  for (const address of addresses.slice(1)) void import(address).catch(() => {});
  return import(addresses[0] ?? '');
}
