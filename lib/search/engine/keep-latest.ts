/**
 * `load`, which remembers what it gave for the latest `limit` names, so that a page that stays open doesn't grow. What
 * failed is not remembered: it is tried again when it is asked for again.
 */
export function keepLatest<T>(limit: number, load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    const known = kept.get(name);
    const promise = known ?? load(name);
    // A map has its keys in the order they were set: the first is the one longest unused.
    kept.delete(name);
    kept.set(name, promise);
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(oldest);
    }
    if (known === undefined)
      promise.catch(() => {
        if (kept.get(name) === promise) kept.delete(name);
      });
    return promise;
  };
}
