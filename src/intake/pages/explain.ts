import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Request, wantsJson } from '../app/app.ts'
import { arrivalNote } from '../app/first-arrival.ts'
import type { Intake } from '../intake.ts'
import type { Complaint } from '../keep-comments.ts'
import { readForm } from '../read-form.ts'
import { againPage } from './again-form.ts'
import { givenBack, type SentField } from './given-back.ts'
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
    const arrival = status === 503 ? await arrivalNote(request, intake, undefined) : undefined
    return request.json({ error: { words, comment: first?.comment, field: first?.field, complaints, arrival } }, status)
  }
  const isKnown = request.get('who') !== undefined
  const isSentInVain = request.req.method === 'POST' && (status === 429 || status === 503)
  const sent = isSentInVain ? await typedIn(request) : undefined
  const arrival = status === 503 && sent !== undefined ? await arrivalNote(request, intake, Object.fromEntries(sent)) : undefined
  const typed = arrival === undefined ? sent : [...(sent ?? []).filter(([name]) => name !== 'arrival'), ['arrival', arrival] as const]
  const heading = title ?? TITLES[status] ?? 'This was not done'
  if (typed !== undefined && request.req.path === '/consult/form') {
    const fields = Object.fromEntries(typed)
    return request.html(await againPage(intake, { fields, parts: readForm(intake, fields).parts, faults: [], wait: { title: heading, words } }), status)
  }
  const body = html`<p class="lede">${words}</p>
    ${typed !== undefined ? givenBack(intake, request.req.path, typed) : isSentInVain ? html`<p>What you sent is not kept here: go back to it in your browser, and send it again from there.</p>` : ''}
    <p>${isKnown ? html`<a href="/consult/">Go to your comments</a>` : html`<a href="/consultation/${intake.consultation.id}/">How to take part</a>`}</p>`
  return request.html(await page(intake, { title: heading, isError: status !== 404, body }), status)
}

/** Longest form that is read only to be given back, in bytes, and most fields: the page is many times as long as what was sent. */
const GIVEN_BACK = { bytes: 500_000, fields: 1_000 }

/** What was typed into the form that was sent, so that it is not lost: undefined where none was, or where it is too large to give back. */
async function typedIn({ req }: Request): Promise<readonly SentField[] | undefined> {
  const length = Number(req.header('Content-Length') ?? Number.NaN)
  const isForm = (req.header('Content-Type') ?? '').startsWith('application/x-www-form-urlencoded')
  if (!isForm || !(length <= GIVEN_BACK.bytes)) return undefined
  const form = await req.formData().catch(() => undefined)
  const sent = [...(form ?? [])]
  if (form === undefined || sent.length > GIVEN_BACK.fields) return undefined
  return sent.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
}

/** Turns away somebody whom no invitation lets in. */
export const notInvited = (request: Request, intake: Intake): Promise<Response> =>
  explain(request, intake, { status: 401, words: 'Open your invitation link first: it says who you are. What you wrote stays on your device until then.' })
