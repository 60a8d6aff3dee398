/** Beginnings of ids that the pipeline gives to its own things, so that no heading can collide with them. */
const ownId = /^(?:fig|table|turn|fn|fnref|callout)-|^footnotes$/u;

/** Ids of the page round the body; `#top` is the top of any page. */
const pageIds = new Set('by-question cite main people sources speakers takeaways top'.split(' '));

/** A heading may not have such an id; one that would get it is called `section-…` instead. */
export const isReservedId = (id: string) => ownId.test(id) || pageIds.has(id);

/** Letters, digits, `-`, `_` and `.`: what stays the same in an address bar and a selector. */
export const isId = (id: string) => /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*$/u.test(id);

/** What an id may be, in words. */
export const idForm = 'letters, digits, `-`, `_`, `.`, beginning with a letter or digit';

/** The ids of one page. */
export interface IdRegister {
  /** Takes the id, or says that it is taken already. */
  readonly take: (id: string) => boolean;
  /** Takes `base`, or the first of `base-1`, `base-2`, … that is free. */
  readonly takeFree: (base: string) => string;
  readonly has: (id: string) => boolean;
  readonly all: () => Iterable<string>;
}

export function idRegister(): IdRegister {
  const taken = new Set<string>();
  // Remembers the last number of each base, so that a thousand equal headings stay linear.
  const last = new Map<string, number>();
  const take = (id: string) => {
    if (taken.has(id)) return false;
    taken.add(id);
    return true;
  };
  return {
    take,
    has: (id) => taken.has(id),
    all: () => taken,
    takeFree: (base) => {
      let id = base;
      for (let number = last.get(base) ?? 0; !take(id); id = `${base}-${number}`) {
        number += 1;
        last.set(base, number);
      }
      return id;
    },
  };
}
