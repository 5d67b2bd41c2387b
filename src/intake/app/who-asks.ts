import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { findByEmail, isFromProxy } from '../identity/find-by-email.ts'
import { findInvited } from '../identity/invitations.ts'
import type { Intake } from '../intake.ts'
import { explain } from '../pages/explain.ts'
import { COOKIE, type Env, type Request, SECRET_HEADER } from './app.ts'

/**
 * Reads who asks, at every request, so that an invitation taken back ends at once: from the cookie that an invitation link left, or
 * from the header of a trusted proxy. Whoever sends that header without the proxy’s secret is turned away.
 */
export const whoAsks =
  (intake: Intake): MiddlewareHandler<Env> =>
  async (request, next) => {
    const { key, consultation, clock, proxy, store } = intake
    const email = proxy === undefined ? undefined : request.req.header(proxy.header)
    if (proxy !== undefined && email !== undefined) {
      if (!isFromProxy(proxy, request.req.header(SECRET_HEADER)))
        return explain(request, intake, { status: 403, words: 'Who you are was not said by the proxy that may say so.' })
      request.set('who', await findByEmail(store.respondents, email, { consultation: consultation.id, now: clock() }))
      return await next()
    }
    const token = getCookie(request, COOKIE)
    request.set('who', token === undefined ? undefined : await findInvited(store.respondents, token, { key, now: clock(), consultation: consultation.id }))
    await next()
  }

/** Leaves the token of an invitation in a cookie that scripts cannot read and that is sent to the server’s own addresses only. */
export function letIn(request: Request, token: string, { isSecure }: { readonly isSecure: boolean }): void {
  setCookie(request, COOKIE, token, { path: '/consult', httpOnly: true, sameSite: 'Lax', secure: isSecure })
}

/** Takes the cookie back. */
export function letOut(request: Request): void {
  setCookie(request, COOKIE, '', { path: '/consult', httpOnly: true, sameSite: 'Lax', maxAge: 0 })
}
