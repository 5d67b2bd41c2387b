import type { Element, ElementContent, Root, RootContent } from 'hast'
import { type Block, isAtomTag, isBlockTag, isLeafTag, UNPAIRED } from './block.ts'
import { type Attributes, attributesOf, isQuiet, printAttributes } from './html-attributes.ts'
import { signLine } from './sign-line.ts'

/** One number for each pair of texts it is shown (what an element is, and what is in it), the same for both pages. */
export type Numbering = (head: string, content: string) => number

export function numbering(): Numbering {
  const byHead = new Map<string, Map<string, number>>()
  let count = 0
  return (head, content) => {
    let numbers = byHead.get(head)
    if (numbers === undefined) {
      numbers = new Map()
      byHead.set(head, numbers)
    }
    const known = numbers.get(content)
    if (known !== undefined) return known
    numbers.set(content, count)
    count += 1
    return count - 1
  }
}

/** An id made from a display number says where a block stands and not which it is. */
const BY_POSITION = /^[nh]\d+[a-z]*(-[0-9a-z]+)+$/

/** Reads a page as a tree of blocks. Two pages that are to be compared share one `numberOf`. */
export function readTree(root: Root, numberOf: Numbering): Block {
  const seen = new Set<string>()
  const twice = new Set<string>()
  findIds(root.children, seen, twice)
  const read = (element: Element, parent: Block, at: number): Block => {
    const { id } = element.properties
    const isPermanent = typeof id === 'string' && !twice.has(id) && !BY_POSITION.test(id)
    const head = { tag: element.tagName, element, id: isPermanent ? id : undefined, parent, at }
    return isLeafTag(element.tagName) && !element.children.some(holdsBlock) ? leaf(head, element.children) : container(head, element.children)
  }
  const leaf = ({ tag, element, id, parent, at }: Head, content: readonly ElementContent[]): Block => {
    const { text, sign, exact, isUi } = signLine(content, tag === 'pre')
    const { loud, all } = headsOf(tag, element)
    const hash = numberOf(loud, sign)
    const full = all === loud && exact === sign ? hash : numberOf(all, exact)
    return { tag, element, id, parent, at, kids: NO_KIDS, content, isUi: isUi && tag === '', text, hash, exact: full, ...UNPAIRED }
  }
  const container = ({ tag, element, id, parent, at }: Head, children: readonly RootContent[]): Block => {
    const kids: Block[] = []
    const block: Open = { tag, element, id, parent, at, kids, content: undefined, isUi: false, text: '', hash: 0, exact: 0, ...UNPAIRED }
    let line: ElementContent[] = []
    const endLine = () => {
      if (line.some(isShown)) kids.push(leaf({ tag: '', element: undefined, id: undefined, parent: block, at: kids.length }, line))
      line = []
    }
    for (const child of children) {
      if (child.type === 'element' && holdsBlock(child)) {
        if (line.length > 0) endLine()
        kids.push(read(child, block, kids.length))
      } else if (child.type === 'element' || child.type === 'text') line.push(child)
    }
    if (line.length > 0) endLine()
    let [hashes, exacts] = ['', '']
    for (const kid of kids) {
      if (kid.isUi) continue
      if (kid.text !== '') block.text = block.text === '' ? kid.text : `${block.text}\n${kid.text}`
      hashes += `${kid.hash},`
      exacts += `${kid.exact},`
    }
    const { loud, all } = headsOf(tag, element)
    block.hash = numberOf(loud, hashes)
    block.exact = all === loud && exacts === hashes ? block.hash : numberOf(all, exacts)
    return block
  }
  return container({ tag: 'root', element: undefined, id: undefined, parent: undefined, at: 0 }, root.children)
}

type Head = Pick<Block, 'tag' | 'element' | 'id' | 'parent' | 'at'>
type Open = { -readonly [Key in keyof Block]: Block[Key] }

const NO_KIDS: readonly Block[] = []

/** What an element is to a reader, and what it is with all attributes but ids. Most elements have none. */
function headsOf(tag: string, element: Element | undefined): { loud: string; all: string } {
  const attributes: Attributes = attributesOf(element)
  const all = tag + printAttributes(attributes)
  return { all, loud: all === tag ? all : tag + printAttributes(attributes, (name) => !isQuiet(name)) }
}

/** Whether words between blocks are more than white space. */
const isShown = (node: ElementContent): boolean => node.type === 'element' || (node.type === 'text' && /[^ \t\r\n\f]/.test(node.value))

/** Whether a node is a block or has one in it. */
function holdsBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  return isBlockTag(node.tagName) || (!isAtomTag(node.tagName) && node.children.some(holdsBlock))
}

function findIds(nodes: readonly RootContent[], seen: Set<string>, twice: Set<string>): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const { id } = node.properties
    if (typeof id === 'string') (seen.has(id) ? twice : seen).add(id)
    findIds(node.children, seen, twice)
  }
}
