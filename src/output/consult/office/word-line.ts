import { type Xml, xml } from '../../../render/office/xml.ts'
import { nthMark } from './mark-names.ts'
import { DRAFT_AUTHOR } from './pack-content.ts'

/** A tracked change of the draft. */
export type Mark = 'ins' | 'del'

/** How a run of words looks. */
export interface Look {
  readonly strong?: boolean
  readonly em?: boolean
  readonly code?: boolean
}

export interface Words {
  readonly text: string
  readonly mark?: Mark | undefined
  readonly look?: Look
}

/** A paragraph of the file while words are added to it. */
export interface Line {
  readonly style: string
  /** Name of the bookmark of what its words belong to. */
  readonly owner: string | undefined
  /** Whether the paragraph itself came or went. */
  readonly mark: Mark | undefined
  /** Level in a list with dashes. */
  readonly dash?: number | undefined
  /** Display number before the words, which is none of them. */
  readonly number?: string | undefined
  /** Left edge in twentieths of a point, where it is not that of its style. */
  readonly left?: number | undefined
  readonly words: Words[]
}

/** Numbers and names that may stand once in a file. */
export interface Marking {
  /** When the tracked changes were made. */
  readonly date: string
  readonly nextId: () => number
  /** How many paragraphs a bookmark has so far. */
  readonly counts: Map<string, number>
}

/** Adds words to a line: white space is one space, and none at its beginning. */
export function addWords(line: Line, { text, mark, look = {} }: Words): void {
  const last = line.words.at(-1)
  const plain = text.replace(/[ \t\r\n\f]+/g, ' ')
  const isFirst = last === undefined
  const added = isFirst || (last.text.endsWith(' ') && last.mark === mark) ? plain.replace(/^ /, '') : plain
  if (added !== '') line.words.push({ text: added, mark, look })
}

/** The paragraph of a line, with its number, its bookmark round the words, and its tracked changes. */
export function writeLine({ style, owner, mark, dash, number, left, words }: Line, marking: Marking): Xml {
  const list = dash !== undefined && xml`<w:numPr><w:ilvl w:val="${dash}"/><w:numId w:val="1"/></w:numPr>`
  const indent = left !== undefined && xml`<w:ind w:left="${left}"/>`
  const changed = mark !== undefined && xml`<w:rPr>${trackedMark(mark, marking)}</w:rPr>`
  const before = number === undefined ? [] : tracked([{ text: number, mark, look: { strong: true } }], marking, xml`<w:tab/>`)
  const inner = tracked(words, marking)
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/>${list}${indent}${changed}</w:pPr>${before}${owner === undefined ? inner : bookmarked(owner, inner, marking)}</w:p>`
}

function bookmarked(owner: string, inner: readonly Xml[], { nextId, counts }: Marking): Xml {
  const nth = (counts.get(owner) ?? 0) + 1
  counts.set(owner, nth)
  const id = nextId()
  return xml`<w:bookmarkStart w:id="${id}" w:name="${nthMark(owner, nth)}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`
}

/** Runs of words, those that came or went inside a tracked change. */
function tracked(words: readonly Words[], marking: Marking, after?: Xml): Xml[] {
  const groups: { mark: Mark | undefined; runs: Xml[] }[] = []
  for (const { text, mark, look } of words) {
    const last = groups.at(-1)
    const made = run(text, mark, look)
    if (last !== undefined && last.mark === mark) last.runs.push(made)
    else groups.push({ mark, runs: [made] })
  }
  if (after !== undefined) groups.at(-1)?.runs.push(xml`<w:r>${after}</w:r>`)
  return groups.map(({ mark, runs }) => (mark === undefined ? xml`${runs}` : xml`<w:${mark} ${trackedBy(marking)}>${runs}</w:${mark}>`))
}

function run(text: string, mark: Mark | undefined, { strong, em, code }: Look = {}): Xml {
  const looks = xml`${code === true && xml`<w:rStyle w:val="CodeWords"/>`}${strong === true && xml`<w:b/><w:bCs/>`}${em === true && xml`<w:i/><w:iCs/>`}`
  const tag = mark === 'del' ? 'delText' : 't'
  const lines = text.split('\n').map((words, index) => xml`${index > 0 && xml`<w:br/>`}<w:${tag} xml:space="preserve">${words}</w:${tag}>`)
  return xml`<w:r>${looks.xml !== '' && xml`<w:rPr>${looks}</w:rPr>`}${lines}</w:r>`
}

const trackedBy = ({ nextId, date }: Marking): Xml => xml`w:id="${nextId()}" w:author="${DRAFT_AUTHOR}" w:date="${date}"`

/** That a paragraph, or a row of a table, came or went. */
export const trackedMark = (mark: Mark, marking: Marking): Xml => xml`<w:${mark} ${trackedBy(marking)}/>`
