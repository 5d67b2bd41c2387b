import type { DatabaseKind } from './migrations.ts'
import type { CommentTables } from './tables.ts'
import type { Step } from './transact.ts'

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
 * Writes rows, however many, with a statement that never changes, so neither we nor the database make one ready for every number of
 * rows. SQLite is asked once a row; to PostgreSQL all rows travel as one value of JSON.
 */
export function insertRows<Table extends Written>(
  kind: DatabaseKind,
  { table, rows }: { readonly table: Table; readonly rows: readonly Readonly<Record<keyof (typeof COLUMNS)[Table], unknown>>[] },
): Step {
  const names = Object.keys(COLUMNS[table]) as (keyof (typeof COLUMNS)[Table])[]
  const given = kind === 'sqlite' ? rows.map((row) => names.map((name) => row[name])) : rows.length === 0 ? [] : [[JSON.stringify(rows)]]
  return { sql: STATEMENTS[kind][table], rows: given }
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
      ? `values (${columns.map(() => '?').join(', ')})`
      : `select ${names} from json_to_recordset($1::json) as given(${columns.map(([name, type]) => `"${name}" ${type}`).join(', ')})`
  const key = KEYS[table]
  const update =
    key === undefined
      ? ''
      : ` on conflict (${key.map((name) => `"${name}"`).join(', ')}) do update set ${columns
          .filter(([name]) => !key.includes(name))
          .map(([name]) => `"${name}" = excluded."${name}"`)
          .join(', ')}`
  return `insert into "${table}" (${names}) ${values}${update}`
}
