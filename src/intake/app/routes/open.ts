import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import type { Intake } from '../../intake.ts'
import type { Env } from '../app.ts'

const STYLE = new URL('../../pages/style.css', import.meta.url)

/** What needs nobody to be let in: whether the server can do its work, for a proxy or a monitor, and the looks of its pages. */
export const openRoutes = ({ store, writer }: Intake): Hono<Env> =>
  new Hono<Env>()
    .get('/health', async (request) => {
      // A transaction is what a comment needs, too.
      const database = await store.comments
        .transaction()
        .execute((transaction) => transaction.selectFrom('consultation').select('id').limit(1).execute())
        .then(() => true)
        .catch(() => false)
      return request.json({ ok: database, database, waiting: writer.waiting() }, database ? 200 : 503)
    })
    .get('/style.css', async (request) =>
      request.body(await readFile(STYLE), 200, { 'Content-Type': 'text/css;charset=utf-8', 'Cache-Control': 'max-age=3600' }),
    )
