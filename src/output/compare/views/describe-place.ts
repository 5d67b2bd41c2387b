import type { Element } from 'hast'
import { hasClass, isElement, isMark, isUi, textElements, wordsOf } from './marks.ts'

/** A place in a redline where a reader stops: a block in which something changed. */
export interface ChangePlace {
  /** Its id on the page, for links to it. */
  readonly id: string
  readonly kind: 'added' | 'removed' | 'edited' | 'moved-here' | 'moved-away' | 'split' | 'merged'
  /** What it is, in a reader’s words: "duty", "paragraph", "table row". */
  readonly what: string
  /** Its display number, such as 4.1.3; a list item shows its letter only. */
  readonly number: string | undefined
  /** Its words as they read now; of what is gone, as they read before. */
  readonly words: string
  /** Changes that are not of words, in words. */
  readonly details: readonly string[]
  /** Whether nothing but declared renames changed in it. */
  readonly isRename: boolean
}

/** What a reader is told of a place, from its part of the redline alone. */
export function describePlace(id: string, node: Element): ChangePlace {
  const kind = kindOf(node)
  const words = wordsOf([node], kind === 'removed' || kind === 'moved-away' ? 'old' : 'new')
  const marks = [...textElements([node])].filter(isMark)
  return {
    id,
    kind,
    what: whatOf(node),
    number: numberOf(node),
    words: words === '' ? wordsOf([node], 'old') : words,
    details: detailsOf(node),
    isRename: marks.length > 0 && marks.every(({ properties }) => properties['dataDiffRename'] !== undefined),
  }
}

function kindOf({ tagName, properties }: Element): ChangePlace['kind'] {
  const isNew = tagName === 'ins' || properties['dataDiff'] === 'ins'
  const isGone = tagName === 'del' || properties['dataDiff'] === 'del'
  if (properties['dataDiffSplit'] !== undefined) return 'split'
  if (properties['dataDiffMerge'] !== undefined) return 'merged'
  if (properties['dataDiffMove'] !== undefined) return isGone ? 'moved-away' : 'moved-here'
  return isNew ? 'added' : isGone ? 'removed' : 'edited'
}

const NAMES: Readonly<Record<string, string>> = {
  p: 'paragraph',
  li: 'list item',
  tr: 'table row',
  table: 'table',
  caption: 'table title',
  ul: 'list',
  ol: 'list',
  dt: 'label',
  dd: 'line',
  figure: 'figure',
  img: 'picture',
  aside: 'note',
  section: 'table',
  pre: 'code',
  blockquote: 'quotation',
}

function whatOf(node: Element): string {
  const inner = node.tagName === 'ins' || node.tagName === 'del' ? node.children.filter(isElement).find((child) => !isUi(child)) : node
  if (inner === undefined) return 'text'
  if (hasClass(inner, 'duty')) return 'duty'
  if (hasClass(inner, 'requirement')) return 'requirement'
  return /^h[2-6]$/.test(inner.tagName) ? 'heading' : (NAMES[inner.tagName] ?? 'text')
}

/** The first display number in a block; of an item its anchor tells the whole of it, such as 4.1.3(a). */
function numberOf(node: Element): string | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue
    if (hasClass(child, 'block__number')) return fullNumber(String(child.properties.id ?? '')) ?? wordsOf(child.children, 'new')
    const found = numberOf(child)
    if (found !== undefined) return found
  }
  return undefined
}

/** n4-1-3-a is 4.1.3(a). */
function fullNumber(anchor: string): string | undefined {
  if (!/^n\d/.test(anchor)) return undefined
  return anchor
    .slice(1)
    .split('-')
    .map((part, index) => (/^\d/.test(part) ? `${index === 0 ? '' : '.'}${part.toUpperCase()}` : `(${part})`))
    .join('')
}

/** What is said beside a change of a link, a picture, a list or a table: words in brackets that belong to neither text. */
function detailsOf(node: Element): string[] {
  return node.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (!isUi(child)) return detailsOf(child)
    const said = /^\s*\((.+)\)\s*$/.exec(child.children.map((text) => (text.type === 'text' ? text.value : '')).join(''))?.[1]
    return said === undefined || hasClass(child, 'block__number') ? [] : [said]
  })
}
