import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import temml from 'temml';
import { eachElement } from './each-element.ts';
import { hasClass } from './plain-text.ts';
import type { Rendering } from './rendering.ts';

/** Writes `$…$` and `$$…$$` as MathML, which browsers draw without script. */
export function rehypeMath(rendering: Rendering) {
  return (tree: Root) => {
    eachElement(tree, (element, index, parent) => {
      const [child] = element.children;
      const isBlock = element.tagName === 'pre' && child?.type === 'element' && hasClass(child, 'math-display');
      const isInline =
        element.tagName === 'code' && (hasClass(element, 'math-inline') || hasClass(element, 'math-display'));
      if (!isBlock && !isInline) return;
      const math = toMath(element, isBlock, rendering);
      parent.children[index] = isBlock ? h('div', { className: ['math'] }, [math]) : math;
      return index + 1;
    });
  };
}

function toMath(element: Element, displayMode: boolean, rendering: Rendering): Element {
  const tex = textOf(element);
  const mathml = render(tex, displayMode, element, rendering);
  const math = mathml === undefined ? undefined : fromHtml(mathml, { fragment: true }).children[0];
  if (math?.type !== 'element') return h('code', tex);
  const lost = new Set<string>();
  dropStyle(math.properties, lost);
  let isTooWide = false;
  eachElement(math, ({ properties }) => {
    dropStyle(properties, lost);
    isTooWide = capLengths(properties) || isTooWide;
    return undefined;
  });
  if (lost.size > 0)
    rendering.warn(
      'math-style',
      `Formula drawn without ${[...lost].join(', ')}: pages hold no style of their own`,
      element,
    );
  if (isTooWide)
    rendering.report('math-size', `Unexpected length in \`${tex.trim()}\`, expected at most ${maxLength}em`, element);
  return math;
}

/** Far more than a line; longer ones would widen the page. */
const maxLength = 40;
/** How many em a unit is, roughly. */
const units: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.5,
  px: 1 / 16,
  pt: 1 / 12,
  pc: 1,
  cm: 2.4,
  mm: 0.24,
  in: 6,
};
const lengths = 'width height depth lspace rspace voffset minsize maxsize linethickness'.split(' ');

/** Cuts lengths down to what a page can show; says whether there was one. */
function capLengths(properties: Properties): boolean {
  let isCut = false;
  for (const name of lengths) {
    const [, number = '0', unit = 'em'] =
      /^([+-]?[\d.]+(?:e[+-]?\d+)?)([a-z]*)$/iu.exec(String(properties[name] ?? '').trim()) ?? [];
    if (Math.abs(Number(number)) * (units[unit.toLowerCase()] ?? 1) <= maxLength) continue;
    properties[name] = `${Number(number) < 0 ? -maxLength : maxLength}em`;
    isCut = true;
  }
  return isCut;
}

function render(tex: string, displayMode: boolean, element: Element, { report }: Rendering): string | undefined {
  try {
    return temml.renderToString(tex, { displayMode, throwOnError: true, trust: false, strict: false, maxExpand: 1000 });
  } catch (error) {
    const [, reason = 'it cannot be read', offset = '1'] =
      /^\s*(?:ParseError:\s*)?(.*?)\s*(?:at position (\d+)|at end of input|$)/su.exec(
        String(error instanceof Error ? error.message : ''),
      ) ?? [];
    report('math', `Unexpected formula \`${tex.trim()}\`: ${reason} at character ${offset}`, element);
    return undefined;
  }
}

/** Spaces round columns, which the stylesheet sets for `tml-…` classes, and what `display` says already. */
const expected = /^(?:padding-(?:left|right|top|bottom)|display|math-style|math-depth|text-align)$/u;

function dropStyle(properties: Properties, lost: Set<string>) {
  const style = String(properties.style ?? '');
  delete properties.style;
  for (const declaration of style.split(';')) {
    const name = declaration.split(':')[0]?.trim() ?? '';
    if (name !== '' && !expected.test(name)) lost.add(`\`${name}\``);
  }
}
