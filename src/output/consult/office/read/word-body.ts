import { DRAFT_AUTHOR } from '../pack-content.ts'
import { readXml } from './read-xml.ts'

/** Words of a paragraph, by whether they stand in the text as it was sent out and in the text as it came back. */
export interface Piece {
  readonly kind: 'words'
  readonly text: string
  readonly inBase: boolean
  readonly inFresh: boolean
}

/** What stands in a paragraph, in order. */
export type Item =
  | Piece
  | { readonly kind: 'mark-start'; readonly id: string; readonly name: string }
  | { readonly kind: 'mark-end' | 'comment-start' | 'comment-end' | 'comment'; readonly id: string }

export type Paragraph = readonly Item[]

type Change = { readonly tag: string; readonly isOurs: boolean }

const ADDS = new Set(['ins', 'moveTo'])
const TAKES = new Set(['del', 'moveFrom'])
/** What a paragraph or a style says of itself holds no words, and a `w:del` in it is about the paragraph’s end. */
const SILENT = new Set(['pPr', 'rPr', 'trPr', 'tcPr', 'tblPr', 'tblGrid', 'sectPr', 'sdtPr', 'instrText', 'delInstrText', 'pict', 'fldData'])
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: ' ', cr: ' ', ptab: '\t', noBreakHyphen: '\u2011', softHyphen: '' }
const MARKS: Readonly<Record<string, 'mark-end' | 'comment-start' | 'comment-end' | 'comment'>> = {
  bookmarkEnd: 'mark-end',
  commentRangeStart: 'comment-start',
  commentRangeEnd: 'comment-end',
  commentReference: 'comment',
}

/**
 * Reads the paragraphs of a Word document in order, those of table cells and text boxes too. A change is the draft’s own by its author
 * and a reader’s by any other: what the draft deletes is in neither text, what a reader inserts only in the one that came back.
 */
export function readWordBody(document: string): Paragraph[] {
  const done: Item[][] = []
  const open: Item[][] = []
  const changes: Change[] = []
  let loose: Item[] = []
  let [silent, isText] = [0, false]
  const add = (item: Item) => (open.at(-1) ?? loose).push(item)
  const addWords = (text: string) => {
    if (text === '' || open.length === 0) return
    const isAdded = changes.some(({ tag, isOurs }) => ADDS.has(tag) && !isOurs)
    const isGone = changes.some(({ tag, isOurs }) => TAKES.has(tag) && isOurs)
    const isTaken = changes.some(({ tag }) => TAKES.has(tag))
    add({ kind: 'words', text, inBase: !isAdded && !isGone, inFresh: !isTaken })
  }
  readXml(document, {
    open: ({ name, attributes: { id = '', name: called = '', author = '' } }) => {
      if (silent > 0 || SILENT.has(name)) silent += 1
      else if (name === 'p') {
        open.push(loose)
        loose = []
      } else if (ADDS.has(name) || TAKES.has(name)) changes.push({ tag: name, isOurs: author === DRAFT_AUTHOR })
      else if (name === 't' || name === 'delText') isText = true
      else if (name === 'bookmarkStart') add({ kind: 'mark-start', id, name: called })
      else if (name in MARKS) add({ kind: MARKS[name] as 'mark-end', id })
      else if (name in SIGNS) addWords(SIGNS[name] as string)
    },
    text: (words) => {
      if (isText && silent === 0) addWords(words)
    },
    close: (name) => {
      if (silent > 0) silent -= 1
      else if (name === 'p') done.push(open.pop() ?? [])
      else if (name === 't' || name === 'delText') isText = false
      else if (changes.at(-1)?.tag === name) changes.pop()
    },
  })
  return loose.length === 0 ? done : [...done, loose]
}
