import { Hono } from 'hono'
import { deskRoutes } from '../desk/desk-routes.ts'
import type { Intake } from '../intake.ts'
import { explain } from '../pages/explain.ts'
import { Overrun } from '../store/start-writer.ts'
import type { Env } from './app.ts'
import { LARGEST, limitBody } from './limit-body.ts'
import type { LogLine } from './log-line.ts'
import { rateLimit } from './rate-limit.ts'
import { commentRoutes } from './routes/comments.ts'
import { doorRoutes } from './routes/door.ts'
import { fileRoutes } from './routes/files.ts'
import { formRoutes } from './routes/forms.ts'
import { openRoutes } from './routes/open.ts'
import { isOwnOrigin, safeHeaders } from './security.ts'
import { whoAsks } from './who-asks.ts'

/** Largest request in bytes of somebody whom no invitation lets in: a page of fields, which is given back. */
const LARGEST_OF_NOBODY = 2_000_000
/** Changes by one invitation. */
const CHANGES = { burst: 120, perMinute: 60 }

/**
 * The server as one function from a request to an answer. Everything stands below /consult/. `log` is told of each request without
 * anything of a person: no address, no name, no reference, no words.
 */
export function makeApp(intake: Intake, log: (line: LogLine) => void): Hono<Env> {
  const app = new Hono<Env>({ strict: false }).basePath('/consult')
  const waitFor = rateLimit(CHANGES, () => intake.clock().getTime())

  app.use(async (request, next) => {
    const start = performance.now()
    request.set('arrivedAt', intake.writer.arrival())
    await next()
    log({
      at: intake.clock().toISOString(),
      method: request.req.method,
      route: request.req.routePath,
      status: request.res.status,
      ms: Math.round(performance.now() - start),
      waiting: intake.writer.waiting(),
      fault: request.get('fault'),
    })
  })
  for (const handler of safeHeaders) app.use(handler)
  app.route('/', openRoutes(intake))
  app.use(whoAsks(intake))
  app.use(async (request, next) => {
    if (request.req.method === 'GET' || request.req.method === 'HEAD') return next()
    if (!isOwnOrigin(request, intake.origin))
      return explain(request, intake, {
        status: 403,
        title: 'This was not taken',
        words: 'This was not sent from a page of this consultation, so it was not taken. Open the page again and send it from there.',
      })
    const seconds = waitFor(request.get('who')?.invitation ?? 'nobody')
    if (seconds === 0) return next()
    request.header('Retry-After', String(seconds))
    return explain(request, intake, {
      status: 429,
      words: `Too much came from this invitation at once. Wait ${seconds === 1 ? 'a second' : `${seconds} seconds`} and send it again.`,
    })
  })
  const limitTo = (most: number) =>
    limitBody(most, (request) =>
      explain(request, intake, { status: 413, words: `That is larger than ${most / 1e6} MB, so it was not read. Send it in parts.` }),
    )
  const [limit, limitOfNobody] = [limitTo(LARGEST), limitTo(LARGEST_OF_NOBODY)]
  app.use((request, next) => (request.get('who') === undefined ? limitOfNobody : limit)(request, next))
  app.route('/', doorRoutes(intake))
  app.route('/', commentRoutes(intake))
  app.route('/', formRoutes(intake))
  app.route('/', deskRoutes(intake))
  app.route('/', fileRoutes(intake))

  app.notFound((request) => explain(request, intake, { status: 404, words: 'There is no such page here.' }))
  app.onError((error, request) => {
    if (error instanceof Overrun) {
      request.header('Retry-After', '5')
      return explain(request, intake, { status: 503, words: `${error.message} Nothing was taken: send it again in a few seconds.` })
    }
    if (isUnreadable(error)) return explain(request, intake, { status: 422, words: 'What was sent cannot be read as a form: send it again from the page.' })
    request.set('fault', faultName(error))
    const isSent = request.req.method === 'POST'
    return explain(request, intake, {
      status: 503,
      words: isSent ? 'The server could not keep what you sent. Send it again in a while.' : 'Try again in a while.',
    })
  })
  return app
}

/** Whether a body is not what its Content-Type says (Fetch, 5.3, body.formData): a fault of whoever sent it, not of the server. */
const isUnreadable = (error: Error): boolean => error instanceof TypeError && /form ?data/i.test(error.message)

/** What went wrong, by name only: messages of a database can hold what somebody wrote. */
function faultName(error: Error): string {
  const { cause } = error
  const inner = cause instanceof Error ? cause : error
  return 'code' in inner && typeof inner.code === 'string' ? `${inner.name} ${inner.code}` : inner.name
}
