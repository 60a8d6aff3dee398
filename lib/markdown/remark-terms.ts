import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { didYouMean } from '../nearest.ts';
import { once } from '../once.ts';
import type { LinkedTerm } from './context.ts';
import type { Rendering } from './rendering.ts';
import { pointWithin, writtenText } from './source-text.ts';

/** `[[Kafka]]`, `[[副本|replication]]`. */
const byHand = /\[\[([^[\]|]+)(?:\|([^[\]|]+))?\]\]/gu;

/** Links `[[Kafka]]` and `[[text|topic]]` to their topics, which are named by slug, label or alias. */
export function remarkTerms(rendering: Rendering) {
  const { report, context, linkedTerms } = rendering;
  return (tree: Root) => {
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || !node.value.includes('[[')) return;
      const written = writtenText(node, rendering);
      if (/\\\[/u.test(written)) return;
      const find = termsByName(context.terms);
      const children: (Text | Link)[] = [];
      let end = 0;
      for (const match of node.value.matchAll(byHand)) {
        const [whole, text = '', name = text] = match;
        const term = find(name.trim());
        children.push({ type: 'text', value: node.value.slice(end, match.index) });
        end = match.index + whole.length;
        if (term === undefined) {
          const names = context.terms.map(({ slug, labels }) => ({ slug, names: labels }));
          const where = pointWithin(node, Math.max(0, written.indexOf(whole)), rendering);
          report('term', `Unexpected topic \`${name}\` in \`${whole}\`${didYouMean(name, names)}`, where);
        } else linkedTerms.add(term.slug);
        children.push(toLink(text, term));
      }
      if (end === 0) return;
      children.push({ type: 'text', value: node.value.slice(end) });
      parent.children.splice(index, 1, ...children.filter((it) => it.type === 'link' || it.value !== ''));
      return [SKIP, index + children.length];
    });
  };
}

function toLink(text: string, term: LinkedTerm | undefined): Text | Link {
  const words: Text = { type: 'text', value: text };
  if (term?.path === undefined) return words;
  return { type: 'link', url: term.path, children: [words], data: { hProperties: { className: ['term'] } } };
}

/** A magazine's terms are the same for all its bodies. */
const termsByName = once((terms: readonly LinkedTerm[]) => {
  const byName = new Map<string, LinkedTerm>();
  const add = (name: string, term: LinkedTerm) => {
    if (!byName.has(name)) byName.set(name, term);
  };
  // A slug beats a label, and a label as written beats its lower case.
  for (const term of terms) add(term.slug, term);
  for (const term of terms) for (const label of term.labels) add(label, term);
  for (const term of terms) for (const label of term.labels) add(label.toLowerCase(), term);
  return (name: string) => byName.get(name) ?? byName.get(name.toLowerCase());
});
