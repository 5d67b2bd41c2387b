import {
  type Admission,
  admissionAt,
  appendEvent,
  applyEvent,
  type CommentState,
  commentOfEvent,
  type EventSetting,
  eventSettingOf,
  type LogHead,
  makeReceipt,
  type NewEvent,
} from '#engine'
import type { ConsultationData, ConsultationEvent, Receipt } from '#schemas'
import { toRow } from './comment-row.ts'
import { insertRows } from './insert-rows.ts'
import type { DatabaseKind } from './migrations.ts'
import type { Store } from './open-store.ts'
import { readData } from './read-data.ts'
import { askCounts, askReceipts, askStates, countsIn, keyOf, receiptsIn, statesIn } from './read-standing.ts'
import type { CommentTables } from './tables.ts'
import { BEGIN, COMMIT, ROLLBACK } from './transact.ts'

/** What a decision may look at: the consultation and its comments as they stand at the moment of writing. */
export interface Standing {
  readonly data: ConsultationData
  /** The moment that the events will bear. */
  readonly at: string
  /** When what is decided reached the server: never after `at`. */
  readonly arrivedAt: string
  /** What becomes of a comment that came in then: however long it waited, nobody is late who sent in time. */
  readonly admission: Admission
  readonly head: LogHead
  readonly commentOf: (id: string) => CommentState | undefined
  /** How many comments are there of whoever the receipt is for. */
  readonly countOf: (respondent: string) => number
}

/** Something to be written: what it needs to know, and what follows from that. */
export interface Write {
  readonly consultation: string
  /** When it reached the server, as `Writer.arrival` said then; when it is given to the writer if left out. */
  readonly arrivedAt?: string | undefined
  /** Ids of all comments that `decide` asks for or that its events are about. */
  readonly comments: readonly string[]
  /** Events to add. Pure: it may be called again where a transaction is tried again. Throws a `Refusal` where it may not be. */
  readonly decide: (now: Standing) => readonly NewEvent[]
  /** Gives a receipt for the comments that come in by it; the same key again gives the same receipt and writes nothing. */
  readonly receipt?: { readonly id: string; readonly respondent: string; readonly key: string; readonly sent: string } | undefined
}

/** What was written, and is on disk. */
export interface Written {
  readonly events: readonly ConsultationEvent[]
  readonly receipt?: Receipt | undefined
  /** Every comment that it changed, as it stands after it. */
  readonly states: ReadonlyMap<string, CommentState>
  /** True where an earlier write with the same key had done it already. */
  readonly isRepeat: boolean
}

interface RefusalHelp {
  /** The comment that it is about, where it is about one. */
  readonly comment?: string | undefined
  /** True where it would have been written had something else not been written before. */
  readonly isConflict?: boolean | undefined
}

/** Why something cannot be written, in words for whoever asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly help: RefusalHelp

  constructor(message: string, help: RefusalHelp = {}) {
    super(message)
    this.help = help
  }
}

/** A decision that failed in an unforeseen way: a fault of ours, not of the database. */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/** Something to be written that has come in. */
export type Arrived = Write & { readonly arrivedAt: string }

interface Setting {
  /** The moment of writing: never before the one that is given. */
  readonly now: (notBefore: string) => string
  readonly salt: () => string
}

/**
 * Writes several things in one transaction: one flush of the disk serves all (group commit). Each is decided in turn on what those
 * before it left; one that is refused leaves nothing and holds up nobody. All are of one consultation.
 * @returns for each, what was written or why not, in their order. @throws where the database fails; then nothing was written
 */
export async function writeBatch({ transact, kind }: Pick<Store, 'transact' | 'kind'>, writes: readonly Arrived[], setting: Setting): Promise<Done[]> {
  const consultation = writes[0]?.consultation ?? ''
  const asked = writes.flatMap(({ receipt }) => receipt ?? [])
  return await transact(async (ask) => {
    const [, locked = [], states = [], receipts = [], counts = []] = await ask([
      BEGIN,
      // Before anything else is read: the lock makes the writers of a log, in whatever process, wait for one another.
      { sql: LOCK[kind], rows: [[consultation]] },
      askStates(kind, { consultation, by: writes.flatMap((write) => write.comments) }),
      askReceipts(kind, { consultation, by: asked }),
      askCounts(kind, { consultation, by: asked.map(({ respondent }) => respondent) }),
    ])
    const [row] = locked as readonly CommentTables['consultation'][]
    const known = { states: statesIn(states), receipts: receiptsIn(receipts), counts: countsIn(counts) }
    const decided = row === undefined ? undefined : decideAll(writes, { row, ...known, setting })
    if (decided === undefined) {
      await ask([ROLLBACK])
      return writes.map(() => new Refusal(`There is no consultation "${consultation}" here.`))
    }
    const { done, head, at, rows, changed } = decided
    await ask([
      insertRows(kind, { table: 'event', rows: rows.event }),
      insertRows(kind, { table: 'comment', rows: [...changed].map((id) => toRow(known.states.get(id) as CommentState)) }),
      insertRows(kind, { table: 'receipt', rows: rows.receipt }),
      { sql: MOVE_ON[kind], rows: rows.event.length === 0 ? [] : [[head.length, head.hash, at, consultation]] },
      COMMIT,
    ])
    return done
  })
}

type Done = Written | Refusal | Fault

const LOCK: Readonly<Record<DatabaseKind, string>> = {
  sqlite: 'update "consultation" set "length" = "length" where "id" = ? returning *',
  postgresql: 'select * from "consultation" where "id" = $1 for update',
}

const MOVE_ON: Readonly<Record<DatabaseKind, string>> = {
  sqlite: 'update "consultation" set "length" = ?, "head" = ?, "last_at" = ? where "id" = ?',
  postgresql: 'update "consultation" set "length" = $1, "head" = $2, "last_at" = $3 where "id" = $4',
}

/** What was read under the lock. The maps are brought up to date as things are decided. */
interface Read {
  readonly row: CommentTables['consultation']
  readonly states: Map<string, CommentState>
  readonly receipts: Map<string, CommentTables['receipt']>
  readonly counts: Map<string, number>
  readonly setting: Setting
}

/** Decides one thing after another, on what those before it left, and gives what is to be written. */
function decideAll(writes: readonly Arrived[], { row, states, receipts, counts, setting: { now, salt } }: Read) {
  const data = readData(row)
  // The log never goes back in time, whatever the clock does, nor to before what it tells of.
  const at = now(writes.reduce((latest, { arrivedAt }) => laterOf(latest, arrivedAt), row.last_at))
  const common = eventSettingOf(data)
  const rows: { event: CommentTables['event'][]; receipt: CommentTables['receipt'][] } = { event: [], receipt: [] }
  const changed = new Set<string>()
  const countOf = (respondent: string) => counts.get(respondent) ?? 0
  let head: LogHead = { length: row.length, hash: row.head }

  const decideOne = (write: Arrived): Written => {
    const known = write.receipt && receipts.get(keyOf(write.receipt))
    if (known !== undefined && write.receipt !== undefined) {
      if (known.sent !== write.receipt.sent) throw new Refusal('This key was used for something else: send it under a new one.', { isConflict: true })
      return { events: [], receipt: JSON.parse(known.body) as Receipt, states: new Map(), isRepeat: true }
    }
    const own = new Map<string, CommentState>()
    const commentOf = (id: string) => own.get(id) ?? states.get(id)
    const against: EventSetting = { ...common, commentOf }
    let next = head
    const { arrivedAt } = write
    const added = write.decide({ data, at, arrivedAt, admission: admissionAt(data, arrivedAt), head, commentOf, countOf }).map((said) => {
      const step = appendEvent(next, said, { at, salt: salt() })
      const result = applyEvent(step.event, against)
      if (result.refused !== undefined) throw new Refusal(result.refused)
      if (result.next !== undefined) own.set(result.next.comment.id, result.next)
      next = step.head
      return step
    })
    const digests = new Map(added.map(({ event, digest }) => [event, digest]))
    const events = added.map(({ event }) => event)
    const receipt =
      write.receipt &&
      makeReceipt(
        write.receipt.id,
        events.filter((event) => event.type === 'comment.submitted' || event.type === 'comment.gathered'),
        { head: next, at: arrivedAt, digestOf: (event) => digests.get(event) ?? '' },
      )
    // From here on nothing can fail.
    head = next
    for (const [id, state] of own) {
      const { respondent } = state.comment
      if (!states.has(id)) counts.set(respondent, countOf(respondent) + 1)
      states.set(id, state)
      changed.add(id)
    }
    for (const { event, text, digest } of added)
      rows.event.push({ consultation: row.id, seq: event.seq, type: event.type, comment: commentOfEvent(event) ?? null, digest, body: text })
    if (write.receipt !== undefined && receipt !== undefined) {
      const kept = { ...write.receipt, consultation: row.id, body: JSON.stringify(receipt) }
      rows.receipt.push(kept)
      receipts.set(keyOf(write.receipt), kept)
    }
    return { events, receipt, states: own, isRepeat: false }
  }
  const done = writes.map((write): Written | Refusal | Fault => {
    try {
      return decideOne(write)
    } catch (error) {
      return error instanceof Refusal ? error : new Fault('A decision failed.', { cause: error })
    }
  })
  return { done, head, at, rows, changed }
}

/** The later of two moments, as text in UTC. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other)
