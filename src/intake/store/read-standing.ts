import { CompiledQuery, type Transaction } from 'kysely'
import type { CommentState } from '#engine'
import { fromRow } from './comment-row.ts'
import type { DatabaseKind } from './migrations.ts'
import type { CommentTables } from './tables.ts'

/** What is asked for: of which consultation, and by what. */
interface Asked<Known> {
  readonly consultation: string
  readonly by: readonly Known[]
}

type Receipt = CommentTables['receipt']
type ReceiptKey = Pick<Receipt, 'respondent' | 'key'>

/**
 * However many are asked for, they travel as one parameter of JSON: the statement never changes and is made ready once. Each is found by
 * an index, so that it takes no longer when more is there. PostgreSQL is made to look them up one by one: where it may choose, it goes
 * through all that is there as long as it does not know how much that is.
 */
export const STANDING_STATEMENTS = {
  sqlite: {
    states: `select "id", "state" from "comment" where "consultation" = ? and "id" in (select value from json_each(?))`,
    receipts: `select * from "receipt" where "consultation" = ?
      and ("respondent", "key") in (select value ->> 'respondent', value ->> 'key' from json_each(?))`,
    counts: `select "asked".value as "respondent",
      (select count(*) from "comment" where "consultation" = ? and "respondent" = "asked".value) as "count" from json_each(?) as "asked"`,
  },
  postgresql: {
    states: `select "found".* from json_array_elements_text($2::json) as "asked"("id") cross join lateral
      (select "id", "state" from "comment" where "consultation" = $1 and "id" = "asked"."id" limit 1) as "found"`,
    receipts: `select "found".* from json_to_recordset($2::json) as "asked"("respondent" text, "key" text) cross join lateral
      (select * from "receipt" where "consultation" = $1 and "respondent" = "asked"."respondent" and "key" = "asked"."key" limit 1) as "found"`,
    counts: `select "asked"."respondent", "found"."count" from json_array_elements_text($2::json) as "asked"("respondent") cross join lateral
      (select count(*) as "count" from "comment" where "consultation" = $1 and "respondent" = "asked"."respondent") as "found"`,
  },
} as const satisfies Readonly<Record<DatabaseKind, unknown>>

interface Reading {
  readonly transaction: Transaction<CommentTables>
  readonly kind: DatabaseKind
}

/** The states of comments, by id. Ids of which there is no comment are left out. */
export async function readStates(reading: Reading, { consultation, by }: Asked<string>): Promise<Map<string, CommentState>> {
  const rows = await ask<Pick<CommentTables['comment'], 'id' | 'state'>>(reading, 'states', { consultation, by: by.filter(canBeThere) })
  return new Map(rows.map((row) => [row.id, fromRow(row)]))
}

/** Whether a database could hold such an id: PostgreSQL fails when it is asked for one with NUL or half a character in it. */
const canBeThere = (id: string): boolean => id.isWellFormed() && !id.includes('\0')

/** Receipts that were given, by respondent and key. */
export async function readReceipts(reading: Reading, { consultation, by }: Asked<ReceiptKey>): Promise<Map<string, Receipt>> {
  const rows = await ask<Receipt>(reading, 'receipts', { consultation, by: by.map(({ respondent, key }) => ({ respondent, key })) })
  return new Map(rows.map((row) => [keyOf(row), row]))
}

/** How many comments respondents have, by respondent. */
export async function readCounts(reading: Reading, { consultation, by }: Asked<string>): Promise<Map<string, number>> {
  const rows = await ask<{ respondent: string; count: number | string }>(reading, 'counts', { consultation, by: [...new Set(by)] })
  return new Map(rows.map(({ respondent, count }) => [respondent, Number(count)]))
}

async function ask<Row>(
  { transaction, kind }: Reading,
  what: keyof (typeof STANDING_STATEMENTS)[DatabaseKind],
  { consultation, by }: Asked<unknown>,
): Promise<readonly Row[]> {
  if (by.length === 0) return []
  const { rows } = await transaction.executeQuery<Row>(CompiledQuery.raw(STANDING_STATEMENTS[kind][what], [consultation, JSON.stringify(by)]))
  return rows
}

/** How a receipt is known to whoever asks again. */
export const keyOf = ({ respondent, key }: ReceiptKey): string => `${respondent} ${key}`

/** A list in parts of at most `size`. */
export function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size))
}
