import { html } from 'hono/html'
import { type CommentState, consultationStatus, periodOf } from '#engine'
import type { Invited } from '../identity/invitations.ts'
import type { Intake } from '../intake.ts'
import { commentCard } from './comment-card.ts'
import { faultSummary } from './faults.ts'
import { gatherForm, type TypedChoices } from './gather-form.ts'
import { page } from './page.ts'
import { whoWords } from './who-words.ts'
import { momentWords } from './words.ts'

/** What a home page shows. */
interface Home {
  readonly who: Invited | undefined
  readonly own: readonly CommentState[]
  /** Comments of a coordinator that took the place of own ones, by their ids. */
  readonly sentOn: ReadonlyMap<string, CommentState>
  /** Ids of comments whose published answer was disputed and stands. */
  readonly upheld: ReadonlySet<string>
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
  const { consultation, clock, draftBase } = intake
  const status = consultationStatus(consultation, clock().toISOString())
  const until = momentWords(periodOf(consultation).closedAt, consultation.timeZone)
  const body = html`${typed === undefined ? '' : faultSummary('Nothing was sent yet', [{ words: typed.fault }])}
    <p class="lede">${status === 'open' ? `Open for comment until ${until}.` : status === 'planned' ? 'Not open yet.' : `Closed since ${until}. ${consultation.late.words}`}</p>
    ${who === undefined ? html`<p>Open the invitation link that you were sent: it says who you are, so that your comments can be received. Without it you can <a href="${draftBase}">read the draft</a> and write comments, which stay on your device until you send them. <a href="/consultation/${consultation.id}/">How to take part</a> says more.</p>` : signedIn(intake, { ...home, who })}
  `
  return page(intake, { title: who === undefined ? 'Take part' : 'Your comments', isError: typed !== undefined, body })
}

function signedIn(intake: Intake, { who, own, sentOn, upheld, gathered, pages, place, typed }: Home & { readonly who: Invited }) {
  return html`
    <p>${whoWords(who)}.</p>
    <ul>
      ${who.kind === 'staff' ? html`<li><a href="/consult/desk/">The desk: read and answer comments</a></li>` : ''}
      <li><a href="${intake.draftBase}">Read the draft and comment on it</a></li>
      <li><a href="/consultation/${intake.consultation.id}/">What is consulted on, and how</a></li>
      ${own.some(({ answer }) => answer.publishedAt !== undefined) ? html`<li><a href="/consultation/${intake.consultation.id}/response/">The response: what everybody said, and what was done about it</a></li>` : ''}
    </ul>
    ${who.kind === 'coordinator' ? gatherForm(intake, gathered, typed) : ''}
    <h2>Comments you sent</h2>
    ${own.length === 0 ? html`<p>None yet.</p>` : own.map((state) => commentCard(intake, state, { sentOn: sentOn.get(state.submission.supersededBy ?? ''), upheld }))}
    ${pages === 1 ? '' : pageLinks(pages, place)}
    <h2>Send a file</h2>
    <form method="post" action="/consult/file" enctype="multipart/form-data">
      <label for="file">A file of comments</label>
      <p class="hint" id="file-hint">Saved from the draft’s pages, or the Word document, spreadsheet or plain file (CSV) that you filled in. Up to 8 MB.</p>
      <input id="file" type="file" name="file" accept=".json,.csv,.xlsx,.docx" aria-describedby="file-hint" required>
      <fieldset>
        <legend>What may be published, where the file does not say</legend>
        <p class="hint">What you do not tick is not published. Your comments count the same.</p>
        ${CONSENTS.map(([name, words]) => html`<p class="choice"><input id="consent-${name}" type="checkbox" name="consent.${name}" value="yes"> <label for="consent-${name}">${words}</label></p>`)}
      </fieldset>
      <button type="submit">Send the file</button>
    </form>
    <h2>Sign out</h2>
    <p>On a device that others use, sign out when you are done. Your invitation link lets you in again.</p>
    <form method="post" action="/consult/out"><button type="submit" class="quiet">Sign out on this device</button></form>
  `
}

const CONSENTS = [
  ['text', 'My comments may be published'],
  ['organisation', 'My organisation may be named with them'],
  ['name', 'My name may be given with them'],
] as const

const pageLinks = (pages: number, place: number) => html`<nav aria-label="Pages of your comments"><ul class="pages">
    ${Array.from({ length: pages }, (_, index) => index + 1).map((number) => html`<li><a href="/consult/?page=${number}"${number === place ? html` aria-current="page"` : ''}>${number}</a></li>`)}
  </ul></nav>`
