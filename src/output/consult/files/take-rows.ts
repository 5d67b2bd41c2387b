import type { Classification, Comment, ConsultationData } from '#schemas'
import { CLASSIFICATIONS, COMMENT_LIMITS } from '#schemas'
import type { DraftBlock, DraftWords } from '../anchor/draft-words.ts'
import { contentHash } from '../record/content-hash.ts'
import { findQuote } from '../record/quote-words.ts'
import { CLASSIFICATION_WORDS } from '../record/record-words.ts'
import { takeText } from '../record/show-controls.ts'
import { periodOf } from '../time/admission.ts'
import type { FileRow } from './file-row.ts'
import { placeComment } from './place-comment.ts'

/** Who sent the file, for which consultation, and what is there already. */
export interface TakeSetting extends Pick<Comment, 'respondent' | 'organisation' | 'capacity' | 'via' | 'consent'> {
  readonly consultation: ConsultationData
  /** The draft that the file was written on, and its address. */
  readonly draft: DraftWords
  readonly address: string
  /** When it came in, by the server’s clock (UTC). */
  readonly at: string
  readonly makeId: () => string
  /** Content hashes of all comments that are there. */
  readonly known: ReadonlySet<string>
  /** Who wrote the comments that are there, by comment id. */
  readonly knownIds: ReadonlyMap<string, string>
}

/** A line of what is told to whoever sent the file. */
export interface TakeRemark {
  readonly at: string
  readonly words: string
}

/** A row that could not be taken, whole, so that its words are not lost. */
export interface Unplaced extends TakeRemark {
  readonly row: FileRow
}

/** What became of a file. Every row is in exactly one of taken, repeated and unplaced. */
export interface TakenFile {
  readonly taken: readonly Comment[]
  /** Rows that say what a comment that is there says already. */
  readonly repeated: readonly TakeRemark[]
  readonly unplaced: readonly Unplaced[]
  /** What was put right in rows that were taken. */
  readonly corrected: readonly TakeRemark[]
  /** Rows with nothing written in them. */
  readonly empty: number
}

/** A file of which nothing can be taken. */
export const refuseFile = (words: string): TakenFile => ({
  taken: [],
  repeated: [],
  unplaced: [{ at: 'file', words, row: { at: 'file', id: '', text: '' } }],
  corrected: [],
  empty: 0,
})

/**
 * Makes comments of the rows of a file. Taking the same file again takes nothing. What the file says of ids, times, organisation and
 * consultation is held against the setting: another consultation’s rows are not taken, the rest is put right and said.
 */
export function takeRows(rows: readonly FileRow[], setting: TakeSetting): TakenFile {
  const [taken, repeated, unplaced, corrected]: [Comment[], TakeRemark[], Unplaced[], TakeRemark[]] = [[], [], [], []]
  const blocks = new Map(setting.draft.blocks.map((block) => [block.id, block]))
  const [hashes, ids] = [new Set(setting.known), new Map(setting.knownIds)]
  let empty = 0
  for (const row of rows) {
    const { at } = row
    if (row.text.trim() === '' && (row.proposed ?? '').trim() === '') {
      const stray = strayWords(row, blocks)
      if (stray === undefined) empty += 1
      else unplaced.push({ at, row, words: `There is no comment and no wording in it, only words that the draft does not have there: “${stray}”.` })
      continue
    }
    if (taken.length >= COMMENT_LIMITS.comments) {
      unplaced.push({ at, row, words: `A file can hold ${COMMENT_LIMITS.comments} comments.` })
      continue
    }
    const result = takeRow(row, { ...setting, blocks, ids })
    if (result.comment === undefined) {
      unplaced.push({ at, row, words: result.refused })
      continue
    }
    const hash = contentHash(result.comment)
    if (hashes.has(hash)) {
      repeated.push({ at, words: 'This comment is there already; it was not taken again.' })
      continue
    }
    hashes.add(hash)
    ids.set(result.comment.id, setting.respondent)
    taken.push(result.comment)
    corrected.push(...result.remarks.map((words) => ({ at, words })))
  }
  return { taken, repeated, unplaced, corrected, empty }
}

/** What stands in place of words of the draft and is none of them, as where a comment was written in the wrong column. */
function strayWords({ id, quote = '' }: FileRow, blocks: ReadonlyMap<string, DraftBlock>): string | undefined {
  const block = blocks.get(id)
  if (quote.trim() === '' || (block !== undefined && findQuote(block.words, quote.slice(0, LONGEST_STRAY)) !== undefined)) return undefined
  return quote.trim().slice(0, LONGEST_STRAY)
}

/** Characters of words in the wrong place that are shown. */
const LONGEST_STRAY = 2_000

type TakenRow = { readonly comment: Comment; readonly remarks: readonly string[] } | { readonly comment?: undefined; readonly refused: string }

/** Makes a comment of one row, with what was put right; or says why it cannot be taken. */
export function takeRow(
  row: FileRow,
  setting: TakeSetting & { readonly blocks: ReadonlyMap<string, DraftBlock>; readonly ids: ReadonlyMap<string, string> },
): TakenRow {
  if (row.consultation !== undefined && row.consultation !== setting.consultation.id) {
    return { refused: `It was written for another consultation, "${row.consultation.slice(0, 60)}".` }
  }
  const texts = takeTexts(row)
  if (typeof texts === 'string') return { refused: texts }
  const placed = placeComment(row, setting)
  if ('refused' in placed) return placed
  const remarks = [...placed.remarks]
  const classification = classificationOf(row.classification)
  if (classification === undefined) remarks.push(`There is no kind of comment "${String(row.classification).slice(0, 40)}": it was taken as general.`)
  if (row.organisation !== undefined && row.organisation.trim() !== '' && row.organisation.trim() !== setting.organisation) {
    remarks.push('The file names another organisation than the invitation it was sent with; the invitation counts.')
  }
  const comment: Comment = {
    id: idOf(row, setting, remarks),
    consultation: setting.consultation.id,
    target: placed.target,
    ...texts,
    classification: classification ?? 'general',
    respondent: setting.respondent,
    ...(setting.organisation === undefined ? {} : { organisation: setting.organisation }),
    capacity: setting.capacity,
    consent: row.consent ?? setting.consent,
    via: setting.via,
    madeAt: timeOf(row, setting, remarks),
    ...(row.replaces !== undefined && setting.ids.get(row.replaces) === setting.respondent ? { replaces: row.replaces } : {}),
    ...(setting.capacity === 'coordinator' && row.gathers !== undefined ? { gathers: [...row.gathers] } : {}),
  }
  return { comment, remarks }
}

function takeTexts({ text, proposed, dissent }: FileRow): Pick<Comment, 'text' | 'proposed' | 'dissent'> | string {
  const taken: { text: string; proposed?: string; dissent?: string } = { text: '' }
  for (const [field, value, limit] of [
    ['text', text, COMMENT_LIMITS.text],
    ['proposed', proposed, COMMENT_LIMITS.proposed],
    ['dissent', dissent, COMMENT_LIMITS.text],
  ] as const) {
    if (value === undefined || (field !== 'text' && value.trim() === '')) continue
    const one = takeText(value, limit)
    if ('refused' in one) return one.refused
    taken[field] = one.text
  }
  return taken
}

/** A kind by its id, or by the words that pages say it in; capitals and small letters alike. */
function classificationOf(said = ''): Classification | undefined {
  const word = said.trim().replace(/\s+/g, ' ').toLowerCase()
  return word === '' ? 'general' : CLASSIFICATIONS.find((known) => known === word || CLASSIFICATION_WORDS[known].toLowerCase() === word)
}

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The id the file gives it, unless it is none or is taken. */
function idOf(
  { commentId }: FileRow,
  { ids, makeId }: { readonly ids: ReadonlyMap<string, string>; readonly makeId: () => string },
  remarks: string[],
): string {
  if (commentId === undefined) return makeId()
  if (UUID7.test(commentId) && !ids.has(commentId)) return commentId
  remarks.push(ids.has(commentId) ? 'Its id belongs to another comment; it was given a new one.' : 'Its id is none; it was given a new one.')
  return makeId()
}

/** When the file says it was written, unless that cannot be. */
function timeOf({ madeAt }: FileRow, { consultation, at }: TakeSetting, remarks: string[]): string {
  if (madeAt === undefined) return at
  const made = Date.parse(madeAt)
  // The clock of a device may be a little ahead.
  const isPossible = !Number.isNaN(made) && made >= Date.parse(periodOf(consultation).opensAt) && made <= Date.parse(at) + 300_000
  if (isPossible) return new Date(Math.min(made, Date.parse(at))).toISOString()
  remarks.push('It says it was written at a time that cannot be; the time it came in stands instead.')
  return at
}
