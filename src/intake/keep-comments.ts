import { createHash } from 'node:crypto'
import { type CommentState, canonicalJson, type NewEvent } from '#engine'
import { COMMENT_LIMITS, type Comment, type Receipt, type SubmissionStateName } from '#schemas'
import { actorOf, type Invited } from './identity/invitations.ts'
import { type Intake, newId } from './intake.ts'
import { planSubmission, refuseEarly, refuseKnown } from './plan-submission.ts'
import { statesOf } from './read-comments.ts'
import { Refusal, type Standing } from './store/write-batch.ts'

/** Something that keeps a comment from being taken, in words for its writer. */
export interface Complaint {
  readonly words: string
  /** The comment and the field it is about, where it is about one. */
  readonly comment?: string | undefined
  readonly field?: string | undefined
}

/** What became of comments that were sent. Taken means: on disk. */
export type Submitted =
  | { readonly taken: readonly TakenComment[]; readonly receipt: Receipt | undefined; readonly isRepeat: boolean }
  | { readonly complaints: readonly Complaint[]; readonly isConflict: boolean }

interface TakenComment {
  readonly id: string
  readonly state: SubmissionStateName
}

/** Most comments that one invitation can send in all: it bounds what a stolen link can do, and every page of one respondent. */
const MOST_OF_ONE = COMMENT_LIMITS.comments

/**
 * Writes comments of somebody who was let in: all of them or none, with a receipt. Sent again under the same key they give the same
 * receipt and are not there twice. Those of a colleague go to the coordinator of the organisation, who sends them on.
 */
export async function keepComments(
  intake: Intake,
  who: Invited,
  { key, comments: given, arrivedAt }: { readonly key: string; readonly comments: readonly Comment[]; readonly arrivedAt?: string | undefined },
): Promise<Submitted> {
  // How many comments one gathers is published with it, so only what was gathered here counts, and nobody’s word for it.
  const comments = given.map(({ gathers: _gathers, ...comment }): Comment => comment)
  const { consultation, writer } = intake
  if (comments.length === 0) return refused('There is no comment to send.')
  const receipt = newId(intake)
  const written = await writer.write({
    consultation: consultation.id,
    arrivedAt,
    comments: comments.flatMap(({ id, replaces }) => (replaces === undefined ? [id] : [id, replaces])),
    decide: (now) => {
      const there = now.countOf(who.ref)
      if (there + comments.length > MOST_OF_ONE)
        throw new Refusal(`By one invitation ${MOST_OF_ONE} comments can be sent in all; ${there} are there. Ask for another invitation.`)
      const by = actorOf(who)
      return who.kind === 'colleague' ? planGathering(comments, by, now) : planSubmission(comments, { by, receipt }, now)
    },
    receipt: { id: receipt, respondent: who.ref, key, sent: digestOf(comments) },
  })
  if (written instanceof Refusal) return refused(written.message, written.help)
  const states = written.isRepeat ? await repeatedStates(intake, written.receipt) : [...written.states.values()]
  const own = new Set(written.receipt?.comments.map(({ comment }) => comment))
  return {
    taken: states.filter(({ comment }) => own.has(comment.id)).map(({ comment, submission }) => ({ id: comment.id, state: submission.state })),
    receipt: written.receipt,
    isRepeat: written.isRepeat,
  }
}

const refused = (words: string, { comment, isConflict = false }: Refusal['help'] = {}): Submitted => ({ complaints: [{ words, comment }], isConflict })

function planGathering(comments: readonly Comment[], by: NewEvent['by'], now: Standing): NewEvent[] {
  refuseEarly(now)
  return comments.flatMap((comment): NewEvent[] => {
    const { id, replaces, consultation } = comment
    refuseKnown(id, now)
    if (now.commentOf(id) !== undefined) throw new Refusal('This comment is with your coordinator already.', { comment: id, isConflict: true })
    return [
      { type: 'comment.gathered', by, consultation, data: { comment } },
      ...(replaces === undefined ? [] : [{ type: 'comment.superseded' as const, by, consultation, data: { comment: replaces, by: id } }]),
    ]
  })
}

const repeatedStates = async (intake: Intake, receipt: Receipt | undefined): Promise<CommentState[]> =>
  await statesOf(intake, receipt?.comments.map(({ comment }) => comment) ?? [])

/** Two attempts to send the same may differ in how it came in, and a form without scripts cannot keep ids and times. */
const digestOf = (comments: readonly Comment[]): string =>
  createHash('sha256')
    .update(canonicalJson(comments.map(({ via: _via, id: _id, madeAt: _madeAt, ...said }) => said)))
    .digest('hex')
