import { type AnchorState, COUNTED, type CommentState, dropUndefined, type NewEvent } from '#engine'
import type { Actor, AnchorPlace, AnswerWords, Redaction } from '#schemas'
import type { Intake } from '../intake.ts'
import { inParts } from '../store/read-standing.ts'
import { Refusal, type Standing } from '../store/write-batch.ts'

/** Something that staff do to a comment. */
export type Move =
  | { readonly do: 'screen'; readonly note?: string | undefined }
  | { readonly do: 'triage'; readonly theme: string; readonly owner?: string | undefined; readonly duplicateOf?: string | undefined }
  | { readonly do: 'propose'; readonly answer: AnswerWords }
  | { readonly do: 'agree' }
  | { readonly do: 'return' | 'admit' | 'refuse' | 'withhold' | 'uphold' | 'reopen'; readonly reason: string }
  | { readonly do: 'redact'; readonly spans: readonly Redaction[] }
  | { readonly do: 'withdraw'; readonly reason?: string | undefined }
  | {
      readonly do: 'confirm'
      readonly place: AnchorPlace
      readonly found: { readonly outcome: Exclude<AnchorState['outcome'], 'confirmed'>; readonly place: AnchorPlace } | undefined
    }

export type MoveName = Move['do']

interface Doing {
  readonly by: Actor
  readonly move: Move
}

/** The comment changed since whoever asked had looked at it. */
export class Changed extends Refusal {
  /** Place in the log of the last change. */
  readonly seq: number

  constructor(seq: number) {
    super('The comment was changed by somebody else while you were writing. Nothing was done yet.', { isConflict: true })
    this.seq = seq
  }
}

/**
 * Does something to one comment. `seq` is the state that whoever asks had seen: where the comment has changed since, nothing is done.
 * A comment that nobody has read is marked as read by being given a theme.
 */
export async function moveComment(
  intake: Intake,
  id: string,
  { by, move, seq, seen = seq }: DoingToGroup & { readonly seq?: number | undefined },
): Promise<CommentState | Refusal> {
  const written = await intake.writer.write({
    consultation: intake.consultation.id,
    comments: asked([id], move),
    decide: (now) => {
      const state = standing(now, id)
      if ((seq !== undefined && state.seq !== seq) || (seen !== undefined && state.seq > seen)) throw new Changed(state.seq)
      return eventsOf(intake, state, { by, move })
    },
  })
  if (written instanceof Refusal) return written
  return written.states.get(id) ?? new Refusal('Nothing was changed.')
}

interface DoingToGroup extends Doing {
  /** The place in the log up to which whoever asks had seen the group; without it, all is taken as seen. */
  readonly seen?: number | undefined
}

/** What became of a group: how many comments were moved, and why others were not. */
export interface Moved {
  readonly done: number
  readonly skipped: ReadonlyMap<string, number>
}

/** Comments of one write: others get their turn between two. */
const AT_ONCE = 500

/**
 * Does the same to many comments. One that may not be moved so is left as it is, and counted under the reason; so is one that was
 * changed since whoever asks had seen it.
 */
export async function moveGroup(intake: Intake, ids: readonly string[], doing: DoingToGroup): Promise<Moved> {
  let done = 0
  const skipped = new Map<string, number>()
  const skip = (why: string) => skipped.set(why, (skipped.get(why) ?? 0) + 1)
  for (const part of inParts(ids, AT_ONCE)) {
    const written = await intake.writer.write({
      consultation: intake.consultation.id,
      comments: asked(part, doing.move),
      decide: (now) => part.flatMap((id) => (refuseMove(standing(now, id), doing) === undefined ? eventsOf(intake, standing(now, id), doing) : [])),
    })
    if (!(written instanceof Refusal)) {
      done += written.states.size
      for (const id of part) if (!written.states.has(id)) skip((await whyNot(intake, id, doing)) ?? 'It was changed meanwhile.')
      continue
    }
    // Something in it may not be: one by one says which.
    for (const id of part) {
      const one = await moveComment(intake, id, doing)
      if (one instanceof Refusal) skip(one.message)
      else done += 1
    }
  }
  return { done, skipped }
}

async function whyNot({ store, consultation }: Intake, id: string, doing: DoingToGroup): Promise<string | undefined> {
  const row = await store.comments.selectFrom('comment').select('state').where('consultation', '=', consultation.id).where('id', '=', id).executeTakeFirst()
  return row && refuseMove(JSON.parse(row.state) as CommentState, doing)
}

const FROM: Partial<Readonly<Record<MoveName, readonly string[]>>> = {
  triage: ['received', 'screened', 'triaged'],
  propose: ['triaged', 'proposed', 'disputed'],
  agree: ['proposed'],
}

const SAID: Readonly<Record<string, string>> = {
  received: 'It has no theme yet: give the group a theme first.',
  screened: 'It has no theme yet: give the group a theme first.',
  triaged: 'Nobody has proposed an answer to it yet.',
  proposed: 'It has an answer that waits for agreement.',
  agreed: 'It has an agreed answer.',
  published: 'It has a published answer.',
  disputed: 'Its answer is disputed.',
}

/** Why a comment of a group is passed over, in words. */
function refuseMove({ submission, answer, seq }: CommentState, { by, move, seen = seq }: DoingToGroup): string | undefined {
  if (seq > seen) return 'Somebody else changed it since you opened the page: look at it first.'
  if (!COUNTED.includes(submission.state)) return `It is ${submission.state}.`
  if (FROM[move.do]?.includes(answer.state) === false) return SAID[answer.state]
  return move.do === 'agree' && answer.proposedBy === by.ref ? 'You proposed its answer: a second person has to agree.' : undefined
}

const asked = (ids: readonly string[], move: Move): string[] => (move.do === 'triage' && move.duplicateOf !== undefined ? [...ids, move.duplicateOf] : [...ids])

function standing({ commentOf }: Standing, id: string): CommentState {
  const state = commentOf(id)
  if (state === undefined) throw new Refusal('There is no such comment.')
  return state
}

/** The events of a move, as the state of the comment wants them. */
function eventsOf({ consultation: { id: consultation } }: Intake, { comment: { id }, answer, anchors }: CommentState, { by, move }: Doing): NewEvent[] {
  const about = { by, consultation }
  switch (move.do) {
    case 'screen':
      return [{ ...about, type: 'answer.screened', data: dropUndefined({ comment: id, note: move.note }) }]
    case 'triage': {
      const { theme, owner, duplicateOf } = move
      const data = dropUndefined({ comment: id, theme, owner, duplicateOf: duplicateOf === id ? undefined : duplicateOf })
      const triaged: NewEvent = { ...about, type: 'answer.triaged', data }
      return answer.state === 'received' ? [{ ...about, type: 'answer.screened', data: { comment: id } }, triaged] : [triaged]
    }
    case 'propose':
      return [{ ...about, type: 'answer.proposed', data: { comment: id, answer: dropUndefined(move.answer) } }]
    case 'agree':
      return [{ ...about, type: 'answer.agreed', data: { comment: id } }]
    case 'return':
      return [{ ...about, type: 'answer.returned', data: { comment: id, reason: move.reason } }]
    case 'uphold':
      return [{ ...about, type: 'answer.upheld', data: { comment: id, reason: move.reason } }]
    case 'reopen':
      return [{ ...about, type: 'answer.reopened', data: { comment: id, reason: move.reason } }]
    case 'admit':
      return [{ ...about, type: 'comment.admitted', data: { comment: id, reason: move.reason } }]
    case 'refuse':
      return [{ ...about, type: 'comment.refused', data: { comment: id, reason: move.reason } }]
    case 'withhold':
      return [{ ...about, type: 'comment.withheld', data: { comment: id, reason: move.reason } }]
    case 'redact':
      return [{ ...about, type: 'comment.redacted', data: { comment: id, spans: [...move.spans] } }]
    case 'withdraw':
      return [{ ...about, type: 'comment.withdrawn', data: dropUndefined({ comment: id, reason: move.reason }) }]
    case 'confirm': {
      const assessed: NewEvent[] =
        anchors.has(move.place.digest) || move.found === undefined
          ? []
          : [{ by: { kind: 'system', ref: 's-rule' }, consultation, type: 'anchor.assessed', data: { comment: id, ...move.found } }]
      return [...assessed, { ...about, type: 'anchor.confirmed', data: { comment: id, place: move.place } }]
    }
  }
}
