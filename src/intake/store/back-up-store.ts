import { createHash } from 'node:crypto'
import type { ConsultationData } from '#schemas'
import type { Store } from './open-store.ts'
import { readLog } from './read-log.ts'

/** How a backup begins: which consultation it is of, and where its log stood. */
export interface BackupHead {
  readonly format: 'consultation-backup/1'
  readonly consultation: string
  /** consultation.yaml as the store keeps it. */
  readonly data: unknown
  readonly length: number
  readonly head: string
  readonly lastAt: string
  /** False where the register of respondents was left out. */
  readonly hasNames: boolean
}

/**
 * Everything that is kept of a consultation as lines of JSON: its head, its log, its receipts, the words of drafts it took comments on, and, unless left out, the register of
 * respondents and their invitations; last a line with the number of lines and the SHA-256 of all before it. The server may go on
 * taking comments meanwhile: what comes in after the first line is not in it. The comments themselves follow from the log.
 */
export async function* backUpStore(
  { comments, respondents }: Store,
  consultation: string,
  { withNames }: { readonly withNames: boolean },
): AsyncGenerator<string> {
  const kept = await comments.selectFrom('consultation').selectAll().where('id', '=', consultation).executeTakeFirstOrThrow()
  const hash = createHash('sha256')
  let lines = 0
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    lines += 1
    return text
  }
  const head: BackupHead = {
    format: 'consultation-backup/1',
    consultation,
    data: JSON.parse(kept.data),
    length: kept.length,
    head: kept.head,
    lastAt: kept.last_at,
    hasNames: withNames,
  }
  yield line(head)
  for await (const event of readLog(comments, consultation)) {
    if (event.seq >= kept.length) break
    yield line({ event })
  }
  const receipts = await comments.selectFrom('receipt').selectAll().where('consultation', '=', consultation).orderBy('id').execute()
  for (const receipt of receipts) if ((JSON.parse(receipt.body) as { head: { length: number } }).head.length <= kept.length) yield line({ receipt })
  const drafts = await comments
    .selectFrom('draft')
    .selectAll()
    .where('edition', '=', (JSON.parse(kept.data) as ConsultationData).on.edition)
    .orderBy('digest')
    .execute()
  for (const draft of drafts) yield line({ draft })
  if (withNames) {
    for (const respondent of await respondents.selectFrom('respondent').selectAll().where('consultation', '=', consultation).orderBy('ref').execute())
      yield line({ respondent })
    for (const invitation of await respondents.selectFrom('invitation').selectAll().where('consultation', '=', consultation).orderBy('id').execute())
      yield line({ invitation })
  }
  yield `${JSON.stringify({ end: { lines, sha256: hash.digest('hex') } })}\n`
}
