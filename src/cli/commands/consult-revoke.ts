import { revoke } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'
import { UsageError } from '../usage-error.ts'

export const consultRevoke = defineCommand({
  words: { usage: '<invitation>', least: 1, most: 1 },
  options: CONSULT_OPTIONS,
  about: ['Takes an invitation back: from now on its link lets nobody in. What was sent by it stays.'],
  examples: [['consult revoke i-gq2bc3ym1qyh', 'a link that went astray']],
  run: (call) =>
    withIntake(call, async ({ store, clock }) => {
      const [id = ''] = call.words
      if (!(await revoke(store.respondents, id, clock())))
        throw new UsageError(`there is no invitation ${id} that could be taken back`, { hint: 'manual consult invitations lists them' })
      call.terminal.print(call.json ? `${JSON.stringify({ revoked: id })}\n` : `Taken back: ${id}.\n`)
      return EXIT.fine
    }),
})
