import { afterAll, describe, expect, test } from 'vitest'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { CONSULTATION, keptComment, newUuid, savedComment } from '../made-up.ts'
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
})
