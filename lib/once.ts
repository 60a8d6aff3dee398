import type { Lang } from './magazine.ts';

/** `make`, which then gives the same result for the same thing as long as the thing lives: every page asks for it. */
export function once<T extends object, R>(make: (thing: T) => R): (thing: T) => R {
  const made = new WeakMap<T, { readonly result: R }>();
  return (thing) => {
    const known = made.get(thing) ?? { result: make(thing) };
    made.set(thing, known);
    return known.result;
  };
}

/** The same of what there is in each language. */
export function oncePerLang<T extends object, R>(make: (thing: T, lang: Lang) => R): (thing: T, lang: Lang) => R {
  const byLang = once((_thing: T) => new Map<Lang, R>());
  return (thing, lang) => {
    const known = byLang(thing);
    const result = known.get(lang) ?? make(thing, lang);
    known.set(lang, result);
    return result;
  };
}
