import type { PhrasingContent, Text } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'

/** Signs that can start markup inside a paragraph. Where one is not part of a form below, the text is not plain. */
const SIGN = /[`*_<&[\]]/g

const PLAIN = '[^`*_<&[\\]\\n]'
const LINK = new RegExp(`\\[(${PLAIN}+)\\]\\(([A-Za-z0-9][\\w.~:/?#@=+,;%-]*)\\)`, 'y')
const STRONG = new RegExp(`(\\*{1,2})([A-Za-z0-9](?:${PLAIN}*[A-Za-z0-9.:?!])?)\\1`, 'y')
const CODE = /`([^`\s](?:[^`\n]*[^`\s])?)`/y
const TAG = /<([A-Z][A-Za-z]*)((?: [a-z]+="[^"&\\<>\n]*")*)( ?\/)?>/y
const WORDS = new RegExp(`(${PLAIN}+)</([A-Za-z]+)>`, 'y')
const WRITTEN_ID = /\[#(?:[^\s`*_<&[\]]+|(?=\s))(?: +[^\s`*_<&[\]]+)?\]$/y
const ATTRIBUTE = / ([a-z]+)="([^"]*)"/g

/** Next to a star that opens or closes, only these leave no doubt which it does. */
const BEFORE_STRONG = /[\s("/]/
const AFTER_STRONG = /[\s.,;:)"?!/]/

/** Where a stretch of text begins in the body: line and column from 1, offset from 0. */
export interface Start {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * Parses the inside of a paragraph, a heading or a list item that holds only words, links, bold, italic, code and inline
 * components of the simplest forms, to the very nodes that the full parser gives. Undefined where there is anything else.
 */
export function parsePlainWords(words: string, start: Start): PhrasingContent[] | undefined {
  const nodes: PhrasingContent[] = []
  const pointOf = pointFinder(words, start)
  const textNode = (from: number, to: number): Text => ({ type: 'text', value: words.slice(from, to), position: { start: pointOf(from), end: pointOf(to) } })
  let pending = 0
  let at = 0
  for (;;) {
    SIGN.lastIndex = at
    const sign = SIGN.exec(words)
    if (sign === null) break
    at = sign.index
    if (sign[0] === '&' ? words[at + 1] === ' ' : sign[0] === '[' && matchAt(WRITTEN_ID, words, at) !== null) {
      at = sign[0] === '&' ? at + 1 : words.length
      continue
    }
    if (pending < at) nodes.push(textNode(pending, at))
    const end = readForm(words, at, { nodes, pointOf, textNode })
    if (end === undefined) return undefined
    pending = at = end
  }
  if (pending < words.length) nodes.push(textNode(pending, words.length))
  return nodes
}

interface Output {
  readonly nodes: PhrasingContent[]
  readonly pointOf: (index: number) => Start
  readonly textNode: (from: number, to: number) => Text
}

/** Reads the form that starts at `at` and gives where it ends. */
function readForm(words: string, at: number, output: Output): number | undefined {
  const { nodes, pointOf, textNode } = output
  const positionTo = (end: number) => ({ start: pointOf(at), end: pointOf(end) })
  switch (words[at]) {
    case '[': {
      const link = words[at - 1] === '!' ? null : matchAt(LINK, words, at)
      if (link === null) return undefined
      const [whole, label, url] = link as unknown as [string, string, string]
      const textEnd = at + 1 + label.length
      const children = [textNode(at + 1, textEnd)]
      nodes.push({ type: 'link', title: null, url, children, position: positionTo(at + whole.length) })
      return at + whole.length
    }
    case '*': {
      const strong = matchAt(STRONG, words, at)
      if (strong === null) return undefined
      const [whole, stars] = strong as unknown as [string, string]
      const end = at + whole.length
      if ((at > 0 && !BEFORE_STRONG.test(words[at - 1] as string)) || (end < words.length && !AFTER_STRONG.test(words[end] as string))) return undefined
      const children = [textNode(at + stars.length, end - stars.length)]
      nodes.push({ type: stars === '*' ? 'emphasis' : 'strong', children, position: positionTo(end) })
      return end
    }
    case '`': {
      const code = matchAt(CODE, words, at)
      const end = at + (code?.[0].length ?? 0)
      if (code === null || words[end] === '`') return undefined
      nodes.push({ type: 'inlineCode', value: code[1] as string, position: positionTo(end) })
      return end
    }
    case '<': {
      const tag = matchAt(TAG, words, at)
      if (tag === null) return undefined
      const name = tag[1] as string
      const tagEnd = at + tag[0].length
      const inside = tag[3] === undefined ? matchAt(WORDS, words, tagEnd) : undefined
      if (inside === null || (inside !== undefined && (inside[2] !== name || (inside[1] as string).trim() === ''))) return undefined
      const end = tagEnd + (inside?.[0].length ?? 0)
      const attributes = readAttributes(tag[2] as string, at + 1 + name.length, pointOf)
      const children = inside === undefined ? [] : [textNode(tagEnd, tagEnd + (inside[1] as string).length)]
      nodes.push({ type: 'mdxJsxTextElement', name, attributes, children, position: positionTo(end) })
      return end
    }
    default:
      return undefined
  }
}

/** Attributes of the form ` name="value"`; `at` is where the first space stands. */
export function readAttributes(source: string, at: number, pointOf: (index: number) => Start): MdxJsxAttribute[] {
  if (source === '') return []
  return Array.from(source.matchAll(ATTRIBUTE), (found) => ({
    type: 'mdxJsxAttribute',
    name: found[1] as string,
    value: found[2] as string,
    position: { start: pointOf(at + found.index + 1), end: pointOf(at + found.index + found[0].length) },
  }))
}

/** A tag that has a line for itself; groups: slash of a closing tag, name, attributes, slash of a tag closed at once. */
export const LONE_TAG = /^<(\/?)([A-Z][A-Za-z]*)((?: [a-z]+="[^"&\\<>\n]*")*)( ?\/)?>$/

/** Finds points of rising indexes in one pass over the line ends. */
function pointFinder(words: string, start: Start): (index: number) => Start {
  let line = start.line
  let lineStart = 1 - start.column
  let next = words.indexOf('\n')
  return (index) => {
    while (next !== -1 && next < index) {
      line += 1
      lineStart = next + 1
      next = words.indexOf('\n', next + 1)
    }
    return { line, column: index - lineStart + 1, offset: start.offset + index }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
