import { html } from 'hono/html'
import { addressOf, CLASSIFICATION_WORDS, COUNTED, type CommentState, showControls, VERDICT_WORDS } from '#engine'
import { COMMENT_LIMITS } from '#schemas'
import type { Intake } from '../intake.ts'
import { momentWords, SUBMISSION_WORDS } from './words.ts'

interface Card {
  /** The comment of a coordinator that took its place, if one did. */
  readonly sentOn?: CommentState | undefined
  /** Ids of comments whose published answer was disputed and stands, and is not published again yet. */
  readonly upheld?: ReadonlySet<string>
  /** Whether it stands on a receipt, which is for keeping: nothing is done from there. */
  readonly isReceipt?: boolean
}

/** One comment as its own respondent sees it: what it is about, what it says, where it stands, and what can still be done. */
export function commentCard(intake: Intake, state: CommentState, { sentOn, upheld = new Set(), isReceipt = false }: Card = {}) {
  const { consultation } = intake
  const { comment, submission, answer } = state
  const { id, target, text, proposed, classification } = comment
  const isTaken = COUNTED.includes(submission.state) || submission.state === 'with-coordinator' || submission.state === 'late'
  const canDispute = answer.state === 'published' && !isReceipt
  return html`<article class="comment" id="c-${id}" aria-labelledby="t-${id}">
    <h3 id="t-${id}">${aboutLink(target, intake)}</h3>
    <p class="state"><strong>${submissionWords(state, sentOn)}</strong>${submission.receivedAt === undefined ? '' : `, ${momentWords(submission.receivedAt, consultation.timeZone)}`}</p>
    ${submission.late?.reason === undefined ? '' : html`<p><strong>Reason:</strong> ${showControls(submission.late.reason)}</p>`}
    <p class="state">Kind of point: ${CLASSIFICATION_WORDS[classification].toLowerCase()}</p>
    ${quoteOf(target)}
    ${text === '' ? '' : html`<p class="words">${showControls(text)}</p>`}
    ${proposed === undefined ? '' : html`<h4>Wording you propose</h4><p class="words">${showControls(proposed)}</p>`}
    ${sentOn === undefined ? '' : sentOnWords(sentOn, upheld)}
    ${answerWords(state, upheld)}
    ${submission.receipt === undefined || isReceipt ? '' : html`<p><a href="/consult/receipts/${submission.receipt}">Receipt</a></p>`}
    ${
      canDispute
        ? html`<details><summary>Dispute this answer</summary>
      <form method="post" action="/consult/comments/${id}/dispute">
        <label for="d-${id}">What do you think is wrong with it?</label>
        <textarea id="d-${id}" name="reason" rows="4" maxlength="5000" required></textarea>
        <button type="submit">Dispute the answer</button>
      </form></details>`
        : ''
    }
    ${
      isTaken && !isReceipt && answer.publishedAt === undefined && answer.dispute === undefined
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

/** The words that a comment is about, marked between those that stand around them. */
export function quoteOf({ quote }: CommentState['comment']['target']) {
  if (quote === undefined) return ''
  const { exact, prefix, suffix, start } = quote
  const [before, after] = [[...prefix].length, [...suffix].length]
  return html`<blockquote>${start > before ? '… ' : ''}${showControls(prefix)}<mark>${showControls(exact)}</mark>${showControls(suffix)}${after === COMMENT_LIMITS.context ? ' …' : ''}</blockquote>`
}

/** Of a colleague’s comment that its coordinator sent on, how; of any other, its state. */
function submissionWords({ comment, submission }: CommentState, sentOn: CommentState | undefined): string {
  if (sentOn === undefined) return SUBMISSION_WORDS[submission.state]
  const { text, proposed, dissent, gathers = [] } = sentOn.comment
  if (gathers.length < 2) return text === comment.text && proposed === comment.proposed ? 'Sent on by your coordinator' : 'Sent on by your coordinator, edited'
  const isDissent = comment.text !== '' && (dissent ?? '').includes(comment.text) && !text.includes(comment.text)
  return isDissent ? 'Sent on by your coordinator, as dissent to what others wrote' : 'Sent on by your coordinator, merged with what others wrote'
}

/** What went out in place of a colleague’s comment, and what was answered to it. */
const sentOnWords = (sentOn: CommentState, upheld: ReadonlySet<string>) => html`<h4>What your organisation sent</h4>
    <blockquote>
      ${wordsOf(sentOn.comment.text)}
      ${sentOn.comment.proposed === undefined ? '' : html`<p>Proposed wording:</p>${wordsOf(sentOn.comment.proposed)}`}
      ${sentOn.comment.dissent === undefined ? '' : html`<p>Dissent:</p>${wordsOf(sentOn.comment.dissent)}`}
    </blockquote>
    ${answerWords(sentOn, upheld)}`

const wordsOf = (words: string) => (words === '' ? '' : html`<p class="words">${showControls(words)}</p>`)

/** The answer, once it is published, and what became of a dispute about it. */
function answerWords({ comment: { id }, answer: { answer, publishedAt, dispute } }: CommentState, upheld: ReadonlySet<string>) {
  const isUpheld = upheld.has(id)
  if (dispute !== undefined && publishedAt === undefined && !isUpheld)
    return html`<p class="words"><strong>You disputed the answer:</strong> ${showControls(dispute.reason)}</p><p>What comes of it stands here once it is published.</p>`
  if (answer === undefined || (publishedAt === undefined && !isUpheld)) return ''
  return html`<div class="answer"><h4>Answer: ${VERDICT_WORDS[answer.verdict].toLowerCase()}</h4>
      <p class="words">${showControls(answer.says)}</p>
      ${answer.reason === undefined ? '' : html`<p class="words"><strong>Reason:</strong> ${showControls(answer.reason)}</p>`}
      ${answer.referredTo === undefined ? '' : html`<p><strong>Referred to:</strong> ${showControls(answer.referredTo)}</p>`}
      ${dispute === undefined ? '' : html`<p class="words"><strong>You disputed it:</strong> ${showControls(dispute.reason)}</p>`}
      ${dispute === undefined ? '' : html`<p>${dispute.upheld === undefined ? 'It is being looked at again.' : html`<strong>The answer stands:</strong> ${showControls(dispute.upheld)}`}</p>`}
    </div>`
}

/** What a comment is about, with a link to it in the draft where it is a part of that. */
export function aboutLink(target: CommentState['comment']['target'], intake: Pick<Intake, 'consultation' | 'draft' | 'draftBase' | 'numbers'>) {
  const { what, id, section } = target
  const words = aboutWords(target, intake)
  if (what === 'section' && intake.draft.sections.has(id)) return html`<a href="${addressOf({ to: 'section', id }, intake.draftBase)}">${words}</a>`
  const isThere = (what === 'block' || what === 'duty') && intake.draft.blocks.some((block) => block.id === id && block.section === section)
  return isThere && section !== undefined ? html`<a href="${addressOf({ to: 'block', section, id }, intake.draftBase)}">${words}</a>` : words
}

/** What a comment is about, in words: "Paragraph 4.2.1 in Suspected breach"; by its id where no number is printed at it. */
export function aboutWords(
  { what, id, section }: CommentState['comment']['target'],
  { consultation, draft, numbers }: Pick<Intake, 'consultation' | 'draft' | 'numbers'>,
): string {
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
      return `The duty ${showControls(numbers?.get(id) ?? id)}${where}`
    case 'block':
      return `Paragraph ${showControls(numbers?.get(id) ?? id)}${where}`
  }
}
