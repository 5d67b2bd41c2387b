import { statSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** What a statement gave: its rows, and how many it changed where it is one that changes. */
export interface Given {
  readonly rows: readonly unknown[]
  readonly changed?: number | bigint
}

/** A statement, asked once for each of its rows of values. */
export interface Step {
  readonly sql: string
  readonly rows: readonly (readonly unknown[])[]
}

/** A file of SQLite. Whatever thread asks it waits for the disk. */
export interface SqliteFile {
  /** @throws where SQLite does */
  readonly ask: (sql: string, values: readonly unknown[]) => Given
  /** Asks one after another, and stops at the first that fails. Of a statement that is asked for several rows, what the last gave. */
  readonly askAll: (steps: readonly Step[]) => readonly Given[]
  readonly close: () => void
}

/** Statements kept ready; the queries of the store are fewer. */
const KEPT = 200

/**
 * Opens a file of SQLite. What is committed is on disk before the commit returns: a write-ahead log that is flushed at
 * every commit (synchronous FULL, see https://www.sqlite.org/pragma.html#pragma_synchronous). A commit fails once the file is no longer
 * in its place: the system would go on writing to a file that nobody finds again.
 */
export function openSqliteFile(path: string): SqliteFile {
  const database = new DatabaseSync(path, { timeout: 10_000 })
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off')
  // Pages of the log before it is moved into the file (16 MB): the same page is often written again before, and moved once.
  database.exec('pragma wal_autocheckpoint = 4000')
  const opened = fileAt(path)
  const kept = new Map<string, Statement>()
  const keep = (sql: string): Statement => {
    if (kept.size >= KEPT) kept.clear()
    const made = prepare(database, sql)
    kept.set(sql, made)
    return made
  }
  const ask = (sql: string, values: readonly unknown[]): Given => {
    if (sql === 'commit' && fileAt(path) !== opened) throw new Error('The file of the database was moved away or replaced while it was open.')
    return (kept.get(sql) ?? keep(sql))(values)
  }
  return {
    ask,
    askAll: (steps) =>
      steps.map(({ sql, rows }) => {
        let given: Given = { rows: [] }
        for (const values of rows) given = ask(sql, values)
        return given
      }),
    close: () => database.close(),
  }
}

type Statement = (values: readonly unknown[]) => Given

function prepare(database: DatabaseSync, sql: string): Statement {
  const statement = database.prepare(sql)
  return statement.columns().length > 0
    ? (values) => ({ rows: statement.all(...toInput(values)) })
    : (values) => ({ rows: [], changed: statement.run(...toInput(values)).changes })
}

/** Which file stands at a path, as the system knows it; undefined where none does. */
function fileAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found && `${found.dev} ${found.ino}`
}

const toInput = (values: readonly unknown[]): SQLInputValue[] => values.map((value) => (value === undefined ? null : value) as SQLInputValue)
