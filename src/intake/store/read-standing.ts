import type { CommentState } from '#engine'
import { fromRow } from './comment-row.ts'
import type { DatabaseKind } from './migrations.ts'
import type { CommentTables } from './tables.ts'
import type { Step } from './transact.ts'

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

/** Asks for the states of comments, by their ids. */
export const askStates = (kind: DatabaseKind, { consultation, by }: Asked<string>): Step =>
  ask(STANDING_STATEMENTS[kind].states, { consultation, by: by.filter(canBeThere) })

/** The states of comments, by id. Ids of which there is no comment are left out. */
export const statesIn = (rows: readonly unknown[]): Map<string, CommentState> =>
  new Map((rows as readonly Pick<CommentTables['comment'], 'id' | 'state'>[]).map((row) => [row.id, fromRow(row)]))

/** Whether a database could hold such an id: PostgreSQL fails when it is asked for one with NUL or half a character in it. */
const canBeThere = (id: string): boolean => id.isWellFormed() && !id.includes('\0')

/** Asks for receipts that were given, by respondent and key. */
export const askReceipts = (kind: DatabaseKind, { consultation, by }: Asked<ReceiptKey>): Step =>
  ask(STANDING_STATEMENTS[kind].receipts, { consultation, by: by.map(({ respondent, key }) => ({ respondent, key })) })

export const receiptsIn = (rows: readonly unknown[]): Map<string, Receipt> => new Map((rows as readonly Receipt[]).map((row) => [keyOf(row), row]))

/** Asks how many comments respondents have. */
export const askCounts = (kind: DatabaseKind, { consultation, by }: Asked<string>): Step =>
  ask(STANDING_STATEMENTS[kind].counts, { consultation, by: [...new Set(by)] })

/** How many, by respondent. */
export const countsIn = (rows: readonly unknown[]): Map<string, number> =>
  new Map((rows as readonly { respondent: string; count: number | string }[]).map(({ respondent, count }) => [respondent, Number(count)]))

const ask = (sql: string, { consultation, by }: Asked<unknown>): Step => ({ sql, rows: by.length === 0 ? [] : [[consultation, JSON.stringify(by)]] })

/** How a receipt is known to whoever asks again. */
export const keyOf = ({ respondent, key }: ReceiptKey): string => `${respondent} ${key}`

/** A list in parts of at most `size`. */
export function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size))
}
