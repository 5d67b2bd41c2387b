import { EMPTY_LOG, periodOf } from '#engine'
import type { ConsultationData } from '#schemas'
import type { Store } from './open-store.ts'
import type { Writer } from './start-writer.ts'
import { Refusal } from './write-batch.ts'

/** Before anything happened. */
const NO_TIME = '1970-01-01T00:00:00.000Z'

/**
 * Makes a consultation known to the store, and its opening the first event of its log. Known already, its data is brought up to date:
 * words may be edited while it runs, themes added, and the end moved until it is reached. What entries of the log were judged by may
 * not change, or the log could not be read again: the text that is consulted on, themes in use, and an end that was passed.
 * @returns the data as it is kept: with the digest of the text at the first opening
 * @throws Refusal in words
 */
export async function openConsultation({ comments }: Pick<Store, 'comments'>, writer: Writer, data: ConsultationData): Promise<ConsultationData> {
  const known = await comments.selectFrom('consultation').select(['data', 'last_at']).where('id', '=', data.id).executeTakeFirst()
  if (known !== undefined) {
    const before = JSON.parse(known.data) as ConsultationData
    const kept = { ...data, on: { ...data.on, digest: before.on.digest } }
    refuseOtherText(before, data)
    refuseMovedEnd({ before, after: kept, lastAt: known.last_at })
    await refuseLostThemes({ comments }, kept)
    // A clock that was set back since the last run makes nobody early.
    writer.arrival(known.last_at)
    await comments
      .updateTable('consultation')
      .set({ data: JSON.stringify(kept) })
      .where('id', '=', data.id)
      .execute()
    return kept
  }
  await comments
    .insertInto('consultation')
    .values({ id: data.id, data: JSON.stringify(data), length: 0, head: EMPTY_LOG.hash, last_at: NO_TIME })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const by = { kind: 'system', ref: 's-rule' } as const
  const opened = await writer.write({
    consultation: data.id,
    comments: [],
    decide: ({ head }) =>
      // Of several servers that start at once, one opens it.
      head.length > 0
        ? []
        : [{ type: 'consultation.opened', by, consultation: data.id, data: { digest: data.on.digest ?? EMPTY_LOG.hash, edition: data.on.edition } }],
  })
  if (opened instanceof Refusal) throw opened
  return data
}

/** SHA-256 of the text that a consultation was opened on; undefined where the store does not know it. The draft may have changed since. */
export async function digestAtOpening({ comments }: Pick<Store, 'comments'>, id: string): Promise<string | undefined> {
  const known = await comments.selectFrom('consultation').select('data').where('id', '=', id).executeTakeFirst()
  return known && (JSON.parse(known.data) as ConsultationData).on.digest
}

function refuseOtherText(before: ConsultationData, { id, on }: ConsultationData): void {
  if (before.on.edition !== on.edition) throw new Refusal(`The consultation "${id}" is kept here for edition ${before.on.edition}, not ${on.edition}.`)
  if (on.digest !== undefined && before.on.digest !== undefined && before.on.digest !== on.digest && before.response === undefined)
    throw new Refusal(`The consultation "${id}" was opened on another text than consultation.yaml names (on.digest).`)
}

interface Moved {
  readonly before: ConsultationData
  readonly after: ConsultationData
  /** When the last entry of the log was written. */
  readonly lastAt: string
}

function refuseMovedEnd({ before, after, lastAt }: Moved): void {
  const [was, is] = [periodOf(before).closedAt, periodOf(after).closedAt]
  if (was !== is && (lastAt > was || lastAt > is))
    throw new Refusal(
      `The end of the consultation "${after.id}" can be moved only before it is reached, and not to before the last entry of its log: comments were judged late, or in time, by the end as it was (${before.closesAt}, ${before.timeZone}).`,
    )
}

async function refuseLostThemes({ comments }: Pick<Store, 'comments'>, { id, themes }: ConsultationData): Promise<void> {
  const used = await comments.selectFrom('comment').select('theme').distinct().where('consultation', '=', id).where('theme', 'is not', null).execute()
  const lost = used.find(({ theme }) => !themes.some((known) => known.id === theme))
  if (lost !== undefined) throw new Refusal(`The theme "${lost.theme}" has comments: it cannot be taken out of the consultation "${id}".`)
}
