import type { Options } from 'rehype-sanitize';

/**
 * What a drawing may hold. It stands in the page itself, so it has no script, link, foreign object, animation,
 * `style` attribute or element, font or address outside itself; what is not listed here is dropped and reported.
 *
 * Colours come from the theme by class, so that a drawing is right on light and dark paper. A class is one token:
 *
 * | class | colours | for |
 * |---|---|---|
 * | `fig-ink` | the fill, with the colour of text | text, solid shapes |
 * | `fig-muted` | the fill, with the colour of small print | second labels |
 * | `fig-accent` | the fill, with the accent | the one thing to see |
 * | `fig-soft` | the fill, with a tint of the paper | areas |
 * | `fig-paper` | the fill, with the paper | what covers a line |
 * | `fig-line` | the stroke, with the colour of rules | edges, arrows |
 * | `fig-accent-line` | the stroke, with the accent | the one edge to see |
 *
 * A path that has only a stroke needs `fill="none"` as in any SVG. `currentColor` works too; other colours stay as
 * they are in both themes. `fig-background` is the sheet that the cleaned file is given for readers without our styles.
 */
export const figureClasses = {
  'fig-ink': { fill: '#1c1b19' },
  'fig-muted': { fill: '#5f5c56' },
  'fig-accent': { fill: '#a0341d' },
  'fig-soft': { fill: '#edeae4' },
  'fig-paper': { fill: '#ffffff' },
  'fig-line': { stroke: '#1c1b19' },
  'fig-accent-line': { stroke: '#a0341d' },
  'fig-background': { fill: '#ffffff' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Letters, digits and marks of numbers, paths and colours: nothing that could be an address. */
const plainValue = /^[\p{L}\p{M}\p{N}\s_.,#%()+-]*$/u;
const named = (names: string) => names.split(' ').map((name): [string, RegExp] => [name, plainValue]);

const presentation = named(
  'fill fillOpacity fillRule stroke strokeDashArray strokeDashOffset strokeLineCap strokeLineJoin strokeMiterLimit ' +
    'strokeOpacity strokeWidth opacity vectorEffect transform markerStart markerMid markerEnd ' +
    'fontFamily fontSize fontWeight fontStyle letterSpacing textAnchor dominantBaseline id',
);

export const figureSchema: Options = {
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  strip: ['script', 'style', 'foreignObject', 'metadata'],
  protocols: {},
  required: {},
  // Outside a drawing these names would be other elements, or none.
  ancestors: Object.fromEntries(
    'g path rect circle ellipse line polyline polygon text tspan title desc defs marker'
      .split(' ')
      .map((name) => [name, ['svg']]),
  ),
  tagNames: 'svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker'.split(' '),
  attributes: {
    '*': [...presentation, ['className', ...Object.keys(figureClasses)]],
    svg: [
      ...named('viewBox width height preserveAspectRatio'),
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['role', 'img'],
      'ariaLabel',
    ],
    path: named('d pathLength'),
    rect: named('x y width height rx ry'),
    circle: named('cx cy r'),
    ellipse: named('cx cy rx ry'),
    line: named('x1 y1 x2 y2'),
    polyline: named('points'),
    polygon: named('points'),
    text: named('x y dx dy rotate textLength lengthAdjust'),
    tspan: named('x y dx dy rotate textLength lengthAdjust'),
    marker: named('viewBox refX refY markerWidth markerHeight markerUnits orient preserveAspectRatio'),
  },
};
