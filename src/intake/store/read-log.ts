import type { Kysely } from 'kysely'
import type { ConsultationEvent } from '#schemas'
import type { CommentTables } from './tables.ts'

const AT_ONCE = 1_000

/** The log of a consultation, oldest first, a part at a time: a long one is never in memory whole. @throws where an entry is no JSON */
export async function* readLog(database: Kysely<CommentTables>, consultation: string): AsyncGenerator<ConsultationEvent> {
  for await (const body of readBodies(database, consultation)) yield JSON.parse(body) as ConsultationEvent
}

/** The same, each entry as the text that is kept. */
export async function* readBodies(database: Kysely<CommentTables>, consultation: string): AsyncGenerator<string> {
  for (let from = 0; ; from += AT_ONCE) {
    const rows = await database
      .selectFrom('event')
      .select('body')
      .where('consultation', '=', consultation)
      .where('seq', '>=', from)
      .where('seq', '<', from + AT_ONCE)
      .orderBy('seq')
      .execute()
    for (const { body } of rows) yield body
    if (rows.length === 0) return
  }
}

/** The events of one comment, oldest first. */
export async function readHistory(
  database: Kysely<CommentTables>,
  { consultation, comment }: { readonly consultation: string; readonly comment: string },
): Promise<ConsultationEvent[]> {
  const rows = await database
    .selectFrom('event')
    .select('body')
    .where('consultation', '=', consultation)
    .where('comment', '=', comment)
    .orderBy('seq')
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as ConsultationEvent)
}
