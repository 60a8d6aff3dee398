const key = 'galley-recent-searches';
const most = 5;

/** What was looked for and opened on this device, the newest first; nothing where storage is denied. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((it): it is string => typeof it === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  try {
    const others = recentSearches().filter((it) => it !== text);
    localStorage.setItem(key, JSON.stringify([text, ...others].slice(0, most)));
  } catch {
    // Storage denied: nothing is remembered.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage denied: there is nothing to forget.
  }
}
