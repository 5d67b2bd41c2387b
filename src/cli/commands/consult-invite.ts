import { INVITED_KINDS, type InvitedKind, invite, listInvitations, type Store } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { INVITATION_DAYS, invitationLink } from '../consult/invitation-link.ts'
import { CONSULT_OPTIONS, consultationOf, withIntake } from '../consult/open-consult.ts'
import { UsageError } from '../usage-error.ts'

export const consultInvite = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: {
    kind: {
      kind: 'text',
      value: 'KIND',
      about: 'who it is for: sends at once, sends to a coordinator, gathers for an organisation, or answers; respondent if not given',
      among: INVITED_KINDS,
    },
    organisation: { kind: 'text', value: 'NAME', about: 'the organisation they speak for; needed for a colleague and a coordinator' },
    name: { kind: 'text', value: 'NAME', about: 'their own name; kept apart from the comments' },
    email: { kind: 'text', value: 'ADDRESS', about: 'where they can be written to; kept apart likewise' },
    days: { kind: 'text', value: 'NUMBER', about: `days until the link lets nobody in; ${INVITATION_DAYS} if not given` },
    address: { kind: 'text', value: 'URL', about: 'where people reach the server; http://127.0.0.1:4321 if neither this nor CONSULT_ORIGIN is given' },
    ...CONSULT_OPTIONS,
  },
  about: [
    'Makes an invitation to a consultation and prints its link, once. Whoever has the link is taken for the person or organisation that it was made for.',
    'The link is signed, comes to an end, and can be taken back with consult revoke. Send each to one person or body only.',
  ],
  examples: [
    ['consult invite --organisation "Example Agency"', 'an organisation that answers with one voice'],
    ['consult invite --kind coordinator --organisation "Example Agency"', 'somebody who gathers what colleagues write'],
    ['consult invite --kind staff --name "Reader one"', 'somebody who reads and answers comments'],
  ],
  run: async (call) => {
    const { kind = 'respondent', organisation, name, email, days: given, address } = call.options
    const days = given === undefined ? INVITATION_DAYS : Number(given)
    if (!Number.isInteger(days) || days < 1 || days > 1000) throw new UsageError(`--days cannot be ${given}`, { hint: 'a whole number from 1 to 1000' })
    if ((kind === 'colleague' || kind === 'coordinator') && organisation === undefined)
      throw new UsageError(`a ${kind} needs an organisation`, { hint: 'name it with --organisation NAME' })
    const reached = address === undefined ? undefined : addressOption(address)
    if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError(`--email cannot be ${email}`, { hint: 'such as reader@example.org' })
    const { id, data } = consultationOf(call)
    if (data.response !== undefined && kind !== 'staff')
      throw new UsageError(`the response to ${id} is published: it takes no comments any more`, { hint: 'name another consultation with --consultation ID' })
    return await withIntake(
      call,
      async ({ store, key, consultation, origin, clock }) => {
        const made = await invite(
          store.respondents,
          { consultation: consultation.id, kind: kind as InvitedKind, organisation, name, email, days },
          { key, now: clock() },
        )
        const link = invitationLink(reached ?? origin ?? 'http://127.0.0.1:4321', made.token)
        if (call.json) call.terminal.print(`${JSON.stringify({ link, invitation: made.invitation, respondent: made.ref, expiresAt: made.expiresAt })}\n`)
        else
          call.terminal.print(
            `${link}\n\nInvitation ${made.invitation} for ${made.ref}, until ${made.expiresAt.slice(0, 10)}. The link is not kept: copy it now.\n`,
          )
        if (kind === 'colleague' && !(await hasCoordinator(store, consultation.id, organisation)))
          call.terminal.note(
            `Nobody is coordinator of ${organisation} yet, so what this colleague sends waits unread: manual consult invite --kind coordinator --organisation "${organisation}"\n`,
          )
        return EXIT.fine
      },
      { isNew: true },
    )
  },
})

/** Scheme and host of an address where people reach the server. @throws UsageError where it is none, or leads to a place below */
function addressOption(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || `${url.pathname}${url.search}${url.hash}` !== '/')
    throw new UsageError(`--address cannot be ${given}`, { hint: 'scheme and host only, such as https://manual.example.org' })
  return url.origin
}

/** Whether somebody gathers what colleagues of an organisation write. */
async function hasCoordinator({ respondents }: Pick<Store, 'respondents'>, consultation: string, organisation: string | undefined): Promise<boolean> {
  const invitations = await listInvitations(respondents, consultation)
  return invitations.some((one) => one.kind === 'coordinator' && one.organisation === organisation && one.revokedAt === null)
}
