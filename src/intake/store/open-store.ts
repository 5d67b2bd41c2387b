import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { type DatabaseKind, migrateComments, migrateRespondents } from './migrations.ts'
import { type AskedFile, openInThread } from './open-in-thread.ts'
import { sqliteDialect } from './sqlite-database.ts'
import { openSqliteFile } from './sqlite-file.ts'
import type { CommentTables, RespondentTables } from './tables.ts'
import { type Transact, transactPostgres, transactSqlite } from './transact.ts'

/** Where comments are kept, and, apart from them, who may send them. */
export interface Store {
  readonly comments: Kysely<CommentTables>
  readonly respondents: Kysely<RespondentTables>
  /** How the database is named to people: a folder, or a server without its password. */
  readonly at: string
  readonly kind: DatabaseKind
  /** How many statements on comments are one transaction and few trips. */
  readonly transact: Transact
  readonly close: () => Promise<void>
}

/** A folder for SQLite, or the address of a PostgreSQL database. */
export type StorePlace = { readonly folder: string } | { readonly url: string }

const COMMENTS_FILE = 'comments.sqlite'

/** Connections to PostgreSQL that one process holds. */
const CONNECTIONS = 10

/**
 * Opens the store and brings its tables to the shape that this version reads. Nothing is lost on the way: each step is a transaction.
 * @throws where the database cannot be opened, or was written by a later version.
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const store = 'url' in place ? openPostgres(place.url) : openFolder(place.folder)
  try {
    await migrateComments(store.comments, store.kind)
    await migrateRespondents(store.respondents, store.kind)
    return store
  } catch (error) {
    await store.close().catch(() => undefined)
    throw error
  }
}

/**
 * Opens the store of a place as `openStore` does, if there is one; undefined, and nothing is made, where there is none.
 */
export async function openStoreThere(place: StorePlace): Promise<Store | undefined> {
  return (await isStoreThere(place)) ? await openStore(place) : undefined
}

async function isStoreThere(place: StorePlace): Promise<boolean> {
  if ('folder' in place) return existsSync(join(place.folder, COMMENTS_FILE))
  const store = openPostgres(place.url)
  try {
    const { rows } = await sql<{ there: boolean }>`select to_regclass('comments.consultation') is not null as there`.execute(store.comments)
    return rows[0]?.there === true
  } finally {
    await store.close()
  }
}

/** How a place is named to people: a folder, or a database without its password. */
export const nameOfPlace = (place: StorePlace): string => ('url' in place ? withoutPassword(place.url) : place.folder)

function openFolder(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const open = <Tables>(file: AskedFile) => new Kysely<Tables>({ dialect: sqliteDialect(file) })
  const file = openInThread(join(folder, COMMENTS_FILE))
  const comments = open<CommentTables>(file)
  // Who asks is looked up at every request and seldom written: it costs less than to ask another thread.
  const respondents = open<RespondentTables>(openSqliteFile(join(folder, 'respondents.sqlite')))
  return {
    comments,
    respondents,
    at: folder,
    kind: 'sqlite',
    transact: transactSqlite(comments, file),
    close: async () => {
      await comments.destroy()
      await respondents.destroy()
    },
  }
}

/** Both in one database, each in a schema of its own, so that rights can be given apart. */
function openPostgres(url: string): Store {
  const openPool = (schema: string, max: number) => {
    const pool = new pg.Pool({ connectionString: url, max, options: sessionOptions(schema), connectionTimeoutMillis: 5_000, keepAlive: true, pipeline: true })
    // A connection that breaks is replaced at the next query, and the query that was under way tells whoever asked for it.
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
    return pool
  }
  const pool = openPool('comments', CONNECTIONS)
  const comments = new Kysely<CommentTables>({ dialect: new PostgresDialect({ pool }) })
  const respondents = new Kysely<RespondentTables>({ dialect: new PostgresDialect({ pool: openPool('respondents', 4) }) })
  return {
    comments,
    respondents,
    at: withoutPassword(url),
    kind: 'postgresql',
    transact: transactPostgres(pool),
    close: async () => {
      await comments.destroy()
      await respondents.destroy()
    },
  }
}

/**
 * What every session is told: which tables it sees; that a commit is on disk before it returns, whatever the server’s own setting; and
 * to give way in time, so that a process that hangs holds no lock for ever.
 */
const sessionOptions = (schema: string): string =>
  [`search_path=${schema}`, 'synchronous_commit=on', 'lock_timeout=20s', 'statement_timeout=60s', 'idle_in_transaction_session_timeout=30s']
    .map((option) => `-c ${option}`)
    .join(' ')

function withoutPassword(url: string): string {
  const address = new URL(url)
  address.password = ''
  address.username = ''
  return address.href
}
