import type { Comment, CommentPart, ConsultationData } from '#schemas'
import { COMMENT_LIMITS } from '#schemas'
import type { DraftBlock, DraftWords } from '../anchor/draft-words.ts'
import { countPoints } from '../record/code-points.ts'
import { findQuote } from '../record/quote-words.ts'
import type { FileRow } from './file-row.ts'

/** Where comments can be placed. */
export interface PlaceSetting {
  readonly consultation: ConsultationData
  readonly draft: DraftWords
  readonly address: string
  /** Blocks of the draft by id. */
  readonly blocks: ReadonlyMap<string, DraftBlock>
}

export type Placed = { readonly target: Comment['target']; readonly remarks: readonly string[] } | { readonly refused: string }

/**
 * What a row of a file is about, in the draft: the kind of thing by its id, and its quote by the words of the block, whatever the file
 * says of positions. Or why it could not be placed, in words.
 */
export function placeComment(row: Pick<FileRow, 'id' | 'quote' | 'near' | 'further'>, setting: PlaceSetting): Placed {
  const { draft, address } = setting
  const remarks: string[] = []
  const first = placePart(row, setting, remarks)
  if (typeof first === 'string') return { refused: first }
  const further = (row.further ?? []).slice(0, 20).flatMap((other) => {
    const part = placePart(other, setting, remarks)
    if (typeof part !== 'string') return [part]
    remarks.push(part)
    return []
  })
  const section = first.what === 'section' ? first.id : setting.blocks.get(first.id)?.section
  return {
    target: {
      ...first,
      draft: address,
      edition: draft.edition,
      digest: draft.digest,
      ...(section === undefined ? {} : { section }),
      ...(further.length === 0 ? {} : { further }),
    },
    remarks,
  }
}

function placePart(
  { id, quote, near }: Pick<FileRow, 'id' | 'quote' | 'near'>,
  { consultation, draft, blocks }: PlaceSetting,
  remarks: string[],
): CommentPart | string {
  const block = blocks.get(id)
  if (block === undefined) {
    if (draft.sections.has(id)) return { what: 'section', id }
    if (id === consultation.id) return { what: 'consultation', id }
    if (consultation.questions?.some((question) => question.id === id) === true) return { what: 'question', id }
    if (id.trim() === '') return 'It does not say what it is about.'
    return `The draft has nothing with the id "${id.slice(0, 60)}".`
  }
  if (quote === undefined || quote.trim() === '') return { what: block.what, id }
  const found = quote.length > 4 * COMMENT_LIMITS.quote ? undefined : findQuote(block.words, quote, near)
  if (found !== undefined && countPoints(found.exact) <= COMMENT_LIMITS.quote) return { what: block.what, id, quote: found }
  remarks.push(
    `The words it quotes do not stand in ${id}, or stand there more than once: it was taken on the whole of it. They were: “${quote.trim().slice(0, 2_000)}”.`,
  )
  return { what: block.what, id }
}
