import type { BlockContent, DefinitionContent, Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { LONE_TAG, parsePlainWords, readAttributes, type Start } from './parse-plain-words.ts'

/** Characters and line edges that need the full parser wherever they stand. */
const NOT_PLAIN = /[\t\r\0\uFEFF\\{}|]| (?:\n|$)/
/** How a paragraph, or a list item’s text, may begin: with no doubt that it is text. */
const TEXT_START = /^(?:[\p{L}"'“‘(£]|\d+(?![.)\d])|\*{1,2}[A-Za-z0-9]|`[^`]|[[<])/u
/** How a further line of a paragraph may begin. */
const NEXT_LINE = /\n(?![\p{L}"'“‘(£[]|\d+(?![.)\d])|\*{1,2}[A-Za-z0-9]|`[^`])/u
const HEADING = /^(#{1,6}) ([^\s#].*)$/
const LIST_MARKER = /^(?:-|(\d{1,9})\.) (?=\S)/

/**
 * The Markdown tree of a body that uses only plain forms: paragraphs, headings, lists of one level, and components on lines of
 * their own, with blank lines between. It is the tree that the full parser gives, positions and all, more than ten times sooner;
 * most sections are of this kind. Undefined where anything else occurs, or anything of which this is not sure.
 */
export function parsePlainBody(body: string): Root | undefined {
  if (NOT_PLAIN.test(body)) return undefined
  const root: Root = { type: 'root', children: [], position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } } }
  const open: { name: string; children: RootContent[]; element: MdxJsxFlowElement }[] = []
  let previous: RootContent | undefined
  for (const { text, start } of chunksOf(body)) {
    const tag = text.startsWith('<') ? LONE_TAG.exec(text) : null
    if (tag?.[1] === '/') {
      const opened = open.pop()
      if (opened === undefined || opened.name !== tag[2] || tag[3] !== '' || tag[4] !== undefined || opened.element.position === undefined) return undefined
      opened.element.position.end = endFrom(text, start)
      previous = opened.element
    } else {
      const node = tag === null ? readChunk(text, start) : readElement(tag, start)
      if (node === undefined || (node.type === 'list' && previous?.type === 'list')) return undefined
      const siblings = open.at(-1)?.children ?? root.children
      siblings.push(node)
      if (node.type === 'mdxJsxFlowElement' && tag?.[4] === undefined) {
        open.push({ name: node.name as string, children: node.children as RootContent[], element: node })
        previous = undefined
      } else previous = node
    }
  }
  if (open.length > 0) return undefined
  root.position = { start: { line: 1, column: 1, offset: 0 }, end: endOf(body) }
  return root
}

/** Stretches between blank lines, and where each starts. */
function* chunksOf(body: string): Generator<{ text: string; start: Start }> {
  let line = 1
  for (let at = 0; at < body.length; ) {
    if (body[at] === '\n') {
      at += 1
      line += 1
      continue
    }
    const blank = body.indexOf('\n\n', at)
    const end = blank !== -1 ? blank : body.endsWith('\n') ? body.length - 1 : body.length
    const text = body.slice(at, end)
    yield { text, start: { line, column: 1, offset: at } }
    line += lineEnds(text)
    at = end
  }
}

function readChunk(text: string, start: Start): RootContent | undefined {
  if (text.startsWith('#')) return readHeading(text, start)
  if (LIST_MARKER.test(text)) return readList(text, start)
  return NEXT_LINE.test(text) ? undefined : readParagraph(text, start)
}

function readParagraph(text: string, start: Start): Paragraph | undefined {
  if (!TEXT_START.test(text)) return undefined
  const children = parsePlainWords(text, start)
  if (children === undefined || (text.startsWith('<') && !hasTextAfterTag(children))) return undefined
  return { type: 'paragraph', children, position: { start, end: endFrom(text, start) } }
}

/** A tag with nothing but tags after it on its line would be a block of its own. */
function hasTextAfterTag([tag, next]: readonly PhrasingContent[]): boolean {
  return (tag?.type === 'mdxJsxTextElement' && tag.children.length > 0) || (next?.type === 'text' && /^ *[^\s]/.test(next.value))
}

function readHeading(text: string, start: Start): Heading | undefined {
  const found = HEADING.exec(text)
  if (found === null || text.includes('\n') || text.endsWith('#')) return undefined
  const depth = (found[1] as string).length as Heading['depth']
  const children = parsePlainWords(found[2] as string, { ...start, column: depth + 2, offset: start.offset + depth + 1 })
  return children && { type: 'heading', depth, children, position: { start, end: endFrom(text, start) } }
}

function readList(text: string, start: Start): List | undefined {
  const items: ListItem[] = []
  let first: number | null = null
  let offset = start.offset
  for (const [index, line] of text.split('\n').entries()) {
    const marker = LIST_MARKER.exec(line)
    if (marker === null) return undefined
    const number = marker[1] === undefined ? null : Number(marker[1])
    if (index === 0) first = number
    else if ((number === null) !== (first === null)) return undefined
    const at = { line: start.line + index, column: 1, offset }
    const width = marker[0].length
    const paragraph = readParagraph(line.slice(width), { line: at.line, column: width + 1, offset: offset + width })
    if (paragraph?.position === undefined) return undefined
    items.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position: { start: at, end: { ...paragraph.position.end } } })
    offset += line.length + 1
  }
  return { type: 'list', ordered: first !== null, start: first, spread: false, children: items, position: { start, end: endFrom(text, start) } }
}

function readElement(tag: RegExpExecArray, start: Start): MdxJsxFlowElement {
  const name = tag[2] as string
  const pointOf = (index: number) => ({ line: start.line, column: index + 1, offset: start.offset + index })
  const children: (BlockContent | DefinitionContent)[] = []
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: readAttributes(tag[3] as string, 1 + name.length, pointOf),
    children,
    position: { start, end: pointOf(tag[0].length) },
  }
}

function endFrom(text: string, start: Start): Start {
  const lines = lineEnds(text)
  return {
    line: start.line + lines,
    column: lines === 0 ? start.column + text.length : text.length - text.lastIndexOf('\n'),
    offset: start.offset + text.length,
  }
}

const endOf = (body: string): Start => endFrom(body, { line: 1, column: 1, offset: 0 })

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
