import { type DatabaseConnection, type Dialect, type Driver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { AskedFile } from './open-in-thread.ts'

/** SQLite takes back changes of tables with a transaction, as Kysely does not assume: a step of a migration is made whole or not at all. */
class WholeStepsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** How Kysely speaks to a file of SQLite, over one connection: one transaction after another. */
export function sqliteDialect(file: AskedFile): Dialect {
  return {
    createAdapter: () => new WholeStepsAdapter(),
    createDriver: () => driverOf(file),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function driverOf({ ask, close }: AskedFile): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) => {
      const { rows, changed } = await ask(sql, parameters)
      return { rows: rows as Row[], ...(changed === undefined ? {} : { numAffectedRows: BigInt(changed) }) }
    },
    streamQuery: () => {
      throw new Error('A part is asked for at a time, as the log is: streams are not read.')
    },
  }
  const say = (sql: string) => async () => {
    await ask(sql, [])
  }
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: say('begin'),
    commitTransaction: say('commit'),
    rollbackTransaction: say('rollback'),
    releaseConnection: async () => undefined,
    destroy: async () => await close(),
  }
}
