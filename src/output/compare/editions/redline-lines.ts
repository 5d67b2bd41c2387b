import type { Element, ElementContent, Root } from 'hast'
import { REFERENCE_NUMBER } from './set-numbers-apart.ts'

/** One line of a redline in plain text. */
export interface RedlineLine {
  readonly text: string
  readonly isChanged: boolean
}

type Sign = 'ins' | 'del'

const BLOCKS = new Set('p li ul ol div section aside blockquote pre figure figcaption table caption tr dl h1 h2 h3 h4 h5 h6'.split(' '))

const SIGNS = { ins: ['{+', '+}'], del: ['[-', '-]'] } as const

/**
 * A redline as plain lines, a block or row each, with `[-deleted-]` and `{+inserted+}` as GNU wdiff writes them. Marks are closed at
 * the end of each line, so that every line stands by itself. Display numbers stand in front; what is only spoken is left out.
 */
export function redlineLines(tree: Root): RedlineLine[] {
  const lines: RedlineLine[] = []
  let pieces: { text: string; readonly sign: Sign | undefined }[] = []
  let isChanged = false
  const write = (text: string, sign: Sign | undefined) => {
    const last = pieces.at(-1)
    if (last !== undefined && last.sign === sign) last.text += text
    else pieces.push({ text, sign })
  }
  const close = () => {
    const text = pieces.map(signed).join('').replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push({ text, isChanged: isChanged || pieces.some(({ sign }) => sign !== undefined) })
    pieces = []
    isChanged = false
  }
  const visit = (node: ElementContent, outer: Sign | undefined) => {
    if (node.type === 'text') write(node.value, outer)
    if (node.type !== 'element' || isSpoken(node)) return
    const { tagName, properties, children } = node
    const sign = signOf(node) ?? outer
    const isBlock = BLOCKS.has(tagName)
    if (isBlock) close()
    if (properties['dataDiff'] !== undefined) isChanged = true
    if (tagName === 'td' || tagName === 'th' || tagName === 'dd') write(' ', sign)
    for (const child of children) visit(child, sign)
    if (tagName === 'dt') write(':', sign)
    if (isBlock) close()
  }
  for (const node of tree.children as ElementContent[]) visit(node, undefined)
  close()
  return lines
}

/** A stretch with its marks inside the spaces around it. */
function signed({ text, sign }: { readonly text: string; readonly sign: Sign | undefined }): string {
  const words = text.trim()
  if (sign === undefined || words === '') return text
  const [open, shut] = SIGNS[sign]
  return `${/^\s/.test(text) ? ' ' : ''}${open}${words.replace(/\s+/g, ' ')}${shut}${/\s$/.test(text) ? ' ' : ''}`
}

function signOf({ tagName, properties }: Element): Sign | undefined {
  if (tagName === 'ins' || tagName === 'del') return tagName
  const mark = properties['dataDiff']
  return mark === 'ins' || mark === 'del' ? mark : undefined
}

/** Words that belong to neither text, display numbers apart. */
const isSpoken = ({ properties }: Element): boolean =>
  properties['dataDiffUi'] !== undefined && !(Array.isArray(properties.className) && properties.className.some((name) => NUMBERS.has(String(name))))

const NUMBERS: ReadonlySet<string> = new Set(['block__number', REFERENCE_NUMBER])
