import { type Comment, type SavedComment, type SavedComments, savedComments } from '#schemas'
import { takeJson } from '../record/show-controls.ts'
import type { FileRow } from './file-row.ts'
import { refuseFile, type TakenFile, type TakeSetting, takeRows } from './take-rows.ts'

/** Takes the comments of a file of "save my comments". A file that somebody edited is held against its shape and against the draft. */
export function readSavedComments(text: string, setting: TakeSetting): TakenFile {
  const json = takeJson(text.replace(/^\uFEFF/, ''))
  if ('refused' in json) return refuseFile(json.refused)
  const { value } = json
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format !== 'saved-comments/1') {
    return refuseFile(
      typeof format === 'string' && format.startsWith('saved-comments/')
        ? 'The file was saved by a later version of this site.'
        : 'This is not a file of saved comments.',
    )
  }
  const parsed = savedComments.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuseFile(
      `The file was changed and cannot be read${issue === undefined ? '' : `: ${issue.path.join('.')} should be otherwise (${issue.message.slice(0, 200)})`}.`,
    )
  }
  const { consultation, organisation, comments } = parsed.data
  return takeRows(
    comments.map((comment, index) => rowOf(comment, { at: `comment ${index + 1}`, consultation, organisation })),
    setting,
  )
}

function rowOf(comment: SavedComment, { at, consultation, organisation }: Pick<FileRow, 'at' | 'consultation' | 'organisation'>): FileRow {
  const { target } = comment
  return {
    at,
    consultation,
    organisation,
    id: target.id,
    what: target.what,
    quote: target.quote?.exact,
    near: target.quote?.start,
    further: target.further?.map(({ id, quote }) => ({ id, quote: quote?.exact })),
    text: comment.text,
    proposed: comment.proposed,
    classification: comment.classification,
    consent: comment.consent,
    commentId: comment.id,
    madeAt: comment.madeAt,
    replaces: comment.replaces,
    gathers: comment.gathers,
    dissent: comment.dissent,
  }
}

/** The saved file of comments, of which only what their writer chose is kept. */
export const savedFile = (
  consultation: string,
  comments: readonly Comment[],
  { savedAt, organisation }: { readonly savedAt: string; readonly organisation?: string | undefined },
): SavedComments => ({
  format: 'saved-comments/1',
  consultation,
  savedAt,
  ...(organisation === undefined ? {} : { organisation }),
  comments: comments.map(
    ({ consultation: _consultation, respondent: _respondent, organisation: _organisation, capacity: _capacity, via: _via, ...chosen }) => chosen,
  ),
})
