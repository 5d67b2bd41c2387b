import { applyEvent, type CommentState, canonicalJson, chainHash, commentOfEvent, EMPTY_LOG, eventDigest, eventSettingOf } from '#engine'
import { type ConsultationData, type ConsultationEvent, type ConsultationEventType, consultationEvent, receipt as receiptShape } from '#schemas'
import { judgeDrafts } from '../desk/draft/kept-drafts.ts'
import { fromRow, toRow } from './comment-row.ts'
import type { Store } from './open-store.ts'
import { readBodies } from './read-log.ts'
import type { CommentTables } from './tables.ts'

/** What comes of reading everything that is kept of a consultation. */
export interface StoreVerdict {
  readonly events: number
  readonly comments: number
  readonly receipts: number
  readonly head: string
  /** In words, with the place in the log where there is one; empty where all is sound. At most a hundred. */
  readonly faults: readonly string[]
  /** What cannot be told of it, in words, and is no fault: an earlier version did not write it down. */
  readonly notes: readonly string[]
}

/** A consultation as its log leaves it, and whether the log is sound. */
export interface StoreReading {
  /** As it is kept, with the digest of the text at the first opening. */
  readonly data: ConsultationData
  /** By id, in the order in which they came in. */
  readonly states: ReadonlyMap<string, CommentState>
  /** Of every event, oldest first. */
  readonly digests: readonly string[]
  /** The last thing that happened. */
  readonly last: ConsultationEventType | undefined
  readonly verdict: StoreVerdict
}

const MOST = 100

/**
 * Reads the whole log and says whether it is sound: no event altered, dropped, repeated or out of place; every event one that might
 * happen; every comment that came after the end marked as late; every comment kept as the log leaves it; every receipt given for what
 * is in the log; every draft that comments were taken on there, with the words that the log says were kept. Nothing is changed.
 */
export async function verifyStore(store: Pick<Store, 'comments'>, consultation: string): Promise<StoreVerdict> {
  const reading = await readStore(store, consultation)
  if (reading !== undefined) return reading.verdict
  return { events: 0, comments: 0, receipts: 0, head: EMPTY_LOG.hash, faults: [`There is no consultation "${consultation}" here.`], notes: [] }
}

/** All that `verifyStore` looks at, read once, with what it says of it; undefined where the store has no consultation of that id. */
export async function readStore({ comments: database }: Pick<Store, 'comments'>, consultation: string): Promise<StoreReading | undefined> {
  const faults: string[] = []
  const fault = (words: string) => {
    if (faults.length < MOST) faults.push(words)
  }
  const kept = await database.selectFrom('consultation').selectAll().where('id', '=', consultation).executeTakeFirst()
  if (kept === undefined) return undefined
  const data = JSON.parse(kept.data) as ConsultationData
  const states = new Map<string, CommentState>()
  const digests: string[] = []
  const hashes: string[] = []
  const given = new Set<string>()
  const drafts: Extract<ConsultationEvent, { type: 'draft.kept' }>['data'][] = []
  const setting = { ...eventSettingOf(data), commentOf: (id: string) => states.get(id) }
  let hash: string | undefined = EMPTY_LOG.hash
  let at = ''
  let last: ConsultationEventType | undefined
  for await (const body of readBodies(database, consultation)) {
    const place = digests.length
    const event = readAs(body, consultationEvent)
    if (event === undefined) {
      fault(`Entry ${place}: it cannot be read; it was altered.`)
      digests.push('')
      hashes.push('')
      hash = undefined
      continue
    }
    // After an entry that cannot be read nobody can say what follows from it.
    hash ??= event.previous
    if (event.seq !== place) fault(`Entry ${place}: the entry numbered ${event.seq} stands in its place.`)
    if (event.previous !== hash) {
      fault(`Entry ${place}: it does not follow from the entry before it; one of the two was altered.`)
      // What comes after is held against itself, so that only the place that was altered is named.
      hash = event.previous
    }
    if (event.at < at) fault(`Entry ${place}: it is dated before the entry that stands before it.`)
    at = event.at
    last = event.type
    if (event.type === 'comment.receipted') given.add(event.data.receipt)
    if (event.type === 'draft.kept') drafts.push(event.data)
    const digest = eventDigest(event)
    hash = chainHash(hash, digest)
    digests.push(digest)
    hashes.push(hash)
    const step = applyEvent(event, setting)
    if (step.refused !== undefined) fault(`Entry ${place}: it may not have happened. ${step.refused}`)
    else if (step.next !== undefined) states.set(commentOfEvent(event) as string, step.next)
  }
  if (digests.length !== kept.length) fault(`The log has ${digests.length} entries and should have ${kept.length}.`)
  else if (hash !== kept.head) fault('The last entry does not give the hash that the log ends with; it was altered.')
  for (const [id, { submission }] of states)
    if ((submission.receivedAt ?? '') > setting.closedAt && submission.late === undefined)
      fault(`Comment ${id} came in after the end and is not marked as late.`)
  await verifyComments({ comments: database }, { consultation, states, fault })
  const receipts = await verifyReceipts({ comments: database }, { consultation, digests, hashes, given, fault })
  const { faults: altered, notes } = await judgeDrafts({ comments: database }, { edition: data.on.edition, said: drafts })
  altered.forEach(fault)
  return { data, states, digests, last, verdict: { events: digests.length, comments: states.size, receipts, head: hash ?? '', faults, notes } }
}

interface Known {
  readonly consultation: string
  readonly fault: (words: string) => void
}

async function verifyComments(
  { comments }: Pick<Store, 'comments'>,
  { consultation, states, fault }: Known & { readonly states: ReadonlyMap<string, CommentState> },
): Promise<void> {
  const rows = await comments.selectFrom('comment').selectAll().where('consultation', '=', consultation).execute()
  const seen = new Set<string>()
  for (const row of rows) {
    seen.add(row.id)
    const state = states.get(row.id)
    if (state === undefined) fault(`Comment ${row.id} is not in the log.`)
    else if (comparableRow(row) !== comparable(state) || !isFoundBy(row, state)) fault(`Comment ${row.id} is not kept as the log leaves it.`)
  }
  for (const id of states.keys()) if (!seen.has(id)) fault(`Comment ${id} is in the log and not among the comments.`)
}

/** Whether the columns that lists are filtered by say what the state says. */
function isFoundBy(row: CommentTables['comment'], state: CommentState): boolean {
  const { state: _whole, ...columns } = toRow(state)
  return Object.entries(columns).every(([name, value]) => row[name as keyof typeof columns] === value)
}

function comparableRow(row: CommentTables['comment']): string | undefined {
  try {
    return comparable(fromRow(row))
  } catch {
    return undefined
  }
}

/** A text as what it should be; undefined where it is not, as after somebody altered it. */
function readAs<T>(text: string, shape: { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T } }): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const comparable = (state: CommentState): string => canonicalJson({ ...state, anchors: [...state.anchors] })

async function verifyReceipts(
  { comments }: Pick<Store, 'comments'>,
  {
    consultation,
    digests,
    hashes,
    given,
    fault,
  }: Known & { readonly digests: readonly string[]; readonly hashes: readonly string[]; readonly given: ReadonlySet<string> },
): Promise<number> {
  const rows = await comments.selectFrom('receipt').select(['id', 'body']).where('consultation', '=', consultation).execute()
  for (const { id, body } of rows) {
    const receipt = readAs(body, receiptShape)
    if (receipt === undefined) fault(`Receipt ${id} cannot be read; it was altered.`)
    else if (hashes[receipt.head.length - 1] !== receipt.head.hash) fault(`Receipt ${id} was given for a log that did not begin like this one.`)
    else if (receipt.comments.some(({ seq, digest }) => digests[seq] !== digest)) fault(`Receipt ${id} is for a comment that is not in the log as it was.`)
  }
  const kept = new Set(rows.map(({ id }) => id))
  for (const id of given) if (!kept.has(id)) fault(`Receipt ${id} is in the log and not among the receipts.`)
  return rows.length
}
