import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { showControls } from '#engine'
import { type Request, wantsJson } from '../app/app.ts'
import type { Intake } from '../intake.ts'
import type { Complaint } from '../keep-comments.ts'
import { readForm } from '../read-form.ts'
import { againPage } from './again-form.ts'
import { page } from './page.ts'

interface Explanation {
  readonly status: ContentfulStatusCode
  readonly words: string
  /** The heading of the page; else one that goes with the status. */
  readonly title?: string | undefined
  readonly complaints?: readonly Complaint[] | undefined
}

const TITLES: Readonly<Record<number, string>> = {
  401: 'Open your invitation first',
  403: 'This is not open to you',
  404: 'Page not found',
  413: 'That is too large',
  429: 'Wait a little',
  503: 'The server cannot do this now',
}

/** Says why something was not done: JSON to scripts, a page to people. */
export async function explain(request: Request, intake: Intake, { status, words, title, complaints }: Explanation): Promise<Response> {
  if (wantsJson(request)) {
    const [first] = complaints ?? []
    return request.json({ error: { words, comment: first?.comment, field: first?.field, complaints } }, status)
  }
  const isKnown = request.get('who') !== undefined
  const isSentInVain = request.req.method === 'POST' && (status === 429 || status === 503)
  const typed = isSentInVain ? await typedIn(request) : undefined
  const heading = title ?? TITLES[status] ?? 'This was not done'
  if (typed !== undefined && request.req.path === '/consult/form') {
    const fields = Object.fromEntries(typed)
    return request.html(await againPage(intake, { fields, parts: readForm(intake, fields).parts, faults: [], wait: { title: heading, words } }), status)
  }
  const body = html`<p class="lede">${words}</p>
    ${typed !== undefined ? sendAgain(request, typed) : isSentInVain ? html`<p>What you sent is not kept here: go back to it in your browser, and send it again from there.</p>` : ''}
    <p>${isKnown ? html`<a href="/consult/">Go to your comments</a>` : html`<a href="/consultation/${intake.consultation.id}/">How to take part</a>`}</p>`
  return request.html(await page(intake, { title: heading, isError: status !== 404, body }), status)
}

/** Longest form that is read only to be given back, in bytes. */
const GIVEN_BACK = 500_000

/** What was typed into the form that was sent, so that it is not lost: undefined where none was, or where it is too large to give back. */
async function typedIn({ req }: Request): Promise<readonly (readonly [name: string, value: string])[] | undefined> {
  const length = Number(req.header('Content-Length') ?? Number.NaN)
  const isForm = (req.header('Content-Type') ?? '').startsWith('application/x-www-form-urlencoded')
  if (!isForm || !(length <= GIVEN_BACK)) return undefined
  const form = await req.formData().catch(() => undefined)
  return form && [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
}

/** A text that somebody wrote, and not what a form carries along. */
const isWritten = (text: string): boolean => text.includes(' ') || text.length > 80

const sendAgain = (request: Request, typed: readonly (readonly [string, string])[]) => html`<form method="post" action="${new URL(request.req.url).pathname}">
      ${typed.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <button type="submit">Send it again</button>
    </form>
    ${typed
      .map(([, value]) => value)
      .filter(isWritten)
      .map((words, place) => html`${place === 0 ? html`<h2>What you wrote</h2>` : ''}<p class="words comment">${showControls(words)}</p>`)}`

/** Turns away somebody whom no invitation lets in. */
export const notInvited = (request: Request, intake: Intake): Promise<Response> =>
  explain(request, intake, { status: 401, words: 'Open your invitation link first: it says who you are. What you wrote stays on your device until then.' })
