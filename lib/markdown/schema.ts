import type { Options } from 'rehype-sanitize';

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
  strip: ['script', 'style', 'template', 'iframe', 'noscript', 'textarea', 'title'],
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  tagNames: (
    'a aside blockquote br caption code code-copy del div em figcaption figure figure-zoom h2 h3 h4 h5 h6 hr img ' +
    'input li ol p pre section span strong sub sup table tbody td th thead tr ul'
  ).split(' '),
  attributes: {
    a: [
      'href',
      'id',
      'title',
      'rel',
      'ariaLabel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'anchor', 'figure-art', 'term', 'turn-name'],
    ],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked', 'ariaLabel'],
    li: ['id', ['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    ul: [['className', 'contains-task-list']],
  },
};
