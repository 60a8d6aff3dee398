import { slug } from 'github-slugger';
import type { Element, Root, Text } from 'hast';
import { h } from 'hastscript';
import { eachElement } from './each-element.ts';
import { idForm, isId, isReservedId } from './ids.ts';
import { plainText } from './plain-text.ts';
import type { Rendering } from './rendering.ts';
import { writtenText } from './source-text.ts';

const headingName = /^h([1-6])$/u;
/** `{#isr}` at the end of a heading or caption. */
const explicitId = /\s*\{#([^\s{}]+)\}\s*$/u;

/** Takes `{#id}` off the end of an element's text. */
export function takeExplicitId(element: Element): string | undefined {
  const last = element.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const id = explicitId.exec(last.value)?.[1];
  if (id !== undefined) last.value = last.value.replace(explicitId, '');
  return id;
}

/** Braces that were meant to hold an id; `\\{` is a brace. */
const idLike = /[{｛][^{}｛｝]*[}｝]\s*$/u;

function checkIdLike(element: Element, rendering: Rendering) {
  const last = element.children.at(-1);
  const braces = last?.type === 'text' ? idLike.exec(last.value)?.[0].trim() : undefined;
  if (braces === undefined || /\\[{}]/u.test(writtenText(element, rendering))) return;
  const expected = `expected an id such as \`{#isr}\`: ${idForm}, without spaces; a brace itself is \`\\{\``;
  rendering.report('heading-id', `Unexpected \`${braces}\`, ${expected}`, element);
}

/** Gives the author's headings their ids and a link to themselves, and reports levels out of order. Bodies begin at `h2`. */
export function rehypeHeadings(rendering: Rendering) {
  const { report, ids, words } = rendering;
  return (tree: Root) => {
    const headings: Element[] = [];
    eachElement(tree, (element) => {
      if (headingName.test(element.tagName) && element.properties.id === undefined) headings.push(element);
    });
    checkLevels(headings, rendering);
    const withoutId = headings.filter((heading) => {
      const id = takeExplicitId(heading);
      if (id === undefined) {
        checkIdLike(heading, rendering);
        return true;
      }
      if (!isId(id)) report('heading-id', `Unexpected id \`${id}\`, expected ${idForm}`, heading);
      else if (isReservedId(id)) report('heading-id', `Unexpected id \`${id}\`, which the page itself uses`, heading);
      else if (!ids.take(id)) report('duplicate-id', `Unexpected second \`{#${id}}\`, expected one in a text`, heading);
      else heading.properties.id = id;
      return heading.properties.id === undefined;
    });
    for (const heading of withoutId) heading.properties.id = ids.takeFree(idFromText(plainText(heading)));
    for (const heading of headings) {
      const link = h('a', { className: ['anchor'], href: `#${heading.properties.id}`, ariaLabel: words.linkToSection });
      heading.children.push({ ...link, children: [hash] });
    }
  };
}

const hash: Text = { type: 'text', value: '#' };

function idFromText(text: string): string {
  const id = slug(text);
  return id === '' || isReservedId(id) ? `section-${id}`.replace(/-$/u, '') : id;
}

function checkLevels(headings: readonly Element[], { report }: Rendering) {
  let previous = 1;
  for (const heading of headings) {
    const level = Number(headingName.exec(heading.tagName)?.[1]);
    if (plainText(heading) === '') report('heading-text', 'Unexpected heading without text', heading);
    if (level === 1) {
      report('heading-level', 'Unexpected `#`, expected `##`: the title in the front matter is the only h1', heading);
      heading.tagName = 'h2';
    } else if (level > previous + 1) {
      const expected = '#'.repeat(previous + 1);
      report('heading-level', `Unexpected \`${'#'.repeat(level)}\`, expected \`${expected}\` at most`, heading);
    }
    previous = Math.max(level, 2);
  }
}
