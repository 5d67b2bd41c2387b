import { type DOMOutputSpec, type NodeSpec, Schema } from 'prosemirror-model'

const holder = (tag: string, content: string, more: Partial<NodeSpec> = {}): NodeSpec => ({
  content,
  parseDOM: [{ tag }],
  toDOM: (): DOMOutputSpec => [tag, 0],
  ...more,
})

const cell = (tag: string): NodeSpec => ({
  content: 'inline*',
  attrs: { align: { default: null } },
  parseDOM: [{ tag, getAttrs: (element) => ({ align: element.getAttribute('align') }) }],
  toDOM: ({ attrs }): DOMOutputSpec => [tag, attrs['align'] === null ? {} : { align: attrs['align'] }, 0],
})

const nameOf = (level: number): string => `h${level}`

/** All that a page rendered from Markdown holds. Items hold words directly or blocks, as HTML has it. */
export const PAGE_SCHEMA = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: holder('p', 'inline*', { group: 'block' }),
    heading: {
      content: 'inline*',
      group: 'block',
      attrs: { level: { default: 1 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: nameOf(level), attrs: { level } })),
      toDOM: ({ attrs }): DOMOutputSpec => [nameOf(attrs['level']), 0],
    },
    blockquote: holder('blockquote', 'block+', { group: 'block' }),
    bullets: holder('ul', 'item+', { group: 'block' }),
    numbers: {
      content: 'item+',
      group: 'block',
      attrs: { start: { default: null } },
      parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ start: element.getAttribute('start') }) }],
      toDOM: ({ attrs }): DOMOutputSpec => ['ol', attrs['start'] === null ? {} : { start: attrs['start'] }, 0],
    },
    item: holder('li', '(paragraph | line | blockquote | bullets | numbers | code)*'),
    // The words of an item that are in no paragraph: no element of their own.
    line: { content: 'inline*', parseDOM: [{ tag: 'x-line' }], toDOM: (): DOMOutputSpec => ['x-line', 0] },
    code: holder('pre', 'text*', { group: 'block', code: true, toDOM: () => ['pre', ['code', 0]], parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }] }),
    rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    table: holder('table', 'head? body?', { group: 'block' }),
    head: holder('thead', 'row+'),
    body: holder('tbody', 'row+'),
    row: holder('tr', '(heading_cell | cell)*'),
    heading_cell: cell('th'),
    cell: cell('td'),
    image: {
      inline: true,
      group: 'inline',
      attrs: { src: {}, alt: { default: null }, title: { default: null } },
      parseDOM: [
        { tag: 'img', getAttrs: (element) => ({ src: element.getAttribute('src'), alt: element.getAttribute('alt'), title: element.getAttribute('title') }) },
      ],
      toDOM: ({ attrs }): DOMOutputSpec => ['img', Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null))],
    },
    line_break: { inline: true, group: 'inline', parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    text: { group: 'inline' },
  },
  marks: {
    link: {
      attrs: { href: {}, title: { default: null } },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href'), title: element.getAttribute('title') }) }],
      toDOM: ({ attrs }): DOMOutputSpec => ['a', Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null)), 0],
    },
    strong: { parseDOM: [{ tag: 'strong' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }], toDOM: () => ['em', 0] },
    inline_code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  },
})
