import type { Comment, Redaction } from '#schemas'
import type { CommentState } from './comment-state.ts'
import type { EventSetting } from './event-setting.ts'

/** Why a comment cannot come in with these words, in words; undefined where it can. */
export function refuseComment(comment: Comment, { consultation, commentOf }: EventSetting): string | undefined {
  if (comment.consultation !== consultation) return `The comment is of the consultation "${comment.consultation}".`
  if (comment.text.trim() === '' && (comment.proposed ?? '').trim() === '') return 'A comment needs words, or a proposed wording.'
  return comment.replaces === undefined ? undefined : refuseReplacement(comment, commentOf(comment.replaces))
}

function refuseReplacement({ id, respondent, replaces }: Comment, before: CommentState | undefined): string | undefined {
  if (replaces === id) return 'A comment cannot take its own place.'
  if (before === undefined) return 'The comment that it is to take the place of is not there.'
  return before.comment.respondent === respondent ? undefined : 'A comment can only take the place of one by the same respondent.'
}

/** Why a comment cannot have this theme, or be a duplicate of that comment, in words. */
export function refuseTriage(
  { theme, duplicateOf }: { theme: string; duplicateOf?: string | undefined },
  { themes, commentOf }: EventSetting,
): string | undefined {
  if (!themes.has(theme)) return `The consultation has no theme "${theme}".`
  if (duplicateOf === undefined) return undefined
  const original = commentOf(duplicateOf)
  if (original === undefined) return 'The comment that it is a duplicate of is not there.'
  // One step only, so that no chain can become a ring.
  return original.answer.duplicateOf === undefined ? undefined : 'That comment is itself a duplicate: name the one it is a duplicate of.'
}

/** Why these words of a comment cannot be redacted, in words. What a coordinator may still edit has no place for a span to stay at. */
export function refuseSpans({ comment, submission }: CommentState, spans: readonly Redaction[]): string | undefined {
  if (submission.state === 'with-coordinator') return 'The comment is with a coordinator, who may still edit it: it can be redacted once it was sent.'
  const texts = {
    text: comment.text,
    proposed: comment.proposed,
    dissent: comment.dissent,
    quote: comment.target.quote?.exact,
    organisation: comment.organisation,
  }
  for (const { field, start, end } of spans) {
    const length = [...(texts[field] ?? '')].length
    if (start >= end || end > length) return `The comment’s ${field} has ${length} characters: nothing can be redacted from ${start} to ${end}.`
  }
  return undefined
}
