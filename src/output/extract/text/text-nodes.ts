import type { Element, ElementContent, Root } from 'hast'
import type { TextItem, TextNode } from './text-node.ts'
import { type AddressOf, textRuns, wordsOfRuns } from './text-runs.ts'
import { textTable } from './text-table.ts'

interface Setting {
  /** Makes a whole address of a link on the page; one of its own parts is given as `#id`. */
  readonly addressOf: AddressOf
  /** Level of the page’s highest headings. */
  readonly top: number
  /** Whether a duty with this id has a line in the document. */
  readonly isDuty: (id: string) => boolean
}

/** A rendered section as the closed set of nodes that documents are made from. What it does not know by name it reads for its words. */
export function textNodes(tree: Root | Element, setting: Setting): TextNode[] {
  const nodes: TextNode[] = []
  let line: ElementContent[] = []
  // Words that stand bare between blocks are a paragraph.
  const endLine = () => {
    const runs = textRuns(line, setting.addressOf)
    line = []
    if (runs.length > 0) nodes.push({ kind: 'paragraph', runs })
  }
  for (const child of tree.children) {
    const isBlock = child.type === 'element' && Object.hasOwn(BLOCKS, child.tagName)
    if (isBlock) {
      endLine()
      nodes.push(...(BLOCKS[child.tagName] as Reader)(child, setting))
    } else if (child.type === 'element' || child.type === 'text') line.push(child)
  }
  endLine()
  return nodes
}

type Reader = (element: Element, setting: Setting) => readonly TextNode[]

const isElement = (node: ElementContent | Root['children'][number]): node is Element => node.type === 'element'
const classesOf = ({ properties }: Element): readonly unknown[] => (Array.isArray(properties.className) ? properties.className : [])
const isNumber = (node: ElementContent): boolean => isElement(node) && classesOf(node).includes('block__number')

/** The number before a block’s words, where it leads, and the words without it. */
function placed(element: Element, { addressOf }: Setting) {
  const label = element.children.find(isNumber) as Element | undefined
  const id = element.properties.id
  return {
    number: label === undefined ? undefined : wordsOfRuns(textRuns(label.children, addressOf)),
    address: typeof id === 'string' ? addressOf(`#${id}`) : undefined,
    rest: element.children.filter((child) => !isNumber(child)),
  }
}

const heading: Reader = (element, setting) => {
  const { address, rest } = placed(element, setting)
  const level = Math.max(1, Number(element.tagName.slice(1)) - setting.top + 1)
  return [{ kind: 'heading', level, address, words: wordsOfRuns(textRuns(rest, setting.addressOf)) }]
}

const paragraph: Reader = (element, setting) => {
  const { number, address, rest } = placed(element, setting)
  const runs = textRuns(rest, setting.addressOf)
  return runs.length === 0 ? [] : [{ kind: 'paragraph', number, address, runs }]
}

const list: Reader = (element, setting) => {
  const items = element.children.filter(isElement).map((item): TextItem => {
    const { number, address, rest } = placed(item, setting)
    // A loose item has its number inside its first paragraph.
    const content = textNodes({ ...item, children: rest }, setting)
    const [first, ...more] = content
    if (number !== undefined || first?.kind !== 'paragraph') return { number, address, content }
    return { number: first.number, address, content: [{ ...first, number: undefined }, ...more] }
  })
  return items.length === 0 ? [] : [{ kind: 'list', ordered: element.tagName === 'ol', items }]
}

/** A note, a requirement: the words over it, then what it holds. */
function box(look: 'note' | 'requirement', element: Element, setting: Setting): readonly TextNode[] {
  const [head, ...rest] = element.children.filter(isElement)
  const { number } = head === undefined ? { number: undefined } : placed(head, setting)
  const label = head === undefined ? [] : textRuns(placed(head, setting).rest, setting.addressOf)
  const { address } = placed(element, setting)
  return [{ kind: 'box', look, number, address, label: wordsOfRuns(label), content: textNodes({ ...element, children: rest }, setting) }]
}

const facts: Reader = (element, setting) => {
  const rows = element.children.filter(isElement).map(({ children }) => children.filter(isElement))
  return [
    { kind: 'facts', facts: rows.map(([term, words]) => [wordsOfRuns(textRuns(term?.children ?? [], setting.addressOf)), linesOf(words, setting)] as const) },
  ]
}

const linesOf = (element: Element | undefined, { addressOf }: Setting) => {
  const lines = element?.children.filter(isElement).find(({ tagName }) => tagName === 'ul')
  return lines === undefined
    ? [textRuns(element?.children ?? [], addressOf)]
    : lines.children.filter(isElement).map((line) => textRuns(line.children, addressOf))
}

const figure: Reader = (element, setting) => {
  const [image, caption] = [element.children.filter(isElement).find(({ tagName }) => tagName === 'img'), element.children.filter(isElement).at(-1)]
  const said = caption === undefined || caption === image ? undefined : placed(caption, setting)
  return [
    {
      kind: 'figure',
      number: said?.number,
      address: placed(element, setting).address,
      image: setting.addressOf(String(image?.properties.src ?? '')),
      alt: String(image?.properties.alt ?? ''),
      caption: said === undefined ? [] : textRuns(said.rest, setting.addressOf),
    },
  ]
}

/** A box of any kind: a duty, a requirement, a table or code under its number. */
const division: Reader = (element, setting) => {
  const { id } = element.properties
  const classes = classesOf(element)
  if (classes.includes('duty') && typeof id === 'string' && setting.isDuty(id)) return [{ kind: 'duty', id, address: setting.addressOf(`#${id}`) }]
  if (classes.includes('requirement')) return box('requirement', element, setting)
  const { number, address, rest } = placed(element, setting)
  const [first, ...more] = textNodes({ ...element, children: rest }, setting)
  // The number of a block stands on the first thing in it.
  if (first === undefined || number === undefined || !('kind' in first) || !['table', 'code', 'paragraph'].includes(first.kind))
    return first ? [first, ...more] : []
  return [{ ...first, number, address } as TextNode, ...more]
}

const code: Reader = (element, setting) => {
  const text = element.children
    .flatMap((child) => (isElement(child) ? child.children : [child]))
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
  return [{ kind: 'code', address: placed(element, setting).address, text: text.replace(/\n$/, '') }]
}

/** How each kind of block is read. */
const BLOCKS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  p: paragraph,
  ul: list,
  ol: list,
  table: (element, setting) => [textTable(element, setting.addressOf)],
  aside: (element, setting) => box('note', element, setting),
  dl: facts,
  div: division,
  section: division,
  figure,
  pre: code,
  blockquote: (element, setting) => [{ kind: 'quote', content: textNodes(element, setting) }],
}
