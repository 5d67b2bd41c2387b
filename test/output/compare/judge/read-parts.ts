import type { Element, Root, RootContent } from 'hast'
import { attributeText, type Convention } from './convention.ts'

/** A stretch of text inside a line that is formatted and marked alike, with what stands around it. */
export interface Piece {
  readonly text: string
  readonly isSpace: boolean
  /** `both` is in neither text: an edit inside words that came or went as a whole. */
  readonly mark: 'ins' | 'del' | 'both' | undefined
  /** Inline elements around it with their attributes, sorted: which is inside which makes no difference to a reader. */
  readonly formats: readonly string[]
  /** A mark says that its formatting or link changed; or that a block around it changed. */
  readonly isInlineModified: boolean
  readonly isBlockModified: boolean
}

/** Where a line stands: its block, the nearest list, the nearest table cell. */
export interface LinePlace {
  readonly block: string
  readonly list: string
  readonly cell: string
  readonly isMoved: boolean
}

/** A page in the order of reading: blocks opened and closed, and lines of words between. */
export type Part =
  | { readonly kind: 'open'; readonly tag: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'line'; readonly pieces: readonly Piece[]; readonly place: LinePlace }

/** Stands for a picture or another thing without words of its own. */
export const OBJECT = '\uFFFC'

const INLINE = new Set('a abbr b bdi bdo br cite code del dfn em i img input ins kbd mark q s samp small span strong sub sup time u var'.split(' '))
const OBJECTS = new Set(['img', 'input'])

/** No marks at all: how a page that is not a redline is read. */
export const PLAIN: Convention = { markOf: () => undefined, resolve: (element) => [element] }

export const isInline = (element: Element): boolean => INLINE.has(element.tagName)

interface State {
  readonly mark: Piece['mark']
  readonly formats: readonly string[]
  readonly isInlineModified: boolean
  readonly isBlockModified: boolean
  readonly isPreserved: boolean
  readonly place: LinePlace
}

const START: State = {
  mark: undefined,
  formats: [],
  isInlineModified: false,
  isBlockModified: false,
  isPreserved: false,
  place: { block: '', list: '', cell: '', isMoved: false },
}

/**
 * Reads a page as parts. Runs of white space, of any kind, are one space, and a space between words has the formats that both have, so
 * that it does not matter on which side of a tag it stands or whether two neighbours of one kind are one element.
 */
export function readParts(root: Root, convention: Convention = PLAIN): Part[] {
  const parts: Part[] = []
  let pieces: Piece[] = []
  let placeOfLine = START.place
  const endLine = () => {
    const line = tidySpaces(pieces)
    pieces = []
    if (line.length > 0) parts.push({ kind: 'line', pieces: line, place: placeOfLine })
  }
  const add = (text: string, isSpace: boolean, state: State) => {
    placeOfLine = state.place
    const { mark, formats, isInlineModified, isBlockModified } = state
    pieces.push({ text, isSpace, mark, formats, isInlineModified, isBlockModified })
  }
  const visit = (node: RootContent, state: State): void => {
    if (node.type === 'text') {
      for (const [text] of node.value.matchAll(/\s+|\S+/g)) {
        const isSpace = !state.isPreserved && /^\s/.test(text)
        add(isSpace ? ' ' : text, isSpace, state)
      }
      return
    }
    if (node.type !== 'element') return
    const mark = convention.markOf(node)
    if (mark === 'ui') return
    if (node.tagName === 'br') add('\n', true, marked(state, mark, true))
    else if (OBJECTS.has(node.tagName)) add(OBJECT, false, { ...marked(state, mark, true), formats: [...state.formats, signature(node)] })
    else if (isInline(node)) {
      const isWrapper = signature(node) === 'span' || (mark !== undefined && (node.tagName === 'ins' || node.tagName === 'del'))
      const inner = marked(state, mark, true)
      const formats = isWrapper ? state.formats : [...state.formats, signature(node)].toSorted()
      for (const child of node.children) visit(child, { ...inner, formats })
    } else visitBlock(node, marked(state, mark, false))
  }
  const visitBlock = (node: Element, state: State): void => {
    endLine()
    parts.push({ kind: 'open', tag: node.tagName, attributes: attributesOf(node) })
    const inner = { ...state, place: placeIn(state.place, node), isPreserved: state.isPreserved || node.tagName === 'pre' }
    for (const child of node.children) visit(child, inner)
    endLine()
    parts.push({ kind: 'close', tag: node.tagName })
  }
  for (const node of root.children) visit(node as RootContent, START)
  endLine()
  return parts
}

/** What a mark adds to those around it. */
function marked(state: State, mark: ReturnType<Convention['markOf']>, isInlineMark: boolean): State {
  if (mark === 'mod') return isInlineMark ? { ...state, isInlineModified: true } : { ...state, isBlockModified: true }
  if (mark === 'ui' || mark === undefined || state.mark === mark) return state
  return { ...state, mark: state.mark === undefined ? mark : 'both' }
}

function placeIn(place: LinePlace, node: Element): LinePlace {
  const isMoved = place.isMoved || attributeText(node, 'dataDiffMove') !== undefined
  const within = { ...place, isMoved, block: node.tagName }
  if (node.tagName === 'ul' || node.tagName === 'ol') return { ...within, list: `${node.tagName} ${attributesOf(node)}` }
  if (node.tagName === 'td' || node.tagName === 'th') return { ...within, cell: `${node.tagName} ${attributesOf(node)}` }
  return within
}

const signature = (node: Element): string => `${node.tagName}${attributesOf(node)}`

/** All attributes but ids and what speaks of the comparison, sorted. */
function attributesOf(node: Element): string {
  const names = Object.keys(node.properties).filter((name) => name !== 'id' && !name.startsWith('dataDiff'))
  const words = names.toSorted().flatMap((name) => {
    const value = attributeText(node, name)
    return value === undefined || (name === 'className' && value === '') ? [] : [`[${name}=${value}]`]
  })
  return words.join('')
}

/** One space between words, none at the ends; a forced line break stays one. Neighbours that are alike become one piece. */
function tidySpaces(pieces: readonly Piece[]): Piece[] {
  const tidy: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    const before = tidy.at(-1)
    if (!piece.isSpace) {
      if (before !== undefined && !before.isSpace && isAlike(before, piece)) tidy[tidy.length - 1] = { ...before, text: before.text + piece.text }
      else tidy.push(piece)
    } else if (before?.isSpace === true && isOneSpace(before, piece)) {
      // What is in both texts holds for what is in one of them.
      tidy[tidy.length - 1] = { ...(before.mark === undefined ? before : piece), text: before.text === '\n' ? '\n' : piece.text, formats: before.formats }
    } else if (before !== undefined) {
      let after = index
      while (pieces[after]?.isSpace === true) after += 1
      const next = pieces[after]
      if (next === undefined) break
      tidy.push({ ...piece, formats: before.formats.filter((format) => next.formats.includes(format)) })
    }
  }
  return tidy
}

const isOneSpace = (a: Piece, b: Piece): boolean => a.mark === b.mark || a.mark === undefined || b.mark === undefined

const isAlike = (a: Piece, b: Piece): boolean =>
  a.mark === b.mark &&
  a.isInlineModified === b.isInlineModified &&
  a.isBlockModified === b.isBlockModified &&
  a.formats.length === b.formats.length &&
  a.formats.every((format, index) => format === b.formats[index])
