import { createHash } from 'node:crypto'
import type { Insertable, Kysely, Transaction } from 'kysely'
import { applyEvent, type CommentState, chainHash, commentOfEvent, EMPTY_LOG, eventDigest, eventSettingOf } from '#engine'
import { type ConsultationEvent, consultationEvent, consultation as consultationSchema } from '#schemas'
import type { BackupHead } from './back-up-store.ts'
import { toRow } from './comment-row.ts'
import type { Store } from './open-store.ts'
import { inParts } from './read-standing.ts'
import type { CommentTables, RespondentTables } from './tables.ts'
import { Refusal } from './write-batch.ts'

type Rows = Insertable<CommentTables['event']>[]
const AT_ONCE = 80

/**
 * Fills an empty store from a backup that was read and verified, in one transaction of each database.
 * @throws Refusal in words, where the consultation is kept there already
 */
export async function restoreStore(
  store: Store,
  backup: Backup,
): Promise<{ readonly consultation: string; readonly events: number; readonly comments: number }> {
  const { head } = backup
  const there = await store.comments.selectFrom('consultation').select('id').where('id', '=', head.consultation).executeTakeFirst()
  if (there !== undefined) throw new Refusal(`The consultation "${head.consultation}" is kept there already: a backup is restored into an empty place only.`)
  await store.respondents.transaction().execute(async (transaction) => {
    for (const row of backup.respondents) await transaction.insertInto('respondent').values(row).execute()
    for (const row of backup.invitations) await transaction.insertInto('invitation').values(row).execute()
    await store.comments.transaction().execute((inner) => writeComments(inner, backup))
  })
  return { consultation: head.consultation, events: backup.events.length, comments: backup.states.size }
}

/** A backup as it was read, with the comments that follow from its log. */
interface Backup {
  readonly head: BackupHead
  readonly events: readonly ConsultationEvent[]
  readonly digests: readonly string[]
  readonly states: ReadonlyMap<string, CommentState>
  readonly receipts: readonly CommentTables['receipt'][]
  readonly drafts: readonly CommentTables['draft'][]
  readonly respondents: readonly RespondentTables['respondent'][]
  readonly invitations: readonly RespondentTables['invitation'][]
}

async function writeComments(
  transaction: Transaction<CommentTables> | Kysely<CommentTables>,
  { head, events, digests, states, receipts, drafts }: Backup,
): Promise<void> {
  await transaction
    .insertInto('consultation')
    .values({ id: head.consultation, data: JSON.stringify(head.data), length: head.length, head: head.head, last_at: head.lastAt })
    .execute()
  const rows: Rows = events.map((event, place) => ({
    consultation: head.consultation,
    seq: event.seq,
    type: event.type,
    comment: commentOfEvent(event) ?? null,
    digest: digests[place] ?? '',
    body: JSON.stringify(event),
  }))
  for (const part of inParts(rows, AT_ONCE)) await transaction.insertInto('event').values(part).execute()
  for (const part of inParts([...states.values()].map(toRow), AT_ONCE)) await transaction.insertInto('comment').values(part).execute()
  for (const part of inParts(receipts, AT_ONCE)) await transaction.insertInto('receipt').values(part).execute()
  for (const draft of drafts)
    await transaction
      .insertInto('draft')
      .values(draft)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/**
 * Reads a backup to its end and verifies it, before there is any place to write it to.
 * @throws Refusal in words, where it was cut off or altered, or is out of order
 */
export async function readBackup(lines: AsyncIterable<string>): Promise<Backup> {
  const hash = createHash('sha256')
  const events: ConsultationEvent[] = []
  const receipts: CommentTables['receipt'][] = []
  const drafts: CommentTables['draft'][] = []
  const respondents: RespondentTables['respondent'][] = []
  const invitations: RespondentTables['invitation'][] = []
  let head: BackupHead | undefined
  let count = 0
  let isWhole = false
  for await (const line of lines) {
    if (line === '') continue
    if (isWhole) throw new Refusal('The backup goes on after its last line.')
    const value = jsonOf(line, count)
    if (typeof value['end'] === 'object') {
      const end = value['end'] as { lines?: unknown; sha256?: unknown }
      if (end.lines !== count || end.sha256 !== hash.digest('hex'))
        throw new Refusal('The backup is not as it was written: its last line does not agree with those before it.')
      isWhole = true
      continue
    }
    hash.update(`${line}\n`)
    if (count === 0) head = headOf(value)
    else if (value['event'] !== undefined) events.push(eventOf(value['event'], count))
    else if (value['receipt'] !== undefined) receipts.push(value['receipt'] as CommentTables['receipt'])
    else if (value['draft'] !== undefined) drafts.push(value['draft'] as CommentTables['draft'])
    else if (value['respondent'] !== undefined) respondents.push(value['respondent'] as RespondentTables['respondent'])
    else if (value['invitation'] !== undefined) invitations.push(value['invitation'] as RespondentTables['invitation'])
    else throw new Refusal(`Line ${count + 1} of the backup is nothing that a backup holds.`)
    count += 1
  }
  if (head === undefined || !isWhole) throw new Refusal('The backup was cut off: its last line is missing.')
  return { head, events, receipts, drafts, respondents, invitations, ...replay(head, events) }
}

/** The chain and the comments of a log. @throws Refusal where the log does not give the head that the backup begins with */
function replay({ data, length, head }: BackupHead, events: readonly ConsultationEvent[]): Pick<Backup, 'states' | 'digests'> {
  const states = new Map<string, CommentState>()
  const setting = { ...eventSettingOf(consultationSchema.parse(data)), commentOf: (id: string) => states.get(id) }
  let hash = EMPTY_LOG.hash
  const digests = events.map((event, place) => {
    if (event.seq !== place || event.previous !== hash) throw new Refusal(`Entry ${place} of the log does not follow from the one before it.`)
    const step = applyEvent(event, setting)
    if (step.refused !== undefined) throw new Refusal(`Entry ${place} of the log may not have happened. ${step.refused}`)
    if (step.next !== undefined) states.set(commentOfEvent(event) as string, step.next)
    const digest = eventDigest(event)
    hash = chainHash(hash, digest)
    return digest
  })
  if (events.length !== length || hash !== head) throw new Refusal('The log of the backup does not end where the backup says.')
  return { states, digests }
}

function jsonOf(line: string, place: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Said below, as for any other line that is none.
  }
  throw new Refusal(`Line ${place + 1} of the backup cannot be read.`)
}

function headOf(value: Record<string, unknown>): BackupHead {
  if (value['format'] !== 'consultation-backup/1') throw new Refusal('The file is no backup of a consultation, or one of a later version.')
  if (!consultationSchema.safeParse(value['data']).success) throw new Refusal('The backup does not say which consultation it is of.')
  return value as unknown as BackupHead
}

function eventOf(value: unknown, place: number): ConsultationEvent {
  const read = consultationEvent.safeParse(value)
  if (!read.success) throw new Refusal(`Line ${place + 1} of the backup holds no entry of a log.`)
  return read.data
}
