import { html } from 'hono/html'
import type { Invited } from '../identity/invitations.ts'
import type { Intake } from '../intake.ts'
import { page } from './page.ts'
import { whoWords } from './who-words.ts'

interface Switch {
  /** Who asks. */
  readonly now: Invited
  /** Whom the link is for. */
  readonly other: Invited
  readonly token: string
}

/** Asks somebody who opens a link that is for somebody else, before what they write next is taken for that person’s. */
export const switchPage = (intake: Intake, { now, other, token }: Switch) =>
  page(intake, {
    title: 'This link is for somebody else',
    body: html`<p>On this device: ${whoWords(now)}.</p>
      <p>By this link: ${whoWords(other)}.</p>
      <p>What you send from now on is taken for whoever you are then. If you did not expect this link, stay as you are.</p>
      <form method="post" action="/consult/in/${encodeURIComponent(token)}"><button type="submit">Go on by this link</button></form>
      <p><a href="/consult/">Stay as you are</a></p>`,
  })
