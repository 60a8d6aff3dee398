/**
 * `make`, which remembers what it made of the latest texts, so many characters in all: one who types gets much the same
 * texts for every letter.
 */
export function keepTexts<T>(make: (text: string) => T, characters = 60_000): (text: string) => T {
  const kept = new Map<string, T>();
  let size = 0;
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    kept.set(text, made);
    size += text.length;
    for (const oldest of kept.keys()) {
      if (size <= characters) break;
      kept.delete(oldest);
      size -= oldest.length;
    }
    return made;
  };
}
