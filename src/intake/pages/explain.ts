import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Request, wantsJson } from '../app/app.ts'
import type { Intake } from '../intake.ts'
import type { Complaint } from '../keep-comments.ts'
import { page } from './page.ts'

interface Explanation {
  readonly status: ContentfulStatusCode
  readonly words: string
  readonly complaints?: readonly Complaint[] | undefined
}

/** Says why something was not done: JSON to scripts, a page to people. */
export async function explain(request: Request, intake: Intake, { status, words, complaints }: Explanation): Promise<Response> {
  if (wantsJson(request)) {
    const [first] = complaints ?? []
    return request.json({ error: { words, comment: first?.comment, field: first?.field, complaints } }, status)
  }
  const body = html`<p class="lede">${words}</p><p><a href="/consult/">Go to your comments</a></p>`
  return request.html(await page(intake, { title: status === 404 ? 'Page not found' : 'This was not done', body }), status)
}

/** Turns away somebody whom no invitation lets in. */
export const notInvited = (request: Request, intake: Intake): Promise<Response> =>
  explain(request, intake, { status: 401, words: 'Open your invitation link first: it says who you are. What you wrote stays on your device until then.' })
