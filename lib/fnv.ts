/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): a number from 0 to 2³² - 1, always the same for the same text. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
