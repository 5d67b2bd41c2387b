import { html } from 'hono/html'
import { CLASSIFICATION_WORDS, COUNTED, type CommentState, showControls, VERDICT_WORDS } from '#engine'
import type { Intake } from '../intake.ts'
import { momentWords, SUBMISSION_WORDS } from './words.ts'

/** One comment as its own respondent sees it: what it is about, what it says, where it stands, and what can still be done. */
export function commentCard({ consultation, draft }: Intake, state: CommentState) {
  const { comment, submission, answer } = state
  const { id, target, text, proposed, classification } = comment
  const isTaken = COUNTED.includes(submission.state) || submission.state === 'with-coordinator' || submission.state === 'late'
  const shown = answer.publishedAt === undefined ? undefined : answer.answer
  return html`<article class="comment" id="c-${id}" aria-labelledby="t-${id}">
    <h3 id="t-${id}">${aboutWords(target, { consultation, draft })}</h3>
    <p class="state"><strong>${submissionWords(state)}</strong>${submission.receivedAt === undefined ? '' : `, ${momentWords(submission.receivedAt, consultation.timeZone)}`}. ${CLASSIFICATION_WORDS[classification]}.</p>
    ${target.quote === undefined ? '' : html`<blockquote>${showControls(target.quote.exact)}</blockquote>`}
    ${text === '' ? '' : html`<p class="words">${showControls(text)}</p>`}
    ${proposed === undefined ? '' : html`<p>Proposed wording:</p><p class="words">${showControls(proposed)}</p>`}
    ${submission.receipt === undefined ? '' : html`<p><a href="/consult/receipts/${submission.receipt}">Receipt</a></p>`}
    ${shown === undefined ? '' : html`<p><strong>${VERDICT_WORDS[shown.verdict]}.</strong> ${showControls(shown.says)} ${showControls(shown.reason ?? '')}</p>`}
    ${
      shown === undefined
        ? ''
        : html`<details><summary>Dispute this answer</summary>
      <form method="post" action="/consult/comments/${id}/dispute">
        <label for="d-${id}">What do you hold against it?</label>
        <textarea id="d-${id}" name="reason" rows="4" maxlength="5000" required></textarea>
        <button type="submit">Dispute the answer</button>
      </form></details>`
    }
    ${
      isTaken
        ? html`<details><summary>Withdraw this comment</summary>
      <form method="post" action="/consult/comments/${id}/withdraw">
        <label for="w-${id}">Why (you need not say)</label>
        <textarea id="w-${id}" name="reason" rows="2" maxlength="5000"></textarea>
        <button type="submit">Withdraw the comment</button>
      </form></details>`
        : ''
    }
  </article>`
}

/** Of a colleague’s comment that its coordinator sent on, that it was; of any other, its state. */
function submissionWords({ submission }: CommentState): string {
  const wasGathered = submission.receivedAt === undefined && submission.state === 'superseded'
  return wasGathered ? 'Sent on by your coordinator, or replaced by you' : SUBMISSION_WORDS[submission.state]
}

/** What a comment is about, in words: "Paragraph k7f3p in Suspected breach". */
export function aboutWords({ what, id, section }: CommentState['comment']['target'], { consultation, draft }: Pick<Intake, 'consultation' | 'draft'>): string {
  const title = section === undefined ? undefined : draft.sections.get(section)
  const where = title === undefined ? '' : ` in ${title}`
  switch (what) {
    case 'consultation':
      return 'The whole draft'
    case 'question':
      return consultation.questions?.find((question) => question.id === id)?.title ?? 'A question of the consultation'
    case 'section':
      return `The section ${draft.sections.get(id) ?? showControls(id)}`
    case 'duty':
      return `The duty ${showControls(id)}${where}`
    case 'block':
      return `Paragraph ${showControls(id)}${where}`
  }
}
