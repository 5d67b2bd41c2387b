import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { ThreadedFile } from './open-in-thread.ts'
import type { Step } from './sqlite-file.ts'

export type { Step } from './sqlite-file.ts'

/** Asks statements one after another, in one trip to the database, and gives the rows of each. Rejects where one fails. */
export type AskAll = (steps: readonly Step[]) => Promise<readonly (readonly unknown[])[]>

/**
 * Does something on a connection that nobody else uses meanwhile. Whoever is given it begins a transaction and ends it, by statements
 * among the others, so that neither is a trip of its own; where it fails, what was begun is taken back.
 */
export type Transact = <Result>(work: (ask: AskAll) => Promise<Result>) => Promise<Result>

const step = (sql: string): Step => ({ sql, rows: [[]] })
export const BEGIN = step('begin')
export const COMMIT = step('commit')
export const ROLLBACK = step('rollback')

/** On a file of SQLite, in turn with whatever else is asked of it. */
export const transactSqlite =
  <Tables>(database: Kysely<Tables>, { askAll }: Pick<ThreadedFile, 'askAll'>): Transact =>
  (work) =>
    database.connection().execute(async () => {
      try {
        return await work(async (steps) => (await askAll(steps)).map(({ rows }) => rows))
      } catch (error) {
        // It fails, too, where nothing was begun; why the work failed is what matters.
        await askAll([ROLLBACK]).catch(() => undefined)
        throw error
      }
    })

/**
 * On a connection to PostgreSQL, which is told all statements at once. They have no names: it would keep the plans that it made while
 * there was little, and go through all that is there.
 */
export const transactPostgres =
  (pool: pg.Pool): Transact =>
  async (work) => {
    const client = await pool.connect()
    let isBroken = false
    try {
      return await work(async (steps) => {
        const asked = steps.flatMap(({ sql, rows }) => rows.map((values) => client.query(sql, [...values])))
        const given = await Promise.all(asked)
        let place = 0
        return steps.map(({ rows }) => rows.flatMap(() => given[place++]?.rows ?? []))
      })
    } catch (error) {
      isBroken = await client.query(ROLLBACK.sql).then(
        () => false,
        () => true,
      )
      throw error
    } finally {
      client.release(isBroken)
    }
  }
