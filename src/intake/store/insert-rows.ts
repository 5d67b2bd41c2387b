import { CompiledQuery, type Kysely } from 'kysely'
import type { DatabaseKind } from './migrations.ts'
import type { CommentTables } from './tables.ts'

/** Columns that are written, by table, and which of them are numbers. */
const COLUMNS = {
  event: { consultation: 'text', seq: 'integer', type: 'text', comment: 'text', digest: 'text', body: 'text' },
  comment: {
    consultation: 'text',
    id: 'text',
    respondent: 'text',
    submission: 'text',
    answer: 'text',
    section: 'text',
    target: 'text',
    theme: 'text',
    organisation: 'text',
    since: 'integer',
    state: 'text',
  },
  receipt: { id: 'text', consultation: 'text', respondent: 'text', key: 'text', sent: 'text', body: 'text' },
} as const satisfies { readonly [Table in keyof CommentTables]?: Readonly<Record<keyof CommentTables[Table], 'text' | 'integer'>> }

type Written = keyof typeof COLUMNS

/** Columns by which a row is known; a row that is there already is brought up to date. Of the other tables no row ever changes. */
const KEYS: Readonly<Partial<Record<Written, readonly string[]>>> = { comment: ['consultation', 'id'] }

/**
 * Writes rows, however many, with one statement that never changes: the rows travel as one parameter of JSON, so neither we nor the
 * database compile a statement for every number of rows.
 */
export async function insertRows<Table extends Written>(
  database: Kysely<CommentTables>,
  kind: DatabaseKind,
  { table, rows }: { readonly table: Table; readonly rows: readonly Readonly<Record<keyof (typeof COLUMNS)[Table], unknown>>[] },
): Promise<void> {
  if (rows.length > 0) await database.executeQuery(CompiledQuery.raw(STATEMENTS[kind][table], [JSON.stringify(rows)]))
}

const STATEMENTS: Readonly<Record<DatabaseKind, Readonly<Record<Written, string>>>> = {
  sqlite: { event: statement('sqlite', 'event'), comment: statement('sqlite', 'comment'), receipt: statement('sqlite', 'receipt') },
  postgresql: { event: statement('postgresql', 'event'), comment: statement('postgresql', 'comment'), receipt: statement('postgresql', 'receipt') },
}

function statement(kind: DatabaseKind, table: Written): string {
  const columns = Object.entries<string>(COLUMNS[table])
  const names = columns.map(([name]) => `"${name}"`).join(', ')
  const values =
    kind === 'sqlite'
      ? `select ${columns.map(([name]) => `value ->> '${name}'`).join(', ')} from json_each(?)`
      : `select ${names} from json_to_recordset($1::json) as given(${columns.map(([name, type]) => `"${name}" ${type}`).join(', ')})`
  const key = KEYS[table]
  // SQLite needs the condition to tell the clause on conflicts from one on a join.
  const update =
    key === undefined
      ? ''
      : ` where true on conflict (${key.map((name) => `"${name}"`).join(', ')}) do update set ${columns
          .filter(([name]) => !key.includes(name))
          .map(([name]) => `"${name}" = excluded."${name}"`)
          .join(', ')}`
  return `insert into "${table}" (${names}) ${values}${update}`
}
