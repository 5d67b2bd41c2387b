import { type Kysely, sql } from 'kysely'
import type { Actor, Capacity } from '#schemas'
import { keepQuery } from '../store/keep-query.ts'
import type { RespondentTables } from '../store/tables.ts'
import { randomRef } from './random-ref.ts'
import { makeToken, readToken } from './token.ts'

/** Who may do what: send at once; send to the organisation’s coordinator; gather and send for it; answer. */
export const INVITED_KINDS = ['respondent', 'colleague', 'coordinator', 'staff'] as const
export type InvitedKind = (typeof INVITED_KINDS)[number]

/** Somebody who was let in. */
export interface Invited {
  readonly invitation: string
  readonly ref: string
  readonly kind: InvitedKind
  readonly organisation?: string | undefined
  readonly name?: string | undefined
  readonly capacity: Capacity
}

export interface NewInvitation {
  readonly consultation: string
  readonly kind: InvitedKind
  readonly organisation?: string | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** How long the link works. */
  readonly days: number
}

const DAY = 86_400_000

/**
 * Writes a respondent and an invitation. The token is given once and not kept; whoever has it is let in. Who was invited before, as the
 * same and by the same email address, keeps their reference: a new link is no second person, who could agree to what the first proposed.
 */
export async function invite(
  database: Kysely<RespondentTables>,
  { consultation, kind, organisation, name, email, days }: NewInvitation,
  { key, now }: { readonly key: Buffer; readonly now: Date },
): Promise<{ readonly token: string; readonly invitation: string; readonly ref: string; readonly expiresAt: string }> {
  const before = email === undefined ? undefined : await refOf(database, { consultation, kind, organisation, email })
  const ref = before ?? randomRef(kind === 'staff' ? 's' : kind === 'coordinator' ? 'c' : 'r')
  const invitation = randomRef('i')
  const expiresAt = now.getTime() + days * DAY
  const capacity: Capacity = kind === 'coordinator' ? 'coordinator' : organisation === undefined ? 'personal' : 'organisation'
  const made = now.toISOString()
  const end = new Date(expiresAt).toISOString()
  await database.transaction().execute(async (transaction) => {
    if (before === undefined)
      await transaction
        .insertInto('respondent')
        .values({ ref, consultation, kind, name: name ?? null, email: email ?? null, organisation: organisation ?? null, capacity, invited_at: made })
        .execute()
    await transaction.insertInto('invitation').values({ id: invitation, ref, consultation, expires_at: end, revoked_at: null, made_at: made }).execute()
  })
  return { token: makeToken({ id: invitation, expiresAt }, key), invitation, ref, expiresAt: end }
}

/** The reference of somebody who was invited before by an email address; staff are one person whatever body they are from. */
async function refOf(
  database: Kysely<RespondentTables>,
  { consultation, kind, organisation, email }: Pick<NewInvitation, 'consultation' | 'kind' | 'organisation'> & { readonly email: string },
): Promise<string | undefined> {
  const rows = await database
    .selectFrom('respondent')
    .select(['ref', 'organisation'])
    .where('consultation', '=', consultation)
    .where('kind', '=', kind)
    .where(sql<string>`lower(email)`, '=', email.trim().toLowerCase())
    .orderBy('invited_at')
    .execute()
  return rows.find((row) => kind === 'staff' || (row.organisation ?? undefined) === organisation)?.ref
}

/** Who holds a token; undefined where it lets nobody in: altered, of another consultation, at its end, or revoked. */
export async function findInvited(
  database: Kysely<RespondentTables>,
  token: string,
  { key, now, consultation }: { readonly key: Buffer; readonly now: Date; readonly consultation: string },
): Promise<Invited | undefined> {
  const claims = readToken(token, key, now.getTime())
  if (claims === undefined) return undefined
  const [row] = await invitedById(database, { id: claims.id, consultation })
  return row && toInvited(row)
}

/** What is read of somebody who asks to be let in. */
export const INVITED_COLUMNS = [
  'invitation.id',
  'respondent.ref',
  'respondent.kind',
  'respondent.organisation',
  'respondent.name',
  'respondent.capacity',
] as const

const invitedById = keepQuery(['id', 'consultation'], (database: Kysely<RespondentTables>, { id, consultation }) =>
  database
    .selectFrom('invitation')
    .innerJoin('respondent', 'respondent.ref', 'invitation.ref')
    .select(INVITED_COLUMNS)
    .where('invitation.id', '=', id)
    .where('invitation.consultation', '=', consultation)
    .where('invitation.revoked_at', 'is', null),
)

type InvitedRow = Pick<RespondentTables['invitation'], 'id'> & Pick<RespondentTables['respondent'], 'ref' | 'kind' | 'organisation' | 'name' | 'capacity'>

/** Somebody as the register has them. */
export const toInvited = ({ id, ref, kind, organisation, name, capacity }: InvitedRow): Invited => ({
  invitation: id,
  ref,
  kind: kind as InvitedKind,
  organisation: organisation ?? undefined,
  name: name ?? undefined,
  capacity: capacity as Capacity,
})

/** An invitation as staff see it in a list. */
export interface ListedInvitation extends InvitedRow {
  readonly email: string | null
  readonly madeAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
}

/** All invitations of a consultation, oldest first. No link is among them: links are not kept. */
export async function listInvitations(database: Kysely<RespondentTables>, consultation: string): Promise<ListedInvitation[]> {
  return await database
    .selectFrom('invitation')
    .innerJoin('respondent', 'respondent.ref', 'invitation.ref')
    .select([
      ...INVITED_COLUMNS,
      'respondent.email',
      'invitation.made_at as madeAt',
      'invitation.expires_at as expiresAt',
      'invitation.revoked_at as revokedAt',
    ])
    .where('invitation.consultation', '=', consultation)
    .orderBy('invitation.made_at')
    .orderBy('invitation.id')
    .execute()
}

/** Takes an invitation back: from now on its link lets nobody in. What came in by it stays. @returns whether there was one to take back */
export async function revoke(database: Kysely<RespondentTables>, invitation: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('invitation')
    .set({ revoked_at: now.toISOString() })
    .where('id', '=', invitation)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How the log names somebody. */
export const actorOf = ({ kind, ref }: Invited): Actor => ({ kind: kind === 'colleague' ? 'respondent' : kind, ref })
