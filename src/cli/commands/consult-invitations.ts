import { type ListedInvitation, listInvitations } from '../../intake/index.ts'
import { alignColumns } from '../align-columns.ts'
import { defineCommand, EXIT } from '../command.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'

export const consultInvitations = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: CONSULT_OPTIONS,
  about: ['Lists the invitations to a consultation: for whom, until when, and whether they were taken back. Links are not kept, so none is shown.'],
  examples: [['consult invitations', 'who was invited']],
  run: (call) =>
    withIntake(call, async ({ store, consultation, clock }) => {
      const list = await listInvitations(store.respondents, consultation.id)
      const now = clock().toISOString()
      if (call.json) call.terminal.print(`${JSON.stringify(list.map((invitation) => ({ ...invitation, state: stateOf(invitation, now) })))}\n`)
      else if (list.length === 0) call.terminal.print('Nobody is invited yet: manual consult invite makes a link.\n')
      else
        call.terminal.print(
          `${alignColumns([HEADINGS, ...list.map((one) => [one.id, one.kind, one.ref, one.organisation ?? one.name ?? '', one.expiresAt.slice(0, 10), stateOf(one, now)])]).join('\n')}\n`,
        )
      return EXIT.fine
    }),
})

const HEADINGS = ['invitation', 'kind', 'reference', 'for', 'until', 'state']

const stateOf = ({ revokedAt, expiresAt }: ListedInvitation, now: string): 'taken back' | 'at its end' | 'works' =>
  revokedAt !== null ? 'taken back' : expiresAt <= now ? 'at its end' : 'works'
