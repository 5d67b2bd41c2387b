import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore, openStoreThere } from '../../../src/intake/store/open-store.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { CONSULTATION, keptComment, newUuid, savedComment } from '../made-up.ts'
import { NO_DISK, smallDisk } from '../small-disk.ts'
import { startPostgres } from '../start-postgres.ts'
import { testIntake, testServer } from '../test-intake.ts'
import { storeSuite, writeComment } from './store-suite.ts'

const postgres = await startPostgres()
let databases = 0
const place = () => {
  databases += 1
  return { url: postgres?.makeDatabase(`store${databases}`) ?? '' }
}
afterAll(() => postgres?.end())

describe.skipIf(postgres === undefined)('the store on PostgreSQL', () => {
  storeSuite(place)

  test('names are in a schema of their own: whoever may read the comments reads no name', async () => {
    const intake = await testIntake({ place: place() })
    await testServer(intake).letIn({ name: 'Ada Lovelace', email: 'ada@example.org' })
    await expect(
      intake.store.comments
        .selectFrom('respondent' as 'comment')
        .selectAll()
        .execute(),
    ).rejects.toThrow('does not exist')
  })

  test('the database goes and comes back: nothing is acknowledged meanwhile, nothing acknowledged is lost', async () => {
    const intake = await testIntake({ place: place() })
    const { ask, letIn, log } = testServer(intake)
    const guest = await letIn()
    const before = Array.from({ length: 10 }, () => keptComment())
    await Promise.all(before.map((comment) => writeComment(intake.writer, comment)))
    postgres?.stop()
    const body = { key: newUuid(), comments: [savedComment()] }
    const refused = await guest.send('/consult/comments', body)
    expect(refused.status).toBe(503)
    expect((await ask('/consult/health')).status).toBe(503)
    const waiting = await Promise.allSettled(Array.from({ length: 5 }, () => writeComment(intake.writer, keptComment())))
    expect(waiting.every(({ status }) => status === 'rejected')).toBe(true)
    postgres?.start()
    expect((await ask('/consult/health')).status).toBe(200)
    expect((await guest.send('/consult/comments', body)).status).toBe(201)
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 11, receipts: 11, faults: [] })
    expect(log.filter(({ status }) => status === 503).every(({ fault, route }) => fault !== undefined || route.endsWith('/health'))).toBe(true)
  })

  test('a full disk: what does not fit is not acknowledged, what was stays, and with room again it goes on', async (context) => {
    const disk = smallDisk(6)
    if (disk === undefined) return context.skip(NO_DISK)
    const intake = await testIntake({ place: place() })
    const { writer, store } = intake
    const space = join(disk.folder, 'space')
    mkdirSync(space)
    execFileSync('chown', ['postgres', space])
    await sql`create tablespace small location ${sql.lit(space)}`.execute(store.comments)
    for (const table of ['event', 'comment', 'receipt']) await sql`alter table ${sql.table(table)} set tablespace small`.execute(store.comments)
    await writeComment(writer, keptComment())
    const long = () => keptComment({ text: randomBytes(9_000).toString('hex') })
    const results: PromiseSettledResult<unknown>[] = []
    const ballast = disk.fill(4_000_000)
    for (let count = 0; count < 10; count += 1) results.push(...(await Promise.allSettled(Array.from({ length: 20 }, () => writeComment(writer, long())))))
    const failed = results.filter(({ status }) => status === 'rejected')
    expect(failed.length).toBeGreaterThan(0)
    expect(String((failed[0] as PromiseRejectedResult).reason)).toMatch(/No space left|could not extend/)
    const taken = results.length - failed.length
    expect(await verifyStore(store, CONSULTATION.id)).toMatchObject({ comments: 1 + taken, faults: [] })
    ballast.remove()
    expect(await writeComment(writer, keptComment())).toMatchObject({ isRepeat: false })
    expect(await verifyStore(store, CONSULTATION.id)).toMatchObject({ comments: 2 + taken, faults: [] })
    for (const table of ['event', 'comment', 'receipt']) await sql`alter table ${sql.table(table)} set tablespace pg_default`.execute(store.comments)
    await sql`drop tablespace small`.execute(store.comments)
  })

  test('where no comments are kept, looking for them makes nothing', async () => {
    const where = place()
    expect(await openStoreThere(where)).toBeUndefined()
    const client = new pg.Client({ connectionString: where.url })
    await client.connect()
    const { rows } = await client.query(`select nspname from pg_namespace where nspname in ('comments', 'respondents')`)
    await client.end()
    expect(rows).toEqual([])
    await (await openStore(where)).close()
    const there = await openStoreThere(where)
    expect(there?.kind).toBe('postgresql')
    await there?.close()
  })
})
