import { createHash, timingSafeEqual } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { TrustedProxy } from '../intake.ts'
import { keepQuery } from '../store/keep-query.ts'
import type { RespondentTables } from '../store/tables.ts'
import { INVITED_COLUMNS, type Invited, toInvited } from './invitations.ts'

/** Whether a request comes from the proxy that may say who people are. The comparison takes the same time for every wrong secret. */
export function isFromProxy({ secret }: Pick<TrustedProxy, 'secret'>, given: string | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(secret), digest(given))
}

/** Who was invited by an email address, and may still come in: by the newest invitation where there are several. */
export async function findByEmail(
  database: Kysely<RespondentTables>,
  email: string,
  { consultation, now }: { readonly consultation: string; readonly now: Date },
): Promise<Invited | undefined> {
  const [row] = await invitedByEmail(database, { email: email.trim().toLowerCase(), consultation, now: now.toISOString() })
  return row && toInvited(row)
}

const invitedByEmail = keepQuery(['email', 'consultation', 'now'], (database: Kysely<RespondentTables>, { email, consultation, now }) =>
  database
    .selectFrom('invitation')
    .innerJoin('respondent', 'respondent.ref', 'invitation.ref')
    .select(INVITED_COLUMNS)
    .where(sql<string>`lower(respondent.email)`, '=', email)
    .where('invitation.consultation', '=', consultation)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', now)
    .orderBy('invitation.made_at', 'desc')
    .limit(1),
)
