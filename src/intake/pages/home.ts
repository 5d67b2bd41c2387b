import { html } from 'hono/html'
import { type CommentState, consultationStatus, periodOf, showControls } from '#engine'
import type { Invited } from '../identity/invitations.ts'
import type { Intake } from '../intake.ts'
import { commentCard } from './comment-card.ts'
import { gatherForm, type TypedChoices } from './gather-form.ts'
import { page } from './page.ts'
import { momentWords } from './words.ts'

/** What a home page shows. */
interface Home {
  readonly who: Invited | undefined
  readonly own: readonly CommentState[]
  /** How many pages of own comments there are, and which this is, from 1. */
  readonly pages: number
  readonly place: number
  /** Comments that colleagues left with this coordinator. */
  readonly gathered: readonly CommentState[]
  /** What the coordinator had typed when it could not be sent. */
  readonly typed?: TypedChoices | undefined
}

/** Where a respondent stands: who they are taken for, what they sent, and what they can do. */
export function homePage(intake: Intake, home: Home) {
  const { who, typed } = home
  const { consultation, clock } = intake
  const status = consultationStatus(consultation, clock().toISOString())
  const until = momentWords(periodOf(consultation).closedAt, consultation.timeZone)
  const body = html`${typed === undefined ? '' : html`<div class="faults" role="alert"><h2>Nothing was sent yet</h2><p>${typed.fault}</p></div>`}
    <p class="lede">${status === 'open' ? `Open for comment until ${until}.` : status === 'planned' ? 'Not open yet.' : `Closed since ${until}. ${consultation.late.words}`}</p>
    ${who === undefined ? html`<p>Open the invitation link that you were sent: it says who you are, so that your comments can be received. You can <a href="/draft/">read the draft</a> and write comments without it; they stay on your device until you send them.</p>` : signedIn(intake, { ...home, who })}
  `
  return page(intake, { title: who === undefined ? 'Take part' : 'Your comments', body })
}

function signedIn(intake: Intake, { who, own, gathered, pages, place, typed }: Home & { readonly who: Invited }) {
  const name = who.organisation === undefined ? who.name : who.organisation
  return html`
    <p>You are here ${name === undefined ? 'in person' : html`for <strong>${showControls(name)}</strong>`}${KIND_WORDS[who.kind]}.</p>
    <ul>
      <li><a href="/draft/">Read the draft and comment on it</a></li>
      <li><a href="/consultation/${intake.consultation.id}/">What is consulted on, and how</a></li>
      ${who.kind === 'staff' ? html`<li><a href="/consult/desk/">The desk: read and answer comments</a></li>` : ''}
    </ul>
    ${who.kind === 'coordinator' ? gatherForm(intake, gathered, typed) : ''}
    <h2>Comments you sent</h2>
    ${own.length === 0 ? html`<p>None yet.</p>` : own.map((state) => commentCard(intake, state))}
    ${pages === 1 ? '' : pageLinks(pages, place)}
    <h2>Send a file</h2>
    <form method="post" action="/consult/file" enctype="multipart/form-data">
      <label for="file">A file of comments: saved from the draft’s pages, or the Word, spreadsheet or CSV form filled in</label>
      <input id="file" type="file" name="file" accept=".json,.csv,.xlsx,.docx" required>
      <fieldset>
        <legend>What may be published of comments in a file that does not say so itself</legend>
        ${CONSENTS.map(([name, words]) => html`<p class="choice"><input id="consent-${name}" type="checkbox" name="consent.${name}" value="yes"> <label for="consent-${name}">${words}</label></p>`)}
      </fieldset>
      <button type="submit">Send the file</button>
    </form>
    <form method="post" action="/consult/out"><button type="submit" class="quiet">Leave on this device</button></form>
  `
}

const CONSENTS = [
  ['text', 'The words of the comments'],
  ['organisation', 'The name of my organisation'],
  ['name', 'My own name'],
] as const

const pageLinks = (pages: number, place: number) => html`<nav aria-label="Pages of your comments"><ul class="pages">
    ${Array.from({ length: pages }, (_, index) => index + 1).map((number) => html`<li><a href="/consult/?page=${number}"${number === place ? html` aria-current="page"` : ''}>${number}</a></li>`)}
  </ul></nav>`

const KIND_WORDS: Readonly<Record<Invited['kind'], string>> = {
  respondent: '',
  colleague: ': what you send goes to your coordinator, who sends it on for all of you',
  coordinator: ', as coordinator: you gather what colleagues wrote and send it once',
  staff: ', as a member of staff',
}
