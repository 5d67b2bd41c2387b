import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env, Request } from './app.ts'

/** Largest request that is read, in bytes: a whole file of comments. */
export const LARGEST = 8_000_000

/**
 * Refuses requests of more than `most` bytes. One that says its length is judged by that, and nothing of it is touched: no more than
 * it says is read of it (RFC 9112, 6.2). One that comes in pieces is counted as it comes.
 */
export function limitBody(most: number, refuse: (request: Request) => Response | Promise<Response>): MiddlewareHandler<Env> {
  const count = bodyLimit({ maxSize: most, onError: refuse })
  return (request, next) => {
    if (request.req.method === 'GET' || request.req.method === 'HEAD') return next()
    const length = request.req.header('Content-Length')
    if (length === undefined || request.req.header('Transfer-Encoding') !== undefined) return count(request, next)
    return Number(length) <= most ? next() : Promise.resolve(refuse(request))
  }
}
