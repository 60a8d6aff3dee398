import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';

/**
 * A formula as plain HTML, on one line: many readers drop MathML, and with it the formula's structure. Fractions are
 * written with a solidus, roots with √, rows of a table with semicolons; variables are slanted.
 */
export const mathText = (element: Element): ElementContent[] => of(element);

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const text = (value: string): ElementContent => ({ type: 'text', value });

const inner = (element: Element): ElementContent[] => {
  const parts = element.children.filter(isElement);
  return parts.flatMap((part, at) => (isBetween(part, parts[at - 1], parts[at + 1]) ? spaced(part) : of(part)));
};

/** An operator with something on either side; a sign before a number follows another operator, or nothing. */
const isBetween = (part: Element, before: Element | undefined, after: Element | undefined) =>
  part.tagName === 'mo' &&
  before !== undefined &&
  after !== undefined &&
  !(before.tagName === 'mo' && /^[\p{Sm}−(,*-]$/u.test(textOf(before))) &&
  /^[\p{Sm}−*-]$|^\p{L}+$/u.test(textOf(part).trim());

const spaced = (operator: Element) => [text(` ${textOf(operator).trim()} `)];

/** Put in brackets where it is more than one name or number. */
const grouped = (element: Element | undefined): ElementContent[] => {
  if (element === undefined) return [];
  const isSimple = textOf(element).trim().length < 2 || /^m[ino]$/.test(element.tagName);
  return isSimple ? of(element) : [text('('), ...of(element), text(')')];
};

function of(element: Element): ElementContent[] {
  const [base, second, third] = element.children.filter(isElement);
  switch (element.tagName) {
    case 'mi':
      return textOf(element).length > 1 || element.properties.mathvariant === 'normal'
        ? [text(textOf(element))]
        : [h('i', textOf(element))];
    case 'mn':
    case 'mo':
    case 'ms':
    case 'mtext':
      return [text(textOf(element))];
    case 'mspace':
      return Number.parseFloat(String(element.properties.width)) > 0.1 ? [text(' ')] : [];
    case 'mphantom':
      return [];
    case 'mfrac':
      return [...grouped(base), text('/'), ...grouped(second)];
    case 'msqrt':
      return [text('√('), ...inner(element), text(')')];
    case 'mroot':
      return [h('sup', second ? of(second) : []), text('√('), ...(base ? of(base) : []), text(')')];
    case 'msub':
    case 'munder':
      return [...(base ? of(base) : []), h('sub', second ? of(second) : [])];
    case 'msup':
      return [...(base ? of(base) : []), h('sup', second ? of(second) : [])];
    case 'mover':
      return element.properties.accent !== undefined && base
        ? [...of(base), text(second ? textOf(second) : '')]
        : [...(base ? of(base) : []), h('sup', second ? of(second) : [])];
    case 'msubsup':
    case 'munderover':
      return [...(base ? of(base) : []), h('sub', second ? of(second) : []), h('sup', third ? of(third) : [])];
    case 'mtable':
      return joined(element, '; ');
    case 'mtr':
      return joined(element, ' ');
    default:
      return inner(element);
  }
}

const joined = (element: Element, separator: string): ElementContent[] =>
  element.children.filter(isElement).flatMap((part, at) => (at === 0 ? of(part) : [text(separator), ...of(part)]));
