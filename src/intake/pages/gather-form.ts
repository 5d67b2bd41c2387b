import { html } from 'hono/html'
import { CLASSIFICATION_WORDS, type CommentState, showControls } from '#engine'
import { COMMENT_LIMITS } from '#schemas'
import type { Choice } from '../gather-comments.ts'
import type { Intake } from '../intake.ts'
import { aboutLink, quoteOf } from './comment-card.ts'

/** What a coordinator had typed when it could not be sent, and why it could not. */
export interface TypedChoices {
  readonly fault: string
  readonly choices: readonly Choice[]
}

/** What colleagues left with a coordinator: each is sent on as it is, edited, merged into another, or left out. What was typed before stays. */
export function gatherForm(intake: Intake, gathered: readonly CommentState[], typed?: TypedChoices) {
  const before = new Map(typed?.choices.map((choice) => [choice.id, choice]))
  const gone = typed?.choices.filter(({ id, text, proposed }) => `${text}${proposed}`.trim() !== '' && !gathered.some(({ comment }) => comment.id === id)) ?? []
  return html`<h2 id="colleagues">Comments of your colleagues</h2>
  ${gathered.length === 0 ? html`<p>None wait for you.</p>` : gatherFields(intake, gathered, before)}
  ${gone.length === 0 ? '' : html`<h3>What you had written about comments that no longer wait</h3>${gone.map(({ text, proposed }) => html`<p class="words comment">${showControls([text, proposed].filter((words) => words !== '').join('\n\n'))}</p>`)}`}`
}

const gatherFields = (
  intake: Intake,
  gathered: readonly CommentState[],
  before: ReadonlyMap<string, Choice>,
) => html`<form method="post" action="/consult/gather/submit" aria-labelledby="colleagues">
  <p>Choose what to do with each. You can edit the words. What you merge is sent as one comment, with no names. Words of colleagues who do not agree can stand beside it as dissent. All is sent at once, with one receipt.</p>
  ${gathered.map(({ comment }, place) => {
    const { id, text, proposed, target, classification } = comment
    const others = gathered.filter((other) => other.comment.id !== id && other.comment.target.what === target.what && other.comment.target.id === target.id)
    const typed = before.get(id)
    const chosen = choiceValue(typed?.choice)
    const option = (value: string, words: string) => html`<option value="${value}"${value === chosen ? ' selected' : ''}>${words}</option>`
    return html`<fieldset>
      <legend>${place + 1} of ${gathered.length}: ${aboutLink(target, intake)}</legend>
      <p class="state">Kind of point: ${CLASSIFICATION_WORDS[classification].toLowerCase()}</p>
      ${quoteOf(target)}
      <label for="do-${id}">What to do with it</label>
      <select id="do-${id}" name="do.${id}">
        ${option('send', 'Send it on')}
        ${others.map((other) => option(`merge ${other.comment.id}`, `Merge it into: ${beginningOf(other)}`))}
        ${others.map((other) => option(`dissent ${other.comment.id}`, `Add it as dissent to: ${beginningOf(other)}`))}
        ${option('leave', 'Leave it with me for now')}
      </select>
      <label for="text-${id}">Comment</label>
      <textarea id="text-${id}" name="text.${id}" rows="4" maxlength="${COMMENT_LIMITS.text}">${typed?.text ?? text}</textarea>
      <label for="proposed-${id}">Proposed wording (if any)</label>
      <textarea id="proposed-${id}" name="proposed.${id}" rows="3" maxlength="${COMMENT_LIMITS.proposed}">${typed?.proposed ?? proposed ?? ''}</textarea>
    </fieldset>`
  })}
  <button type="submit">Send for the organisation</button>
</form>`

function choiceValue(choice: Choice['choice'] | undefined): string {
  if (choice === undefined) return 'send'
  if (typeof choice === 'string') return choice
  return 'mergeInto' in choice ? `merge ${choice.mergeInto}` : `dissent ${choice.dissentTo}`
}

/** The first words of a comment, to know it by in a list. */
const beginningOf = ({ comment: { text, proposed = '' } }: CommentState): string => showControls([...(text === '' ? proposed : text)].slice(0, 60).join(''))
