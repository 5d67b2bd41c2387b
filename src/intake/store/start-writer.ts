import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { firstArrivals } from './first-arrivals.ts'
import type { Store } from './open-store.ts'
import { type Arrived, Fault, laterOf, type Refusal, type Write, type Written, writeBatch } from './write-batch.ts'

/** Most writes of one transaction: it bounds how long a writer waits for those before it. */
const BATCH = 256
/** Most writes that wait: beyond it a server is overrun, and says so at once rather than ever later. */
const WAITING = 10_000

/** Takes writes and answers each when it is on disk. */
export interface Writer {
  /** What was written, or why it was refused. Rejects where the database fails or too many wait: then nothing of it was acknowledged. */
  readonly write: (write: Write) => Promise<Written | Refusal>
  /**
   * The moment at which something comes in now, in UTC: by the clock, and never before the last entry of the log, as far as this writer
   * knows it or `notBefore` says, so that a clock that is set back lets nobody in who is late.
   */
  readonly arrival: (notBefore?: string) => string
  /** Writes that wait. */
  readonly waiting: () => number
  /** Takes no more writes, and comes back when those that wait are done. */
  readonly close: () => Promise<void>
}

/** Too many writes wait, or the writer is closed. */
export class Overrun extends Error {
  override readonly name = 'Overrun'
}

interface Waiting {
  readonly write: Arrived
  readonly resolve: (result: Written | Refusal) => void
  readonly reject: (error: unknown) => void
}

/**
 * Group commit: while one transaction is being written, what comes in waits, and goes into the next one together. Under load one
 * flush of the disk serves many (Gray and Reuter, Transaction Processing, 1993, 9.4); when nothing waits, a write starts at once.
 */
export function startWriter(store: Pick<Store, 'comments' | 'kind' | 'transact'>, clock: () => Date = () => new Date()): Writer {
  let queue: Waiting[] = []
  let logAt = ''
  const arrival = (notBefore = '') => {
    logAt = laterOf(logAt, notBefore)
    return laterOf(clock().toISOString(), logAt)
  }
  const now = (notBefore: string) => {
    logAt = arrival(notBefore)
    return logAt
  }
  const setting = { now, salt: () => randomBytes(16).toString('hex') }
  const first = firstArrivals()
  let isOpen = true
  let running: Promise<void> | undefined

  const run = async () => {
    // What arrives in the same turn of the event loop goes together.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) await writeNext()
    running = undefined
  }
  const writeNext = async () => {
    const consultation = queue[0]?.write.consultation
    const batch = queue.filter(({ write }) => write.consultation === consultation).slice(0, BATCH)
    const taken = new Set(batch)
    queue = queue.filter((waiting) => !taken.has(waiting))
    await writeTogether(batch)
  }
  const writeTogether = async (batch: readonly Waiting[]) => {
    try {
      const results = await writeBatch(
        store,
        batch.map(({ write }) => write),
        setting,
      )
      for (const [place, waiting] of batch.entries()) {
        first.forget(waiting.write)
        settle(waiting, results[place])
      }
    } catch (error) {
      // One row that the database will not have must not fail its neighbours; a database that is gone fails them all, and at once.
      if (batch.length > 1 && (await answers(store))) for (const waiting of batch) await writeTogether([waiting])
      else
        for (const { write, reject } of batch) {
          first.remember(write)
          reject(error)
        }
    }
  }
  return {
    write: (asked) =>
      new Promise((resolve, reject) => {
        const write: Arrived = { ...asked, arrivedAt: earlierOf(first.of(asked), asked.arrivedAt) ?? arrival() }
        if (!isOpen || queue.length >= WAITING) {
          first.remember(write)
          return reject(new Overrun(isOpen ? 'Too much comes in at once.' : 'The server is stopping.'))
        }
        queue.push({ write, resolve, reject })
        running ??= run()
      }),
    arrival,
    waiting: () => queue.length,
    close: async () => {
      isOpen = false
      await running
    },
  }
}

function settle({ resolve, reject }: Waiting, result: Written | Refusal | Fault | undefined): void {
  if (result === undefined || result instanceof Fault) reject(result ?? new Fault('A write was passed over.'))
  else resolve(result)
}

const earlierOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one

const answers = ({ comments }: Pick<Store, 'comments'>): Promise<boolean> =>
  sql`select 1`
    .execute(comments)
    .then(() => true)
    .catch(() => false)
