import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from '../../../src/intake/store/open-store.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { Refusal } from '../../../src/intake/store/write-batch.ts'
import { CONSULTATION, keptComment, newUuid, savedComment } from '../made-up.ts'
import { NO_DISK, smallDisk } from '../small-disk.ts'
import { testFolder, testIntake, testServer } from '../test-intake.ts'
import { storeSuite, writeComment } from './store-suite.ts'

/** Holds a file of SQLite for a while, in a thread of its own. */
const HOLDER = `
const { workerData, parentPort } = require('node:worker_threads')
const { DatabaseSync } = require('node:sqlite')
const database = new DatabaseSync(workerData)
database.exec('begin immediate')
parentPort.postMessage('held')
setTimeout(() => { database.exec('rollback'); database.close() }, 400)
`

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

  test('a disk that is full in earnest: what does not fit is not acknowledged, and with room again it goes on', async (context) => {
    const disk = smallDisk(3)
    if (disk === undefined) return context.skip(NO_DISK)
    const { writer, store } = await testIntake({ place: { folder: disk.folder } })
    await writeComment(writer, keptComment())
    const ballast = disk.fill(300_000)
    const long = () => keptComment({ text: randomBytes(9_000).toString('hex') })
    const results = await Promise.allSettled(Array.from({ length: 60 }, () => writeComment(writer, long())))
    for (let count = 0; count < 40; count += 1) results.push(...(await Promise.allSettled([writeComment(writer, long())])))
    const taken = results.filter(({ status }) => status === 'fulfilled').length
    expect(taken).toBeLessThan(results.length)
    expect(await verifyStore(store, CONSULTATION.id)).toMatchObject({ comments: 1 + taken, faults: [] })
    ballast.remove()
    expect(await writeComment(writer, keptComment())).not.toBeInstanceOf(Refusal)
    await writer.close()
    await store.close()
    const again = await openStore({ folder: disk.folder })
    expect(await verifyStore(again, CONSULTATION.id)).toMatchObject({ comments: 2 + taken, faults: [] })
    await again.close()
  })

  test('the database goes and comes back: moved away nothing is acknowledged, in its place again it goes on', async () => {
    const folder = testFolder()
    const intake = await testIntake({ place: { folder } })
    const { ask, letIn } = testServer(intake)
    const guest = await letIn()
    const file = join(folder, 'comments.sqlite')
    const bodies = Array.from({ length: 3 }, () => ({ key: newUuid(), comments: [savedComment()] }))
    const send = async () => await Promise.all(bodies.map(async (body) => (await guest.send('/consult/comments', body)).status))
    renameSync(file, `${file}.away`)
    expect(await send()).toEqual([503, 503, 503])
    expect((await ask('/consult/health')).status).toBe(503)
    writeFileSync(file, 'another')
    expect(await send()).toEqual([503, 503, 503])
    renameSync(`${file}.away`, file)
    expect((await ask('/consult/health')).status).toBe(200)
    expect(await send()).toEqual([201, 201, 201])
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 3, receipts: 3, faults: [] })
  })

  test('while another program holds the file, a write waits for it', async () => {
    const folder = testFolder()
    const { writer, store } = await testIntake({ place: { folder } })
    const holder = new Worker(HOLDER, { eval: true, workerData: join(folder, 'comments.sqlite') })
    await once(holder, 'message')
    const gone = once(holder, 'exit')
    const start = performance.now()
    expect(await writeComment(writer, keptComment())).not.toBeInstanceOf(Refusal)
    expect(performance.now() - start).toBeGreaterThan(200)
    await gone
    expect(await verifyStore(store, CONSULTATION.id)).toMatchObject({ comments: 1, faults: [] })
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
