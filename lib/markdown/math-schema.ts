import type { Options } from 'rehype-sanitize';

const elements = (
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts ' +
  'mprescripts mtable mtr mtd mpadded mphantom mstyle'
).split(' ');

const attributes: Readonly<Record<string, readonly (string | [string, string])[]>> = {
  math: [['display', 'block'], 'alttext'],
  mo: 'accent fence form largeop lspace maxsize minsize movablelimits rspace separator stretchy symmetric'.split(' '),
  mspace: ['width', 'height', 'depth'],
  mpadded: ['width', 'height', 'depth', 'lspace', 'voffset'],
  mfrac: ['linethickness'],
  mover: ['accent'],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
  mtd: ['columnspan', 'rowspan'],
};

/** The presentation half of MathML Core (https://www.w3.org/TR/mathml-core/): nothing that links, acts or embeds HTML. */
export const mathSchema: Options = {
  tagNames: elements,
  ancestors: Object.fromEntries(elements.filter((name) => name !== 'math').map((name) => [name, ['math']])),
  attributes: Object.fromEntries(
    elements.map((name) => [
      name,
      [
        ['className', /^tml-[a-z]+$/u],
        ['mathvariant', 'normal'],
        'displaystyle',
        'scriptlevel',
        ...(attributes[name] ?? []),
      ],
    ]),
  ),
};
