import type { Options } from 'rehype-sanitize';
import { figureClasses, figureSchema } from './figure-schema.ts';
import { mathSchema } from './math-schema.ts';

/** Class names that the pipeline gives; an author gives none. */
const classes = (names: string): [string, ...string[]] => ['className', ...names.split(' ')];

/** Of the cells of a table, runnable ones included. */
const cell = [
  classes('align-center align-right bench-extra num'),
  ...['dataSeries', 'dataOf', 'dataLabel', 'dataParam', 'dataValue', 'hidden'],
];

/** A chart of ours is a drawing with classes of its own, named by its title and text. */
const chartAttributes = (name: string): NonNullable<Options['attributes']>[string] => [
  ['className', ...Object.keys(figureClasses), 'chart', /^chart-[a-z]+$/u],
  ...(name === 'svg' ? ['ariaLabelledBy', 'overflow', 'x', 'y'] : []),
];

/**
 * All that a body may hold; anything else is dropped, whatever the plugins before made of it. No `script`, `style`,
 * form, frame, `style` attribute or event handler is in the lists, and an address only has a protocol named here.
 */
export const bodySchema: Options = {
  // Ids stand only on headings, figures, tables, turns and notes, where they cannot shadow a property of `document`
  // (that takes `name`, or an id on a form, image or frame); so they need no prefix and stay as the author wrote them.
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  strip: ['script', 'style', 'template', 'iframe', 'noscript', 'textarea'],
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  ancestors: {
    ...figureSchema.ancestors,
    ...mathSchema.ancestors,
    caption: ['table'],
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  tagNames: [
    ...(figureSchema.tagNames ?? []),
    ...(mathSchema.tagNames ?? []),
    ...(
      'a aside blockquote br caption code code-copy del div em figcaption figure figure-zoom h2 h3 h4 h5 h6 hr img ' +
      'input li ol p pre section span strong sup table tbody td th thead tr ul ' +
      'bench-run dd dl dt wbr'
    ).split(' '),
  ],
  attributes: {
    ...figureSchema.attributes,
    ...mathSchema.attributes,
    // What every element of a drawing may have stands with the drawing's own elements.
    '*': [],
    ...Object.fromEntries(
      (figureSchema.tagNames ?? []).map((name) => [
        name,
        [
          ...chartAttributes(name),
          ...(figureSchema.attributes?.['*'] ?? []),
          ...(figureSchema.attributes?.[name] ?? []),
        ],
      ]),
    ),
    a: [
      ...['href', 'id', 'title', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
      ['rel', 'noopener'],
      classes('anchor figure-art term turn-name'),
    ],
    aside: [['role', 'note'], 'ariaLabelledBy', ['className', 'callout', /^callout-[a-z]+$/u]],
    caption: ['id'],
    code: [['className', 'hljs', /^language-[\w+#.-]+$/u]],
    div: [
      ...['id', 'ariaLabel', 'ariaLabelledBy', 'tabIndex'],
      ['role', 'group', 'region'],
      classes('bench-chart bench-extra bench-record math scroll turn'),
      'dataChart',
    ],
    'bench-run': ['dataBench', 'dataSrc'],
    dl: [classes('bench-extra bench-notes')],
    figure: ['id', ['className', 'code', 'figure', 'numbered', 'table', 'bench', /^bench-[a-z]+$/u]],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    img: ['src', 'alt', 'title', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    input: [['disabled', true], ['type', 'checkbox'], 'checked', 'ariaLabel'],
    li: ['id', classes('task-list-item'), 'dataClaim'],
    ol: ['start', classes('contains-task-list')],
    p: ['id', classes('bench-link callout-title turn-speaker')],
    pre: ['tabIndex'],
    section: ['dataFootnotes', classes('footnotes')],
    span: [
      [
        'className',
        'label',
        'file',
        'language',
        'line',
        'marked',
        'turn-affiliation',
        /^(?:bench|hljs|language)-[\w-]+$/u,
        /_$/u,
      ],
      ...['dataSeries', 'hidden'],
    ],
    strong: [classes('bench-stale')],
    td: cell,
    th: [['scope', 'col', 'row'], ...cell],
    tr: [classes('bench-base'), 'dataCell'],
    ul: [classes('bench-claims bench-extra chart-legend contains-task-list'), 'dataWords'],
  },
};
