import type { Transaction } from 'kysely'
import type { CommentState } from '#engine'
import { fromRow } from './comment-row.ts'
import type { CommentTables } from './tables.ts'

/** Ids that one query asks for: databases limit the parameters of a statement. */
const ASKED_AT_ONCE = 500

/** The states of comments, by id. Ids of which there is no comment are left out. */
export async function readStates(transaction: Transaction<CommentTables>, consultation: string, ids: Iterable<string>): Promise<Map<string, CommentState>> {
  const states = new Map<string, CommentState>()
  for (const asked of inParts([...new Set(ids)], ASKED_AT_ONCE)) {
    const rows = await transaction.selectFrom('comment').select(['id', 'state']).where('consultation', '=', consultation).where('id', 'in', asked).execute()
    for (const row of rows) states.set(row.id, fromRow(row))
  }
  return states
}

/** Receipts that were given under keys, by respondent and key. */
export async function readReceipts(
  transaction: Transaction<CommentTables>,
  consultation: string,
  keys: Iterable<string>,
): Promise<Map<string, CommentTables['receipt']>> {
  const receipts = new Map<string, CommentTables['receipt']>()
  for (const asked of inParts([...new Set(keys)], ASKED_AT_ONCE)) {
    const rows = await transaction.selectFrom('receipt').selectAll().where('consultation', '=', consultation).where('key', 'in', asked).execute()
    for (const row of rows) receipts.set(keyOf(row), row)
  }
  return receipts
}

/** How a receipt is known to whoever asks again. */
export const keyOf = ({ respondent, key }: { readonly respondent: string; readonly key: string }): string => `${respondent} ${key}`

/** A list in parts of at most `size`. */
export function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size))
}
