import type { Context } from 'hono'
import type { Invited } from '../identity/invitations.ts'

/** What a request carries once it has been looked at. */
export interface Env {
  readonly Variables: {
    /** Who asks; undefined where nobody was let in. */
    who: Invited | undefined
    /** When the request came in, before anything was done for it: it decides who is late. */
    arrivedAt: string
    /** Name of what went wrong in answering, for the log. */
    fault: string | undefined
  }
}

export type Request = Context<Env>

/** The cookie that holds the token of an invitation. */
export const COOKIE = 'consult'

/** Where a trusted proxy shows that it is the one. */
export const SECRET_HEADER = 'X-Consult-Secret'

/** Whether whoever asks is a script, which wants JSON, and not a browser going to a page. */
export const wantsJson = (request: Request): boolean =>
  (request.req.header('Accept') ?? '').includes('application/json') || (request.req.header('Content-Type') ?? '').startsWith('application/json')
