import { setTimeout } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { CommentTables, RespondentTables } from './tables.ts'

/** Steps by name, which sorts them. A step that was released never changes; a change of shape is a new step. */
export const COMMENT_STEPS: Readonly<Record<string, Migration>> = {
  '0001-log': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('consultation')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('data', 'text', (column) => column.notNull())
        .addColumn('length', 'integer', (column) => column.notNull())
        .addColumn('head', 'text', (column) => column.notNull())
        .addColumn('last_at', 'text', (column) => column.notNull())
        .execute()
      await database.schema
        .createTable('event')
        .addColumn('consultation', 'text', (column) => column.notNull().references('consultation.id'))
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('comment', 'text')
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('event_key', ['consultation', 'seq'])
        .execute()
      await database.schema.createIndex('event_of_comment').on('event').columns(['consultation', 'comment', 'seq']).execute()
      await database.schema
        .createTable('comment')
        .addColumn('consultation', 'text', (column) => column.notNull().references('consultation.id'))
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('respondent', 'text', (column) => column.notNull())
        .addColumn('submission', 'text', (column) => column.notNull())
        .addColumn('answer', 'text', (column) => column.notNull())
        .addColumn('section', 'text')
        .addColumn('target', 'text', (column) => column.notNull())
        .addColumn('theme', 'text')
        .addColumn('organisation', 'text')
        .addColumn('since', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('comment_key', ['consultation', 'id'])
        .execute()
      await database.schema.createIndex('comment_of_respondent').on('comment').columns(['consultation', 'respondent', 'since']).execute()
      await database.schema.createIndex('comment_in_order').on('comment').columns(['consultation', 'since']).execute()
      await database.schema
        .createTable('receipt')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('consultation', 'text', (column) => column.notNull().references('consultation.id'))
        .addColumn('respondent', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('sent', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addUniqueConstraint('receipt_once', ['consultation', 'respondent', 'key'])
        .execute()
    },
  },
  '0002-drafts': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('draft')
        .addColumn('digest', 'text', (column) => column.primaryKey())
        .addColumn('edition', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .execute()
    },
  },
}

const RESPONDENT_STEPS: Readonly<Record<string, Migration>> = {
  '0001-register': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('respondent')
        .addColumn('ref', 'text', (column) => column.primaryKey())
        .addColumn('consultation', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('name', 'text')
        .addColumn('email', 'text')
        .addColumn('organisation', 'text')
        .addColumn('capacity', 'text', (column) => column.notNull())
        .addColumn('invited_at', 'text', (column) => column.notNull())
        .execute()
      await database.schema
        .createTable('invitation')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('ref', 'text', (column) => column.notNull().references('respondent.ref'))
        .addColumn('consultation', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('revoked_at', 'text')
        .addColumn('made_at', 'text', (column) => column.notNull())
        .execute()
      await database.schema.createIndex('invitation_of_respondent').on('invitation').column('ref').execute()
    },
  },
}

/** How often a step is tried. */
const TRIES = 5

export type DatabaseKind = 'sqlite' | 'postgresql'

/** Brings the tables of comments to the newest shape. @throws where a later version wrote them, or a step fails; a failed step leaves nothing behind */
export const migrateComments = (database: Kysely<CommentTables>, kind: DatabaseKind, steps = COMMENT_STEPS): Promise<void> =>
  migrate(database, { steps, schema: kind === 'postgresql' ? 'comments' : undefined })

/** The same for the register of respondents. */
export const migrateRespondents = (database: Kysely<RespondentTables>, kind: DatabaseKind): Promise<void> =>
  migrate(database, { steps: RESPONDENT_STEPS, schema: kind === 'postgresql' ? 'respondents' : undefined })

async function migrate<Tables>(
  database: Kysely<Tables>,
  { schema, steps }: { readonly schema: string | undefined; readonly steps: Readonly<Record<string, Migration>> },
): Promise<void> {
  if (schema !== undefined) await makeSchema(database, schema)
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...steps }) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  })
  let { error } = await migrator.migrateToLatest()
  // Of several servers that open one store at once, one changes it; the others find it busy, or done.
  for (let tries = 1; tries < TRIES && error !== undefined && !isFromLater(error); tries += 1) {
    await setTimeout(100 * tries)
    error = (await migrator.migrateToLatest()).error
  }
  if (isFromLater(error)) throw new Error('The comments kept there were written by a later version of this tool: open them with that one.', { cause: error })
  if (error !== undefined) throw error
}

/** Whether a store holds steps that this version does not know. */
const isFromLater = (error: unknown): boolean => error instanceof Error && error.message.includes('is missing')

/** Of several servers that start at once, all but one find that the schema is being made, and then that it is there. */
async function makeSchema<Tables>(database: Kysely<Tables>, schema: string): Promise<void> {
  const make = () => sql`create schema if not exists ${sql.id(schema)}`.execute(database)
  await make().catch(make)
}
