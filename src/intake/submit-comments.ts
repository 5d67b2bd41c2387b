import { type DraftWords, periodOf, showControls, takeText } from '#engine'
import { COMMENT_LIMITS, type Comment, comment as commentShape, type ReceivedVia, type SavedComment } from '#schemas'
import { keptDraft } from './desk/draft/kept-drafts.ts'
import type { Invited } from './identity/invitations.ts'
import type { Intake } from './intake.ts'
import { type Complaint, keepComments, type Submitted } from './keep-comments.ts'
import { settleTarget } from './settle-target.ts'

export interface Sending {
  /** Made once by the sender, and sent again with the same comments if no answer came. */
  readonly key: string
  /** From a page (`web`) they are as the schema of saved comments has read them. */
  readonly comments: readonly SavedComment[]
  readonly via: ReceivedVia
  /** When they reached the server, in UTC; when they are written if left out. */
  readonly arrivedAt?: string | undefined
}

/** Takes comments as a page or a form sends them: reads each, and keeps all of them or, where there is anything to complain of, none. */
export async function submitComments(intake: Intake, who: Invited, { key, comments, via, arrivedAt }: Sending): Promise<Submitted> {
  const drafts = await draftsOf(intake, comments)
  const read = comments.map((saved) => readComment(intake, who, { saved, via, seen: drafts.get(saved.target.digest) }))
  const complaints = read.flatMap((result) => ('complaints' in result ? result.complaints : []))
  if (complaints.length > 0) return { complaints, isConflict: false }
  return await keepComments(intake, who, { key, arrivedAt, comments: read.flatMap((result) => ('comment' in result ? [result.comment] : [])) })
}

/** The texts that comments say they were written on, by digest, as far as they are known here. */
async function draftsOf({ draft, store }: Intake, comments: readonly SavedComment[]): Promise<ReadonlyMap<string, DraftWords | undefined>> {
  const earlier = [...new Set(comments.map(({ target }) => target.digest))].filter((digest) => digest !== draft.digest)
  const kept = earlier.slice(0, MOST_DRAFTS).map(async (digest) => [digest, await keptDraft(store, digest)] as const)
  return new Map([[draft.digest, draft], ...(await Promise.all(kept))])
}

/** Texts that the comments of one page or device can be about. */
const MOST_DRAFTS = 20

interface Reading {
  readonly saved: SavedComment
  readonly via: ReceivedVia
  /** The text that it was written on, where that is known. */
  readonly seen: DraftWords | undefined
}

type ReadComment = { readonly comment: Comment } | { readonly complaints: readonly Complaint[] }

/** Who it is from is decided by the invitation, whatever the comment says. */
function readComment(intake: Intake, who: Invited, { saved, via, seen }: Reading): ReadComment {
  const { consultation, draft, manual } = intake
  const about = (words: string, field: string): Complaint => ({ comment: saved.id, field, words })
  if (!isWhole(saved)) return { complaints: [about('The text has half a character or a NUL in it, so it was damaged on its way.', 'text')] }
  const texts = (['text', 'proposed', 'dissent'] as const).map((field) => ({
    field,
    taken: takeText(saved[field] ?? '', COMMENT_LIMITS[field === 'proposed' ? 'proposed' : 'text']),
  }))
  const complaints: Complaint[] = texts.flatMap(({ field, taken }) => ('refused' in taken ? [about(taken.refused, field)] : []))
  const unknown = refuseTarget(saved, { consultation, draft })
  if (unknown !== undefined) complaints.push(about(unknown, 'target'))
  const [text = '', proposed = '', dissent = ''] = texts.map(({ taken }) => ('text' in taken ? taken.text : ''))
  if (complaints.length === 0 && text === '' && proposed === '') complaints.push(about('Write a comment, or the words you propose.', 'text'))
  if (complaints.length > 0) return { complaints }
  const comment: Comment = {
    ...saved,
    target: settleTarget(saved.target, { seen, address: new URL('/draft/', manual.address).href }),
    text,
    proposed: proposed === '' ? undefined : proposed,
    dissent: dissent === '' ? undefined : dissent,
    consultation: consultation.id,
    respondent: who.ref,
    organisation: who.organisation,
    capacity: who.capacity,
    via,
    madeAt: possibleTime(saved.madeAt, intake),
  }
  // What a page sends was held against its shape when it was read; the fields of a form are held against it here.
  if (via === 'web') return { comment }
  const checked = commentShape.safeParse(comment)
  if (checked.success) return { comment }
  const [issue] = checked.error.issues
  return { complaints: [about(`It cannot be read: ${issue?.path.join('.')} should be ${issue?.message}.`, 'target')] }
}

/** A comment on a draft that has been replaced since is taken: what it is about is looked for later, by a person if need be. */
function refuseTarget({ target }: SavedComment, { consultation, draft }: Pick<Intake, 'consultation' | 'draft'>): string | undefined {
  const { what, id } = target
  if (what === 'consultation') return id === consultation.id ? undefined : 'The comment is about another consultation.'
  if (what === 'question')
    return (consultation.questions ?? []).some((question) => question.id === id) ? undefined : `The consultation has no question "${showControls(id)}".`
  if (target.edition !== draft.edition) return `The comment is about edition ${showControls(target.edition)}; this consultation is about ${draft.edition}.`
  if (target.digest !== draft.digest) return undefined
  if (what === 'section') return draft.sections.has(id) ? undefined : `The draft has no section "${showControls(id)}".`
  return draft.blocks.some((block) => block.id === id && block.what === what)
    ? undefined
    : `The draft has no ${what === 'duty' ? 'duty' : 'paragraph'} "${showControls(id)}".`
}

/** When its writer’s clock says it was written, kept between the first day and now: no comment is dated back or ahead. */
function possibleTime(madeAt: string, { clock, consultation }: Intake): string {
  const [first, last] = [periodOf(consultation).opensAt, clock().toISOString()]
  return madeAt > last || madeAt < first ? last : madeAt
}

/** Whether every text in a value can be kept as it is: no half characters, no NUL. */
function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  return typeof value !== 'object' || value === null || Object.values(value).every(isWhole)
}
