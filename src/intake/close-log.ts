import type { CommentState, NewEvent } from '#engine'
import type { ConsultationData, ConsultationEvent, PublishedLog } from '#schemas'
import type { Store } from './store/open-store.ts'
import { startWriter } from './store/start-writer.ts'
import { readStore } from './store/verify-store.ts'
import { Refusal } from './store/write-batch.ts'

/** A consultation as its log leaves it. */
export interface ReadLog {
  /** As it is kept, with the digest of the text at the first opening. */
  readonly data: ConsultationData
  readonly comments: ReadonlyMap<string, CommentState>
  readonly log: PublishedLog
  /** Names from the register, by the respondent’s reference; what may be published is decided by each comment. */
  readonly names: ReadonlyMap<string, string>
  /** The last thing that happened. */
  readonly last: ConsultationEvent['type'] | undefined
  /** What is not sound in what is kept, in words. */
  readonly faults: readonly string[]
  /** What cannot be told of it, in words. */
  readonly notes: readonly string[]
}

/** Reads and checks all that is kept of a consultation; undefined where the store has none of that id. */
export async function readWholeLog(store: Store, id: string): Promise<ReadLog | undefined> {
  const reading = await readStore(store, id)
  if (reading === undefined) return undefined
  const {
    data,
    states: comments,
    digests,
    last,
    verdict: { head, faults, notes },
  } = reading
  const people = await store.respondents.selectFrom('respondent').select(['ref', 'name']).where('consultation', '=', id).execute()
  const names = new Map(people.flatMap(({ ref, name }) => (name === null ? [] : [[ref, name] as const])))
  return { data, comments, names, log: { format: 'log-digests/1', consultation: id, length: digests.length, head, digests: [...digests] }, last, faults, notes }
}

/**
 * Writes into the log that answers are published and that the consultation is closed, in one step. Called again, it adds only what is
 * not there yet: nothing, if nothing happened in between.
 */
export async function closeLog(
  store: Store,
  id: string,
  { publish, clock }: { readonly publish: readonly string[]; readonly clock: () => Date },
): Promise<void> {
  const writer = startWriter(store, clock)
  try {
    const before = await readWholeLog(store, id)
    if (before === undefined) throw new Refusal(`There is no consultation "${id}" here.`)
    const by = { kind: 'staff', ref: 's-close' } as const
    const received = [...before.comments.values()].filter(({ submission }) => submission.receivedAt !== undefined).length
    const written = await writer.write({
      consultation: id,
      comments: publish,
      decide: ({ commentOf }) => {
        const due = publish.filter((comment) => commentOf(comment)?.answer.state === 'agreed')
        const events: NewEvent[] = due.map((comment) => ({ type: 'answer.published', by, consultation: id, data: { comment } }))
        return events.length === 0 && before.last === 'consultation.closed'
          ? []
          : [...events, { type: 'consultation.closed', by, consultation: id, data: { received } }]
      },
    })
    if (written instanceof Refusal) throw written
  } finally {
    await writer.close()
  }
}
