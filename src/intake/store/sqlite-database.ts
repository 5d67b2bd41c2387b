import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely'

/** Statements kept ready; the queries of the store are fewer. */
const KEPT = 200

/** SQLite takes back changes of tables with a transaction, as Kysely does not assume: a step of a migration is made whole or not at all. */
class WholeStepsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** How Kysely speaks to a file of SQLite. */
export function sqliteDialect(path: string): Dialect {
  const dialect = new SqliteDialect({ database: openSqlite(path) })
  return {
    createAdapter: () => new WholeStepsAdapter(),
    createDriver: () => dialect.createDriver(),
    createIntrospector: (database) => dialect.createIntrospector(database),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/**
 * A file of SQLite as Kysely drives it. What is committed is on disk before the commit returns: a write-ahead log that is flushed at
 * every commit (synchronous FULL, see https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
function openSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path, { timeout: 10_000 })
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off')
  // Pages of the log before it is moved into the file (16 MB): the same page is often written again before, and moved once.
  database.exec('pragma wal_autocheckpoint = 4000')
  const kept = new Map<string, StatementSync>()
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? database.prepare(sql)
      if (kept.size >= KEPT) kept.clear()
      kept.set(sql, statement)
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...toInput(values)),
        run: (values) => statement.run(...toInput(values)),
        iterate: (values) => statement.iterate(...toInput(values)),
      }
    },
  }
}

const toInput = (values: readonly unknown[]): SQLInputValue[] => values.map((value) => (value === undefined ? null : value) as SQLInputValue)
