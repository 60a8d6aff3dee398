import type { Element, Properties, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { figureClasses, figureSchema } from './figure-schema.ts';

interface Options {
  /** Before every id, so that two drawings may stand on one page. */
  readonly prefix: string;
  /** Takes what the drawing may not hold, in words. */
  readonly problems: Set<string>;
}

/** What drawing programs leave behind; losing it changes nothing that can be seen. */
const leftover = /^(?:xml|xmlns|data)[A-Z]|^(?:version|baseProfile|enableBackground)$|:/u;
const reference = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/u;

const namesOf = (tagName: string) =>
  (figureSchema.attributes?.[tagName] ?? []).map((it) => (Array.isArray(it) ? it[0] : it));
const everywhere = new Set(namesOf('*'));
const allowed = new Map((figureSchema.tagNames ?? []).map((tagName) => [tagName, new Set(namesOf(tagName))]));

/** Makes a drawing fit to stand in a page: reports what it may not hold, prefixes its ids, colours it by class. */
export function rehypeDrawing({ prefix, problems }: Options) {
  return (tree: Root) => {
    visit(tree, 'element', (element) => {
      const names = allowed.get(element.tagName);
      if (names === undefined) {
        if (!element.tagName.includes(':') && element.tagName !== 'metadata')
          problems.add(`Unexpected \`<${element.tagName}>\` in a drawing`);
        return SKIP;
      }
      for (const name of Object.keys(element.properties)) {
        if (everywhere.has(name) || names.has(name)) continue;
        if (!leftover.test(name))
          problems.add(`Unexpected \`${asWritten(name)}\` on \`<${element.tagName}>\` in a drawing`);
        delete element.properties[name];
      }
      prefixReferences(element.properties, prefix, problems);
      colourByClass(element, problems);
    });
  };
}

/** The attribute behind a property's name: `onclick`, `xlink:href`. */
const asWritten = (name: string) =>
  /^on[A-Z]/u.test(name)
    ? name.toLowerCase()
    : name.replace(/^xLink(?=[A-Z])/u, 'xlink:').replace(/(?<=:)./u, (it) => it.toLowerCase());

function prefixReferences(properties: Properties, prefix: string, problems: Set<string>) {
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'id') properties.id = `${prefix}${value}`;
    else if (typeof value === 'string' && /url\s*\(/iu.test(value)) {
      const id = reference.exec(value.trim())?.[1];
      if (id === undefined) {
        problems.add(`Unexpected \`${value}\`, expected \`url(#…)\`: a drawing refers to nothing outside itself`);
        delete properties[name];
      } else properties[name] = `url(#${prefix}${id})`;
    }
  }
}

/** Gives each theme class its colour on white paper, for readers who see the file without our styles. */
function colourByClass({ properties }: Element, problems: Set<string>) {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : [];
  if (names.length === 0) {
    delete properties.className;
    return;
  }
  for (const name of names)
    if (!Object.hasOwn(figureClasses, name))
      problems.add(
        `Unexpected class \`${name}\` in a drawing, expected one of \`${Object.keys(figureClasses).join('`, `')}\``,
      );
  const known = names.filter((name): name is keyof typeof figureClasses => Object.hasOwn(figureClasses, name));
  for (const name of known) Object.assign(properties, { ...figureClasses[name], ...properties });
}
