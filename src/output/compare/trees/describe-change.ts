import type { Attributes } from './html-attributes.ts'
import { isQuiet } from './html-attributes.ts'

const ELEMENTS: Readonly<Record<string, string>> = {
  a: 'link',
  strong: 'bold',
  b: 'bold',
  em: 'italics',
  i: 'italics',
  code: 'code style',
  abbr: 'abbreviation',
  dfn: 'defined term',
  s: 'strike-through',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
  q: 'quotation marks',
  p: 'paragraph',
  li: 'list item',
  tr: 'row',
  thead: 'head of the table',
  tbody: 'body of the table',
  tfoot: 'foot of the table',
  dt: 'term',
  dd: 'description',
  ul: 'bulleted list',
  ol: 'numbered list',
  td: 'table cell',
  th: 'heading cell',
  blockquote: 'quotation',
  div: 'box',
  aside: 'note',
  pre: 'code block',
  img: 'image',
}
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { href: 'link target', title: 'link title' },
  img: { src: 'image', alt: 'image description', title: 'image title' },
  ol: { start: 'first number of the list', type: 'kind of numbering', reversed: 'order of numbering' },
  li: { value: 'number of the item' },
  td: { colspan: 'columns that the cell spans', rowspan: 'rows that the cell spans' },
  th: { colspan: 'columns that the cell spans', rowspan: 'rows that the cell spans', scope: 'what the heading cell heads' },
  abbr: { title: 'what the abbreviation stands for' },
}

/** What an element is, in a reader’s words. */
export const elementWords = (tag: string): string => ELEMENTS[tag] ?? (/^h[1-6]$/.test(tag) ? `heading level ${tag.slice(1)}` : tag)

/** Each changed attribute that a reader would notice, in words with both values. */
export function attributeWords(tag: string, old: Attributes, fresh: Attributes): string[] {
  const names = [...new Set([...Object.keys(fresh), ...Object.keys(old)])].filter((name) => !isQuiet(name) && old[name] !== fresh[name])
  return names.map((name) => `${NAMES[tag]?.[name] ?? name} changed from ${valueWords(name, old[name])} to ${valueWords(name, fresh[name])}`)
}

const valueWords = (name: string, value: string | undefined): string =>
  value === undefined ? (name === 'start' || name.endsWith('span') ? '1' : 'none') : value === '' ? (name === 'alt' ? 'none' : 'set') : value
