import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from '../../../src/intake/store/open-store.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { Refusal } from '../../../src/intake/store/write-batch.ts'
import { CONSULTATION, keptComment } from '../made-up.ts'
import { testFolder, testIntake } from '../test-intake.ts'
import { storeSuite, writeComment } from './store-suite.ts'

const base = mkdtempSync(join(tmpdir(), 'intake-'))
let places = 0
afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('the store on SQLite', () => {
  storeSuite(() => {
    places += 1
    return { folder: join(base, String(places)) }
  })

  test('a full disk: what does not fit is not acknowledged, what was stays, and with room again it goes on', async () => {
    const { writer, store } = await testIntake()
    await writeComment(writer, keptComment())
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.comments)
    await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 3))}`.execute(store.comments)
    const long = () => keptComment({ text: randomBytes(9_000).toString('hex') })
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => writeComment(writer, long())))
    const failed = results.filter(({ status }) => status === 'rejected')
    expect(failed.length).toBeGreaterThan(0)
    expect(String((failed[0] as PromiseRejectedResult).reason)).toMatch(/full/)
    const taken = results.length - failed.length
    expect(await verifyStore(store, CONSULTATION.id)).toMatchObject({ comments: 1 + taken, faults: [] })
    await sql`pragma max_page_count = 100000`.execute(store.comments)
    expect(await writeComment(writer, long())).not.toBeInstanceOf(Refusal)
    expect(await verifyStore(store, CONSULTATION.id)).toMatchObject({ comments: 2 + taken, faults: [] })
  })

  test.each([
    ['an entry altered', `update event set body = replace(body, 'Words 1', 'Words 9') where seq = 1`, /altered/],
    ['an entry dropped', 'delete from event where seq = 3', /stands in its place/],
    ['the last entries cut off', 'delete from event where seq >= 4', /has 4 entries and should have 5/],
    [
      'two entries in another order',
      'update event set seq = case seq when 1 then -3 when 3 then -1 end where seq in (1, 3); update event set seq = -seq where seq < 0',
      /does not follow|stands in its place/,
    ],
    ['a comment altered beside the log', `update comment set state = replace(state, 'Words 2', 'Words 8')`, /not kept as the log leaves it/],
    ['a comment dropped', `delete from comment where state like '%Words 2%'`, /not among the comments/],
    ['a receipt altered', `update receipt set body = replace(body, '"length":3', '"length":2')`, /Receipt .* log that did not begin/],
  ])('verifying finds %s', async (_name, statement, fault) => {
    const { writer, store } = await testIntake()
    await writeComment(writer, keptComment({ text: 'Words 1' }))
    await writeComment(writer, keptComment({ text: 'Words 2' }))
    for (const part of statement.split('; ')) await sql.raw(part).execute(store.comments)
    expect((await verifyStore(store, CONSULTATION.id)).faults.join('\n')).toMatch(fault)
  })

  test('a store that a later version wrote is refused in words', async () => {
    const folder = testFolder()
    const store = await openStore({ folder })
    await sql`insert into kysely_migration (name, timestamp) values ('0009-later', '2030-01-01T00:00:00.000Z')`.execute(store.comments)
    await store.close()
    await expect(openStore({ folder })).rejects.toThrow('were written by a later version of this tool')
  })
})
