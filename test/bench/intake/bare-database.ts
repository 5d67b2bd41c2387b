import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { openStore, type StorePlace } from '../../../src/intake/store/open-store.ts'

/** The rows that one comment leaves in the tables. */
export interface CommentRows {
  readonly events: readonly (readonly (string | number | null)[])[]
  readonly comment: readonly (string | number | null)[]
  readonly receipt: readonly (string | number | null)[]
}

/** Comments a second of a database alone, in transactions of `size`, and CPU microseconds a comment of the process that spoke to it. */
export interface BareFigures {
  readonly size: number
  readonly perSecond: number
  readonly cpu: number
}

const COLUMNS = {
  event: ['consultation', 'seq', 'type', 'comment', 'digest', 'body'],
  comment: ['consultation', 'id', 'respondent', 'submission', 'answer', 'section', 'target', 'theme', 'organisation', 'since', 'state'],
  receipt: ['id', 'consultation', 'respondent', 'key', 'sent', 'body'],
} as const

/** The rows that our server wrote, comment by comment, to be written again without it. */
export async function readRows(place: StorePlace, most: number): Promise<CommentRows[]> {
  const { comments, close } = await openStore(place)
  try {
    const kept = await comments.selectFrom('comment').selectAll().orderBy('since').limit(most).execute()
    const events = await comments
      .selectFrom('event')
      .selectAll()
      .where('seq', '<', 2 * most + 1)
      .where('comment', 'is not', null)
      .orderBy('seq')
      .execute()
    const receipts = await comments.selectFrom('receipt').selectAll().execute()
    const byComment = Map.groupBy(events, ({ comment }) => comment ?? '')
    const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]))
    return kept.flatMap((comment) => {
      const { submission } = JSON.parse(comment.state) as { submission: { receipt?: string } }
      const receipt = byId.get(submission.receipt ?? '')
      if (receipt === undefined) return []
      return [
        {
          events: (byComment.get(comment.id) ?? []).map((event) => COLUMNS.event.map((name) => event[name])),
          comment: COLUMNS.comment.map((name) => comment[name]),
          receipt: COLUMNS.receipt.map((name) => receipt[name]),
        },
      ]
    })
  } finally {
    await close()
  }
}

const HEAD = {
  insert: `insert into consultation (id, data, length, head, last_at) values ('locks-2', '{}', 0, '', '')`,
  update: `update consultation set length = length + 1 where id = 'locks-2'`,
}

/** How fast SQLite takes comments in transactions of `size`, on the tables and with the settings of our store, and nothing of our code. */
export async function bareSqlite(folder: string, rows: readonly CommentRows[], size: number): Promise<BareFigures> {
  const made = await openStore({ folder })
  await made.close()
  const database = new DatabaseSync(join(folder, 'comments.sqlite'))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma wal_autocheckpoint = 4000')
  database.exec(HEAD.insert)
  const insert = (table: keyof typeof COLUMNS) =>
    database.prepare(`insert into ${table} (${COLUMNS[table].join(', ')}) values (${COLUMNS[table].map(() => '?').join(', ')})`)
  const [event, comment, receipt] = [insert('event'), insert('comment'), insert('receipt')]
  const done = startFigures(size)
  for (let from = 0; from < rows.length; from += size) {
    database.exec(`begin immediate; ${HEAD.update}`)
    for (const one of rows.slice(from, from + size)) {
      for (const values of one.events) event.run(...values)
      comment.run(...one.comment)
      receipt.run(...one.receipt)
    }
    database.exec('commit')
  }
  const figures = done(rows.length)
  database.close()
  return figures
}

function startFigures(size: number): (comments: number) => BareFigures {
  const cpu = process.cpuUsage()
  const start = performance.now()
  return (comments) => {
    const seconds = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(cpu)
    return { size, perSecond: comments / seconds, cpu: (user + system) / comments }
  }
}

/** Transactions of PostgreSQL that are under way at once: the next is ready while one waits for the disk. */
const CONNECTIONS = 4

/** The same of PostgreSQL: each transaction locks the row of the consultation, as any keeper of one log must. */
export async function barePostgres(url: string, rows: readonly CommentRows[], size: number): Promise<BareFigures> {
  const made = await openStore({ url })
  await made.close()
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, options: '-c search_path=comments -c synchronous_commit=on' })
  await pool.query(HEAD.insert)
  const parts = Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => rows.slice(part * size, (part + 1) * size))
  const done = startFigures(size)
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = await pool.connect()
      for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
        await client.query('begin')
        await client.query(HEAD.update)
        await insertMany(
          client,
          'event',
          part.flatMap(({ events }) => events),
        )
        await insertMany(
          client,
          'comment',
          part.map(({ comment }) => comment),
        )
        await insertMany(
          client,
          'receipt',
          part.map(({ receipt }) => receipt),
        )
        await client.query('commit')
      }
      client.release()
    }),
  )
  const figures = done(rows.length)
  await pool.end()
  return figures
}

/** Many rows in one prepared statement, by columns. */
async function insertMany(client: pg.PoolClient, table: keyof typeof COLUMNS, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
  const columns = COLUMNS[table]
  const types = columns.map((name) => (name === 'seq' || name === 'since' ? 'integer[]' : 'text[]'))
  const text = `insert into ${table} (${columns.join(', ')}) select * from unnest(${types.map((type, at) => `$${at + 1}::${type}`).join(', ')})`
  await client.query({ name: table, text, values: columns.map((_, at) => rows.map((row) => row[at])) })
}
