import { type CommentState, canonicalJson, type NewEvent, sha256, takeText } from '#engine'
import { COMMENT_LIMITS, type Comment } from '#schemas'
import { actorOf, type Invited } from './identity/invitations.ts'
import { type Intake, newId } from './intake.ts'
import { planSubmission } from './plan-submission.ts'
import { Refusal, type Write, type Written } from './store/write-batch.ts'

/** What a coordinator chose for one comment of a colleague. */
export interface Choice {
  readonly id: string
  readonly choice: 'send' | 'leave' | { readonly mergeInto: string } | { readonly dissentTo: string }
  readonly text: string
  readonly proposed: string
}

/** Most comments that one form chooses among: each is held against the others. */
const MOST_CHOICES = 2_000

/**
 * Sends what a coordinator chose, once, with one receipt. A comment that is sent on comes from the coordinator and names what it
 * gathers; what was merged into it or stands beside it as dissent is superseded by it, so that nothing is counted twice and nothing is lost.
 * Of two coordinators at once the second is refused. The same choices sent again give the same receipt.
 */
export async function sendGathered(
  intake: Intake,
  who: Invited,
  { choices, arrivedAt }: { readonly choices: readonly Choice[]; readonly arrivedAt?: string | undefined },
): Promise<Written | Refusal> {
  if (choices.length > MOST_CHOICES) return new Refusal(`At most ${MOST_CHOICES.toLocaleString('en-GB')} comments are chosen at once: leave some for later.`)
  const chosen = choices.filter(({ choice }) => choice !== 'leave').map((choice) => takeChoice(choice, choices))
  const fault = chosen.find((choice) => typeof choice === 'string')
  if (fault !== undefined) return new Refusal(fault)
  return await intake.writer.write({ ...gathering(intake, who, chosen as Choice[]), arrivedAt })
}

/** A choice with its texts as they are taken in, or why it cannot be done, in words. */
function takeChoice(choice: Choice, choices: readonly Choice[]): Choice | string {
  const text = takeText(choice.text, COMMENT_LIMITS.text)
  const proposed = takeText(choice.proposed, COMMENT_LIMITS.proposed)
  if ('refused' in text) return text.refused
  if ('refused' in proposed) return proposed.refused
  const into = otherOf(choice)
  if (into !== undefined && !choices.some(({ id, choice: other }) => id === into && other === 'send'))
    return 'A comment was to be merged into one, or stand as dissent to one, that is not itself sent on. Send that one on, or choose another.'
  if (into === undefined && text.text === '' && proposed.text === '') return 'A comment that is sent on needs words, or a proposed wording.'
  return { ...choice, text: text.text, proposed: proposed.text }
}

const otherOf = ({ choice }: Choice): string | undefined =>
  typeof choice === 'string' ? undefined : 'mergeInto' in choice ? choice.mergeInto : choice.dissentTo

function gathering(intake: Intake, who: Invited, chosen: readonly Choice[]): Write {
  const consultation = intake.consultation.id
  const receipt = newId(intake)
  const heads = chosen.filter(({ choice }) => choice === 'send')
  const ids = new Map(heads.map(({ id }) => [id, newId(intake)]))
  const by = actorOf(who)
  const sent = sha256(canonicalJson(chosen))
  return {
    consultation,
    comments: [...chosen.map(({ id }) => id), ...ids.values()],
    receipt: { id: receipt, respondent: who.ref, key: `gather-${sent}`, sent },
    decide: (now): readonly NewEvent[] => {
      if (heads.length === 0) throw new Refusal('Choose at least one comment to send on.')
      const waiting = (id: string): Comment => waitingComment(now.commentOf(id), who)
      const merged = heads.map((head): Comment => {
        const others = chosen.filter((choice) => otherOf(choice) === head.id).map((choice) => ({ choice, comment: waiting(choice.id) }))
        return {
          ...mergeComments({ choice: head, comment: waiting(head.id) }, others),
          id: ids.get(head.id) ?? '',
          respondent: who.ref,
          capacity: 'coordinator',
          madeAt: now.at,
        }
      })
      const superseded = merged.flatMap((comment) =>
        (comment.gathers ?? []).map((id): NewEvent => ({ type: 'comment.superseded', by, consultation, data: { comment: id, by: comment.id } })),
      )
      return [...planSubmission(merged, { by, receipt }, now), ...superseded]
    },
  }
}

/** @throws Refusal where the comment does not wait with this coordinator’s organisation */
function waitingComment(state: CommentState | undefined, { organisation }: Invited): Comment {
  if (state === undefined || organisation === undefined || state.comment.organisation !== organisation || state.submission.state !== 'with-coordinator')
    throw new Refusal('A comment was sent on or taken back since you opened the page. Look at what waits now, and choose once more.', { isConflict: true })
  return state.comment
}

interface Chosen {
  readonly choice: Choice
  readonly comment: Comment
}

/** One comment of several. It may be published only as far as every one of their writers agreed to. */
function mergeComments(head: Chosen, others: readonly Chosen[]): Comment {
  const stray = others.find(({ comment }) => comment.target.what !== head.comment.target.what || comment.target.id !== head.comment.target.id)
  if (stray !== undefined) throw new Refusal('Comments can be merged, or stand as dissent, only on the same paragraph or duty.')
  const merged = others.filter(({ choice }) => typeof choice.choice === 'object' && 'mergeInto' in choice.choice)
  const against = others.filter(({ choice }) => typeof choice.choice === 'object' && 'dissentTo' in choice.choice)
  const all = [head, ...merged]
  const [proposed, ...more] = [...new Set(all.map(({ choice }) => choice.proposed).filter((words) => words !== ''))]
  const texts = [...new Set(all.map(({ choice }) => choice.text).filter((words) => words !== '')), ...more.map((words) => `Also proposed: ${words}`)]
  const dissent = against.map(({ choice: { text, proposed: other } }) =>
    [text, other === '' ? '' : `Proposed instead: ${other}`].filter((words) => words !== '').join('\n\n'),
  )
  const every = (field: keyof Comment['consent']) => [head, ...others].every(({ comment }) => comment.consent[field])
  return {
    ...head.comment,
    text: within(texts, 'A comment that others are merged into'),
    proposed,
    dissent: dissent.length === 0 ? undefined : within(dissent, 'Dissent'),
    gathers: [head, ...others].map(({ comment }) => comment.id),
    consent: { text: every('text'), name: every('name'), organisation: every('organisation') },
    replaces: undefined,
  }
}

function within(texts: readonly string[], what: string): string {
  const taken = takeText(texts.join('\n\n'), COMMENT_LIMITS.text)
  if ('refused' in taken)
    throw new Refusal(`${what} would be longer than ${COMMENT_LIMITS.text.toLocaleString('en-GB')} characters: shorten it, or send some on by themselves.`)
  return taken.text
}
