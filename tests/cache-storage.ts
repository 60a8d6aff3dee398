/** A cache storage as far as it is used by search, in memory. */
export function cacheStorage(): CacheStorage & { readonly names: () => string[] } {
  const all = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>();
  const cacheOf = (kept: Map<string, Uint8Array<ArrayBuffer>>) => ({
    match: async (url: string) => (kept.has(url) ? new Response(kept.get(url)) : undefined),
    put: async (url: string, response: Response) => void kept.set(url, new Uint8Array(await response.arrayBuffer())),
    keys: async () => Array.from(kept.keys(), (url) => ({ url })),
    delete: async (url: string) => kept.delete(url),
  });
  const caches = {
    names: () => [...all.keys()],
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (url: string) => {
      for (const kept of all.values()) if (kept.has(url)) return new Response(kept.get(url));
      return undefined;
    },
    open: async (name: string) => {
      const kept = all.get(name) ?? new Map<string, Uint8Array<ArrayBuffer>>();
      all.set(name, kept);
      return cacheOf(kept);
    },
  };
  return caches as unknown as CacheStorage & { readonly names: () => string[] };
}
