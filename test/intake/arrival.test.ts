import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { periodOf } from '#engine'
import type { Comment } from '#schemas'
import { planSubmission } from '../../src/intake/plan-submission.ts'
import { backUpStore } from '../../src/intake/store/back-up-store.ts'
import { openConsultation } from '../../src/intake/store/open-consultation.ts'
import { openStore, type Store } from '../../src/intake/store/open-store.ts'
import { readBackup, restoreStore } from '../../src/intake/store/restore-store.ts'
import { Overrun, startWriter, type Writer } from '../../src/intake/store/start-writer.ts'
import { verifyStore } from '../../src/intake/store/verify-store.ts'
import { Refusal, type Written } from '../../src/intake/store/write-batch.ts'
import { CONSULTATION, DRAFT, keptComment, newUuid, savedComment } from './made-up.ts'
import { testFolder, testIntake, testServer } from './test-intake.ts'

const END = Date.parse(periodOf(CONSULTATION).closedAt)
const ID = CONSULTATION.id

/** Writes a comment that came in at a moment. */
function write(writer: Writer, comment: Comment, arrivedAt?: string): Promise<Written | Refusal> {
  const receipt = newUuid()
  return writer.write({
    consultation: comment.consultation,
    arrivedAt,
    comments: [comment.id],
    decide: (now) => planSubmission([comment], { by: { kind: 'respondent', ref: comment.respondent }, receipt }, now),
    receipt: { id: receipt, respondent: comment.respondent, key: comment.id, sent: createHash('sha256').update(comment.text).digest('hex') },
  })
}

const stateOf = (written: Written | Refusal): string =>
  written instanceof Refusal ? written.message : ([...written.states.values()][0]?.submission.state ?? 'nothing')

let runs = 0
/** A consultation of its own in a store, with a writer whose clock is told what it shows. */
async function consult(store: Store) {
  runs += 1
  const id = `locks-${runs}`
  const clock = { shows: END - 3_600_000 }
  const writer = startWriter(store, () => new Date(clock.shows))
  await openConsultation(store, writer, { ...CONSULTATION, id })
  return { id, clock, writer }
}

describe('late is what arrives after the end', () => {
  test('whatever waits how long: in time exactly if it arrived by then, and the log never goes back', { timeout: 60_000 }, async () => {
    const { store } = await testIntake()
    // How long before or after the end each arrives, and how long it then waits, in milliseconds.
    const sent = fc.record({ from: fc.integer({ min: -40, max: 40 }), waits: fc.integer({ min: 0, max: 5_000 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 8 }), async (all) => {
        const { id, clock, writer } = await consult(store)
        const steps = all.flatMap(({ from, waits }, index) => [
          { at: END + from, index, arrives: true },
          { at: END + from + waits, index, arrives: false },
        ])
        const arrivals: string[] = []
        const writing: Promise<Written | Refusal>[] = []
        for (const { at, index, arrives } of steps.toSorted((a, b) => a.at - b.at || Number(b.arrives) - Number(a.arrives))) {
          clock.shows = at
          if (arrives) arrivals[index] = writer.arrival()
          else {
            writing[index] = write(writer, keptComment({ consultation: id }), arrivals[index])
            // Some are written by themselves, others together with those that follow.
            if (index % 2 === 0) await writing[index]
          }
        }
        const states = (await Promise.all(writing)).map(stateOf)
        expect(states).toEqual(all.map(({ from }) => (from <= 0 ? 'receipted' : 'late')))
        expect((await verifyStore(store, id)).faults).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('once the log is past the end, no clock that is set back makes anybody early', { timeout: 60_000 }, async () => {
    const { store } = await testIntake()
    const step = fc.integer({ min: -100_000, max: 100_000 })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (shown) => {
        const { id, clock, writer } = await consult(store)
        let isPast = false
        for (const from of shown) {
          clock.shows = END + from
          const state = stateOf(await write(writer, keptComment({ consultation: id }), writer.arrival()))
          isPast ||= from > 0
          expect(state).toBe(isPast ? 'late' : 'receipted')
        }
        expect((await verifyStore(store, id)).faults).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('a clock that is set back while something waits changes nothing for it', async () => {
    const { store } = await testIntake()
    const { id, clock, writer } = await consult(store)
    clock.shows = END - 500
    const inTime = writer.arrival()
    clock.shows = END + 500
    const late = writer.arrival()
    await write(writer, keptComment({ consultation: id }), late)
    clock.shows = END - 3_000_000
    expect(stateOf(await write(writer, keptComment({ consultation: id }), inTime))).toBe('receipted')
    expect(stateOf(await write(writer, keptComment({ consultation: id }), late))).toBe('late')
    expect((await verifyStore(store, id)).faults).toEqual([])
  })

  test('nor one that is set back while the server was stopped', async () => {
    const folder = testFolder()
    const first = await testIntake({ place: { folder }, clock: () => new Date(END + 60_000) })
    expect(stateOf(await write(first.writer, keptComment()))).toBe('late')
    await first.writer.close()
    await first.store.close()
    const again = await testIntake({ place: { folder }, clock: () => new Date(END - 60_000) })
    expect(stateOf(await write(again.writer, keptComment(), again.writer.arrival()))).toBe('late')
    expect((await verifyStore(again.store, ID)).faults).toEqual([])
  })

  test('the log says when it arrived, the receipt too, and a backup with it restores and verifies', async () => {
    let now = new Date(END - 10)
    const { store, writer } = await testIntake({ clock: () => now })
    const arrivedAt = writer.arrival()
    now = new Date(END + 20_000)
    const written = (await write(writer, keptComment(), arrivedAt)) as Written
    expect(written.events[0]).toMatchObject({ at: now.toISOString(), type: 'comment.submitted', data: { arrivedAt } })
    expect(written.receipt?.at).toBe(arrivedAt)
    const empty = await openStore({ folder: testFolder() })
    const lines = async function* () {
      for await (const line of backUpStore(store, ID, { withNames: false })) yield line.trimEnd()
    }
    await restoreStore(empty, await readBackup(lines()))
    expect(await verifyStore(empty, ID)).toMatchObject({ comments: 1, faults: [] })
    await empty.close()
  })

  test('a late comment that the log has as one in time is a fault', async () => {
    const { store, writer } = await testIntake({ clock: () => new Date(END + 1) })
    const comment = keptComment()
    await writer.write({
      consultation: ID,
      comments: [comment.id],
      decide: () => [{ type: 'comment.submitted', by: { kind: 'respondent', ref: comment.respondent }, consultation: ID, data: { comment } }],
    })
    expect((await verifyStore(store, ID)).faults).toEqual([`Comment ${comment.id} came in after the end and is not marked as late.`])
  })
})

describe('whoever pressed send before the end is in time', () => {
  /** A body that is on its way over the end: its first bytes come before, the others after. */
  const overTheEnd = (text: string, pass: () => void) => {
    const bytes = new TextEncoder().encode(text)
    let part = 0
    return new ReadableStream<Uint8Array>({
      pull: (controller) => {
        part += 1
        if (part === 1) return controller.enqueue(bytes.slice(0, 40))
        pass()
        controller.enqueue(bytes.slice(40))
        controller.close()
      },
    })
  }
  const fields = (words: string) =>
    new URLSearchParams({ section: 'locks.opening', edition: DRAFT.edition, digest: DRAFT.digest, 'block.gate1.text': words }).toString()
  const file = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nId,Your comment\ngate2,By file.\n\r\n--x--\r\n'

  test.each([
    ['by script', '/consult/comments', () => JSON.stringify({ key: newUuid(), comments: [savedComment()] }), 'application/json'],
    ['by form', '/consult/form', () => fields('By form.'), 'application/x-www-form-urlencoded'],
    ['by file', '/consult/file', () => file, 'multipart/form-data; boundary=x'],
  ])('%s, however slowly it came', async (_way, path, body, type) => {
    let now = new Date(END)
    const intake = await testIntake({ clock: () => now })
    const { app, letIn } = testServer(intake)
    const guest = await letIn({ days: 900 })
    const send = () =>
      app.request(path, {
        method: 'POST',
        duplex: 'half',
        headers: { Host: 'localhost', Origin: 'http://localhost', Cookie: guest.cookie, 'Content-Type': type },
        body: overTheEnd(body(), () => {
          now = new Date(END + 60_000)
        }),
      } as RequestInit)
    expect((await send()).status).toBeLessThan(400)
    expect(now.getTime()).toBe(END + 60_000)
    await guest.send('/consult/comments', { key: newUuid(), comments: [savedComment({ text: 'A minute after.' })] })
    const { comments } = (await (await guest.get('/consult/mine')).json()) as { comments: { submission: object }[] }
    expect(comments.map(({ submission }) => submission)).toMatchObject([{ state: 'receipted', receivedAt: new Date(END).toISOString() }, { state: 'late' }])
    expect((await verifyStore(intake.store, ID)).faults).toEqual([])
  })

  test('a coordinator too', async () => {
    let now = new Date(END)
    const intake = await testIntake({ clock: () => now })
    const { app, letIn } = testServer(intake)
    const organisation = 'Northshire'
    const [coordinator, colleague] = [
      await letIn({ kind: 'coordinator', organisation, days: 900 }),
      await letIn({ kind: 'colleague', organisation, days: 900 }),
    ]
    const comment = savedComment()
    await colleague.send('/consult/comments', { key: newUuid(), comments: [comment] })
    const chosen = new URLSearchParams({ [`do.${comment.id}`]: 'send', [`text.${comment.id}`]: 'For all of us.', [`proposed.${comment.id}`]: '' }).toString()
    const sent = await app.request('/consult/gather/submit', {
      method: 'POST',
      duplex: 'half',
      headers: { Host: 'localhost', Origin: 'http://localhost', Cookie: coordinator.cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: overTheEnd(chosen, () => {
        now = new Date(END + 60_000)
      }),
    } as RequestInit)
    expect(sent.status).toBe(303)
    const { comments } = (await (await coordinator.get('/consult/mine')).json()) as { comments: { submission: object }[] }
    expect(comments).toMatchObject([{ submission: { state: 'receipted' } }])
  })

  test('also where the server could not keep it then, and it is sent again; and nothing else comes in under its name', async () => {
    let now = new Date(END)
    const intake = await testIntake({ clock: () => now })
    const guest = await testServer(intake).letIn({ days: 900 })
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(intake.store.comments)
    const pages = (count: number) => sql`pragma max_page_count = ${sql.raw(String(count))}`.execute(intake.store.comments)
    await pages(rows[0]?.page_count ?? 0)
    const long = () => ({ key: newUuid(), comments: [savedComment({ text: 'x'.repeat(19_000) })] })
    const [first, second] = [long(), long()]
    for (const body of [first, second]) expect((await guest.send('/consult/comments', body)).status).toBe(503)
    await pages(100_000)
    now = new Date(END + 60_000)
    const states = async (body: object) => ((await (await guest.send('/consult/comments', body)).json()) as { comments: object[] }).comments
    expect(await states(first)).toMatchObject([{ state: 'receipted' }])
    expect(await states({ ...second, comments: [savedComment({ text: 'Something else.' })] })).toMatchObject([{ state: 'late' }])
    expect(await states(long())).toMatchObject([{ state: 'late' }])
    expect((await verifyStore(intake.store, ID)).faults).toEqual([])
  })

  test('a server that is overrun remembers when it turned somebody away', async () => {
    let now = new Date(END)
    const intake = await testIntake({ clock: () => now })
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const slow = startWriter(
      {
        ...intake.store,
        transact: async (work) => held.then(() => intake.store.transact(work)),
      },
      () => now,
    )
    const nothing = { consultation: ID, comments: [], decide: () => [] }
    const waiting = [slow.write(nothing)]
    await new Promise((resolve) => setTimeout(resolve, 5))
    for (let count = 0; count < 10_000; count += 1) waiting.push(slow.write(nothing))
    const comment = keptComment()
    await expect(write(slow, comment)).rejects.toThrow(Overrun)
    now = new Date(END + 60_000)
    letGo()
    await Promise.all(waiting)
    expect(stateOf(await write(slow, comment))).toBe('receipted')
    expect(stateOf(await write(slow, keptComment()))).toBe('late')
    await slow.close()
  })
})
