import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { expect, test } from 'vitest'
import { COMMENT_STEPS, migrateComments } from '../../../src/intake/store/migrations.ts'
import { openStore } from '../../../src/intake/store/open-store.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { CONSULTATION, keptComment } from '../made-up.ts'
import { testFolder, testIntake } from '../test-intake.ts'
import { writeComment } from './store-suite.ts'

const column: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .alterTable('comment')
      .addColumn('weight', 'integer', (column) => column.notNull().defaultTo(1))
      .execute()
  },
}
const failing: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema.createTable('half').addColumn('id', 'text').execute()
    throw new Error('the step broke')
  },
}

test('a store with comments is brought to a newer shape: nothing is lost, and this version then leaves it alone', async () => {
  const folder = testFolder()
  const { writer, store } = await testIntake({ place: { folder } })
  await writeComment(writer, keptComment())
  await migrateComments(store.comments, 'sqlite', { ...COMMENT_STEPS, '0002-weight': column })
  const { rows } = await sql<{ weight: number }>`select weight from comment`.execute(store.comments)
  expect(rows).toEqual([{ weight: 1 }])
  expect(await verifyStore(store, CONSULTATION.id)).toMatchObject({ comments: 1, faults: [] })
  await expect(openStore({ folder })).rejects.toThrow('were written by a later version of this tool')
})

test('a step that fails half way leaves nothing behind', async () => {
  const { writer, store } = await testIntake()
  await writeComment(writer, keptComment())
  await expect(migrateComments(store.comments, 'sqlite', { ...COMMENT_STEPS, '0002-half': failing })).rejects.toThrow('the step broke')
  const { rows } = await sql`select name from sqlite_master where name = 'half'`.execute(store.comments)
  expect(rows).toEqual([])
  expect(await verifyStore(store, CONSULTATION.id)).toMatchObject({ comments: 1, faults: [] })
})
