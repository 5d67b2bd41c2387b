import type { ElementContent } from 'hast'
import { isAtomTag } from './block.ts'
import { attributesOf, isQuiet, printAttributes } from './html-attributes.ts'
import { isUi } from './ui-element.ts'

/** A leaf in short. */
export interface Signature {
  /** Its words, white space collapsed. */
  readonly text: string
  /** Equal for two leaves that a reader sees as equal; and for two that are equal in every attribute but ids. */
  readonly sign: string
  readonly exact: string
  /** There is nothing in it but what belongs to no text. */
  readonly isUi: boolean
}

/** Reads what tells one leaf from another. */
export function signLine(content: readonly ElementContent[], isPreserved: boolean): Signature {
  const tidy = isPreserved ? (raw: string) => raw : collapse
  const [only] = content
  if (content.length === 1 && only?.type === 'text') {
    const text = tidy(only.value)
    return { text, sign: text, exact: text, isUi: false }
  }
  const line: Draft = { text: '', sign: '', exact: undefined, numbers: 0 }
  for (const node of content) addNode(line, node)
  const sign = tidy(line.sign)
  const text = line.text === line.sign ? sign : tidy(line.text)
  return { text, sign, exact: line.exact === undefined ? sign : tidy(line.exact), isUi: line.numbers > 0 && sign === '' }
}

interface Draft {
  text: string
  sign: string
  /** Undefined for as long as it is like `sign`. */
  exact: string | undefined
  numbers: number
}

function addNode(line: Draft, node: ElementContent): void {
  if (node.type === 'text') {
    line.text += node.value
    line.sign += node.value
    if (line.exact !== undefined) line.exact += node.value
  } else if (node.type !== 'element') return
  else if (isUi(node)) line.numbers += 1
  else {
    const attributes = attributesOf(node)
    const all = printAttributes(attributes)
    const loud = all === '' ? all : printAttributes(attributes, (name) => !isQuiet(name))
    if (all !== loud) line.exact ??= line.sign
    line.sign += `\u0001${node.tagName}${loud}\u0002`
    if (line.exact !== undefined) line.exact += `\u0001${node.tagName}${all}\u0002`
    if (isAtomTag(node.tagName)) line.text += typeof node.properties['alt'] === 'string' ? ` ${node.properties['alt']} ` : ' '
    for (const child of node.children) addNode(line, child)
    line.sign += '\u0006'
    if (line.exact !== undefined) line.exact += '\u0006'
  }
}

/** Runs of white space as one space, and none at the ends. Most texts are so already. */
const collapse = (raw: string): string => (isLoose(raw) ? raw.replace(/[ \t\r\n\f]+/g, ' ').trim() : raw)

function isLoose(raw: string): boolean {
  let before = 32
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    if (code <= 32 && (code === 32 ? before === 32 : code === 10 || code === 9 || code === 13 || code === 12)) return true
    before = code
  }
  return before === 32 && raw !== ''
}
