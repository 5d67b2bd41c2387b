import { applyEvent, type CommentState, canonicalJson, chainHash, commentOfEvent, EMPTY_LOG, eventDigest, eventSettingOf } from '#engine'
import type { ConsultationData, Receipt } from '#schemas'
import { fromRow } from './comment-row.ts'
import type { Store } from './open-store.ts'
import { readLog } from './read-log.ts'

/** What comes of reading everything that is kept of a consultation. */
export interface StoreVerdict {
  readonly events: number
  readonly comments: number
  readonly receipts: number
  readonly head: string
  /** In words, with the place in the log where there is one; empty where all is sound. At most a hundred. */
  readonly faults: readonly string[]
}

const MOST = 100

/**
 * Reads the whole log and says whether it is sound: no event altered, dropped, repeated or out of place; every event one that might
 * happen; every comment kept as the log leaves it; every receipt given for what is in the log. Nothing is changed.
 */
export async function verifyStore({ comments: database }: Pick<Store, 'comments'>, consultation: string): Promise<StoreVerdict> {
  const faults: string[] = []
  const fault = (words: string) => {
    if (faults.length < MOST) faults.push(words)
  }
  const kept = await database.selectFrom('consultation').selectAll().where('id', '=', consultation).executeTakeFirst()
  if (kept === undefined) return { events: 0, comments: 0, receipts: 0, head: EMPTY_LOG.hash, faults: [`There is no consultation "${consultation}" here.`] }
  const data = JSON.parse(kept.data) as ConsultationData
  const states = new Map<string, CommentState>()
  const digests: string[] = []
  const hashes: string[] = []
  const setting = { ...eventSettingOf(data), commentOf: (id: string) => states.get(id) }
  let hash = EMPTY_LOG.hash
  let at = ''
  for await (const event of readLog(database, consultation)) {
    const place = digests.length
    if (event.seq !== place) fault(`Entry ${place}: the entry numbered ${event.seq} stands in its place.`)
    if (event.previous !== hash) fault(`Entry ${place}: it does not follow from the entry before it; one of the two was altered.`)
    if (event.at < at) fault(`Entry ${place}: it is dated before the entry that stands before it.`)
    at = event.at
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
  await verifyComments({ comments: database }, { consultation, states, fault })
  const receipts = await verifyReceipts({ comments: database }, { consultation, digests, hashes, fault })
  return { events: digests.length, comments: states.size, receipts, head: hash, faults }
}

interface Known {
  readonly consultation: string
  readonly fault: (words: string) => void
}

async function verifyComments(
  { comments }: Pick<Store, 'comments'>,
  { consultation, states, fault }: Known & { readonly states: ReadonlyMap<string, CommentState> },
): Promise<void> {
  const rows = await comments.selectFrom('comment').select(['id', 'state']).where('consultation', '=', consultation).execute()
  const seen = new Set<string>()
  for (const row of rows) {
    seen.add(row.id)
    const state = states.get(row.id)
    if (state === undefined) fault(`Comment ${row.id} is not in the log.`)
    else if (comparable(fromRow(row)) !== comparable(state)) fault(`Comment ${row.id} is not kept as the log leaves it.`)
  }
  for (const id of states.keys()) if (!seen.has(id)) fault(`Comment ${id} is in the log and not among the comments.`)
}

const comparable = (state: CommentState): string => canonicalJson({ ...state, anchors: [...state.anchors] })

async function verifyReceipts(
  { comments }: Pick<Store, 'comments'>,
  { consultation, digests, hashes, fault }: Known & { readonly digests: readonly string[]; readonly hashes: readonly string[] },
): Promise<number> {
  const rows = await comments.selectFrom('receipt').select(['id', 'body']).where('consultation', '=', consultation).execute()
  for (const { id, body } of rows) {
    const receipt = JSON.parse(body) as Receipt
    if (hashes[receipt.head.length - 1] !== receipt.head.hash) fault(`Receipt ${id} was given for a log that did not begin like this one.`)
    else if (receipt.comments.some(({ seq, digest }) => digests[seq] !== digest)) fault(`Receipt ${id} is for a comment that is not in the log as it was.`)
  }
  return rows.length
}
