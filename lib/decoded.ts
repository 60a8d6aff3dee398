/** A part of an address with its `%E4%BD%A0` as letters, or as it stands where that cannot be read. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
