import type { RegisterName } from '#schemas'
import type { Target } from '../model/address.ts'
import type { Edition } from '../model/edition.ts'
import { isRecordLive, recordName, recordTitle } from '../model/record-title.ts'
import type { Duty } from '../model/section.ts'

/** A stretch of text: plain, linked to a place on the site, or set in bold. */
export type Piece = string | { readonly text: string; readonly to: Target } | { readonly strong: string }

/** A line of text before it becomes HTML, Markdown or plain words. */
export type Words = string | readonly Piece[]

/** What stands in a table cell or beside a label: a line, or a list of lines. */
export type Cell = Words | { readonly list: readonly Words[] }

/** Whether a cell is a list of lines. */
export const isList = (cell: Cell): cell is { readonly list: readonly Words[] } => typeof cell === 'object' && 'list' in cell

export const piecesOf = (words: Words): readonly Piece[] => (typeof words === 'string' ? [words] : words)

/** A list of lines; a single one stands by itself. */
export const linesOf = (lines: readonly Words[]): Cell => (lines.length === 1 ? (lines[0] as Words) : { list: lines })

/** A record’s title, linked where the record stands in this edition; its id where it does not exist. */
export function recordLink(edition: Edition, register: RegisterName, id: string): Piece {
  const text = recordTitle(edition, register, id)
  return isRecordLive(edition, register, id) ? { text, to: { to: 'record', register, id } } : text
}

/** The same with the short name of an agency. */
export function recordNameLink(edition: Edition, register: RegisterName, id: string): Piece {
  const link = recordLink(edition, register, id)
  const text = recordName(edition, register, id)
  return typeof link === 'object' && 'to' in link ? { ...link, text } : text
}

/** The paragraph number of a duty, linked to where it stands. */
export function dutyNumberLink(duty: Duty): Piece {
  return duty.number === undefined
    ? { text: duty.id, to: { to: 'duty', id: duty.id } }
    : { text: duty.number, to: { to: 'block', section: duty.section, id: duty.id } }
}

/** A section’s title, linked, or a chapter’s; the id where there is neither. */
export function placeLink(edition: Edition, id: string): Piece {
  const section = edition.sections.get(id)
  if (section !== undefined) return { text: section.title, to: { to: 'section', id } }
  const chapter = edition.chapters.find((candidate) => candidate.id === id)
  return chapter === undefined ? id : { text: chapter.title, to: { to: 'chapter', id } }
}

/** Pieces as one line: "a", "a and b", "a, b and c". */
export function joinPieces(pieces: readonly Piece[], last = 'and'): Words {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [index === pieces.length - 1 ? ` ${last} ` : ', ', piece]))
}
