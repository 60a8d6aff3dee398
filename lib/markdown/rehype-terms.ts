import type { Element, ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { once } from '../once.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import type { BodyContext, LinkedTerm } from './context.ts';
import { isFurniture } from './plain-text.ts';
import type { Rendering } from './rendering.ts';

type Parent = Root | Element;

/** Places where a word is no mention: code, drawings, formulas, labels of the page itself. */
const silent = new Set(['pre', 'code', 'svg', 'math', 'input', 'img']);
/** Places where a mention is not made a link. */
const unlinked = new Set(['a', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const labelClasses = ['label', 'file', 'language', 'callout-title', 'turn-speaker'];

/** Links the first mention of each topic to its page, and notes every topic mentioned, in order. */
export function rehypeTerms({ context, linkedTerms, mentions }: Rendering) {
  return (tree: Root) => {
    const finder = finderOf(context.terms);
    const disowned = new Set(context.notopic);
    const done = new Set([...disowned, ...linkedTerms]);
    for (const term of linkedTerms) mentions.add(term);
    const link = ({ slug }: TermMatch): string | undefined => {
      const path = finder.bySlug.get(slug)?.path;
      if (path === undefined || done.has(slug)) return undefined;
      done.add(slug);
      return path;
    };
    const walk = (parent: Parent, mayLink: boolean) => {
      const children: ElementContent[] = [];
      for (const child of parent.children) {
        if (child.type === 'text') children.push(...withLinks(child, mayLink));
        else if (child.type === 'element') {
          if (!isSilent(child)) walk(child, mayLink && !unlinked.has(child.tagName));
          children.push(child);
        }
      }
      parent.children = children;
    };
    const withLinks = (text: Text, mayLink: boolean): ElementContent[] => {
      const pieces: ElementContent[] = [];
      let end = 0;
      for (const match of finder.find(text.value)) {
        if (!disowned.has(match.slug)) mentions.add(match.slug);
        const path = mayLink ? link(match) : undefined;
        if (path === undefined) continue;
        if (match.start > end) pieces.push({ type: 'text', value: text.value.slice(end, match.start) });
        pieces.push(h('a', { className: ['term'], href: path }, match.text));
        end = match.end;
      }
      if (end === 0) return [text];
      return end < text.value.length ? [...pieces, { type: 'text', value: text.value.slice(end) }] : pieces;
    };
    walk(tree, true);
  };
}

function isSilent(element: Element): boolean {
  const { className } = element.properties;
  if (silent.has(element.tagName) || isFurniture(element)) return true;
  return Array.isArray(className) && className.some((name) => labelClasses.includes(String(name)));
}

interface Finder {
  readonly find: (text: string) => TermMatch[];
  readonly bySlug: ReadonlyMap<string, LinkedTerm>;
}

/** A magazine's terms are the same for all its bodies: their finder is made once. */
const finderOf = once(
  (terms: BodyContext['terms']): Finder => ({
    find: termFinder(terms),
    bySlug: new Map(terms.map((term) => [term.slug, term])),
  }),
);
