/**
 * What a reader can get wrong in the code of a module, as the making of its script says it, before any of it has run. A
 * page has words of its own for them; `{name}` and `{known}` are filled in.
 */
const sentences = {
  'no export': 'The module has no `export default`.',
  'dynamic import': 'The module calls `import()`; imports stand at its top.',
  'unknown import': 'The module imports `{name}`; it can import only {known}.',
} as const;

export type Mistake = keyof typeof sentences;

/** The sentence of a mistake. */
export const sayMistake = (
  mistake: Mistake,
  { name = '', known = '' }: { readonly name?: string; readonly known?: string } = {},
): string => sentences[mistake].replace('{name}', () => name).replace('{known}', () => known);

/** The mistake that a text says at its end, and the name in it. */
export function readMistake(text: string): { readonly mistake: Mistake; readonly name: string } | undefined {
  for (const mistake of Object.keys(sentences) as Mistake[]) {
    const [before = '', after] = sentences[mistake].split('{name}');
    const start = text.lastIndexOf(before);
    if (start < 0) continue;
    const rest = text.slice(start + before.length);
    if (after === undefined && rest === '') return { mistake, name: '' };
    const end = after === undefined ? -1 : rest.lastIndexOf(after.split('{known}')[0] ?? '');
    if (end >= 0) return { mistake, name: rest.slice(0, end) };
  }
  return undefined;
}
