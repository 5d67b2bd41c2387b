import type { AnswerWords, ClosedRecord, Comment, CommentPart, PublicComment, Redaction } from '#schemas'
import { COUNTED } from '../../../model/counted-submissions.ts'
import { dropUndefined } from '../../../model/drop-undefined.ts'
import type { LogHead } from '../log/chain.ts'
import type { CommentState } from '../states/comment-state.ts'
import { showControls } from './show-controls.ts'

/**
 * A comment as readers may see it. Words that are redacted, withheld, withdrawn, or not to be published by their writer’s wish are not
 * in it at all, and names stand in it only by consent. `number` is its place in the consultation; `name` comes from the register.
 */
export function publicRecord(state: CommentState, { number, name }: { readonly number: number; readonly name?: string | undefined }): PublicComment {
  const { comment, submission, answer, anchors } = state
  const withheld = whyWithheld(state)
  // Whoever takes a comment back is not named for it.
  const isNamed = COUNTED.includes(submission.state)
  const words = (field: Redaction['field'], text: string | undefined) =>
    withheld !== undefined || text === undefined ? undefined : showControls(redact(text, spansOf(state, field)))
  const { draft, edition, digest, section, further, ...part } = comment.target
  const shown = (one: CommentPart) => publicPart(one, withheld !== undefined || spansOf(state, 'quote').length > 0)
  return dropUndefined({
    id: comment.id,
    number,
    target: dropUndefined({ ...shown(part), draft, edition, digest, section: section && showControls(section), further: further?.map(shown) }),
    text: words('text', comment.text),
    proposed: words('proposed', comment.proposed),
    dissent: words('dissent', comment.dissent),
    withheld,
    redactions: withheld === undefined ? state.redactions.length : 0,
    classification: comment.classification,
    capacity: comment.capacity,
    organisation: isNamed && comment.consent.organisation ? redactName(comment.organisation, state) : undefined,
    name: isNamed && comment.consent.name ? name && showControls(name) : undefined,
    gathers: comment.gathers?.length ?? 0,
    via: comment.via,
    receivedAt: submission.receivedAt ?? comment.madeAt,
    submission: submission.state,
    late: submission.late && dropUndefined({ admitted: submission.late.decided === 'admitted', reason: shownWords(submission.late.reason) }),
    state: answer.state,
    theme: answer.theme,
    duplicateOf: answer.duplicateOf,
    answer: answer.state === 'published' && answer.answer !== undefined ? shownAnswer(answer.answer) : undefined,
    disputed: answer.dispute && dropUndefined({ upheld: shownWords(answer.dispute.upheld) }),
    anchors: [...anchors.values()].map(({ outcome, place }) => ({ outcome, place })),
  })
}

/** The record of a consultation as it is published: every comment that was sent, in the order in which they came in. */
export function closeRecord(
  consultation: string,
  comments: Iterable<CommentState>,
  { head, nameOf = () => undefined }: { readonly head: LogHead; readonly nameOf?: ((respondent: string) => string | undefined) | undefined },
): ClosedRecord {
  const sent = [...comments].filter(({ submission }) => submission.receivedAt !== undefined).sort((a, b) => a.since - b.since)
  return {
    format: 'consultation-record/1',
    consultation,
    log: { length: head.length, head: head.hash },
    comments: sent.map((state, index) => publicRecord(state, { number: index + 1, name: nameOf(state.comment.respondent) })),
  }
}

/** Why none of a comment’s words are published; undefined where they are. */
function whyWithheld({ comment, submission, withheld }: CommentState): string | undefined {
  if (submission.state === 'withdrawn') return 'Withdrawn by its respondent.'
  if (submission.state === 'superseded') return 'Replaced by a later comment of its respondent.'
  if (submission.state === 'refused') return 'It came after the end and was not admitted.'
  if (!COUNTED.includes(submission.state)) return 'Nothing is decided on it yet.'
  return shownWords(withheld) ?? (comment.consent.text ? undefined : 'Its respondent did not agree to publication.')
}

const shownWords = (words: string | undefined): string | undefined => words && showControls(words)

/** An answer as readers see it: staff, too, can paste what acts unseen. */
export const shownAnswer = (answer: AnswerWords): AnswerWords =>
  dropUndefined({ ...answer, says: showControls(answer.says), reason: shownWords(answer.reason), referredTo: shownWords(answer.referredTo) })

const spansOf = ({ redactions }: CommentState, field: Redaction['field']) => redactions.filter((span) => span.field === field)

const redactName = (name: Comment['organisation'], state: CommentState): string | undefined =>
  name === undefined || spansOf(state, 'organisation').length > 0 ? undefined : showControls(name)

/** A text with its spans cut out, and `[redacted: reason]` in their place. Spans that touch or overlap become one. */
export function redact(text: string, spans: readonly Pick<Redaction, 'start' | 'end' | 'reason'>[]): string {
  const points = Array.from(text)
  let [kept, at] = ['', 0]
  for (const { start, end, reasons } of joined(spans)) {
    kept += `${points.slice(at, start).join('')}[redacted: ${reasons.join('; ')}]`
    at = end
  }
  return kept + points.slice(at).join('')
}

function joined(spans: readonly Pick<Redaction, 'start' | 'end' | 'reason'>[]): { start: number; end: number; reasons: string[] }[] {
  const out: { start: number; end: number; reasons: string[] }[] = []
  for (const { start, end, reason } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last === undefined || start > last.end) out.push({ start, end, reasons: [reason] })
    else {
      last.end = Math.max(last.end, end)
      if (!last.reasons.includes(reason)) last.reasons.push(reason)
    }
  }
  return out
}

const publicPart = ({ what, id, quote }: CommentPart, isHidden: boolean): CommentPart =>
  quote === undefined || isHidden
    ? { what, id: showControls(id) }
    : {
        what,
        id: showControls(id),
        quote: { ...quote, exact: showControls(quote.exact), prefix: showControls(quote.prefix), suffix: showControls(quote.suffix) },
      }
