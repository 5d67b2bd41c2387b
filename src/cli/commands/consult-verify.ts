import { countOf } from '#engine'
import { verifyStore } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { CONSULT_OPTIONS, consultationOf, withStore } from '../consult/open-consult.ts'

export const consultVerify = defineCommand({
  words: { usage: '', least: 0, most: 0 },
  options: CONSULT_OPTIONS,
  about: [
    'Reads the whole log of a consultation and says whether it is sound: nothing altered, dropped, repeated or out of place; every comment kept as the log leaves it; every receipt given for what is in the log; the drafts with the words that were kept. It changes nothing, and the server may run meanwhile.',
  ],
  examples: [['consult verify', 'before closing, or after a restore']],
  run: (call) =>
    withStore(call, async (store) => {
      const { id } = consultationOf(call)
      const verdict = await verifyStore(store, id)
      const { events, comments, receipts, head, faults, notes } = verdict
      const words =
        faults.length === 0
          ? `Sound: ${countOf(events, 'entry', 'entries')} of the log, ${countOf(comments, 'comment')}, ${countOf(receipts, 'receipt')}.\nHead: ${head}\n`
          : `${faults.join('\n')}\n\nNot sound: ${countOf(faults.length, 'fault')}.\n`
      if (!call.json) for (const note of notes) call.terminal.note(`${note}\n`)
      call.terminal.print(call.json ? `${JSON.stringify(verdict)}\n` : words)
      return faults.length === 0 ? EXIT.fine : EXIT.faults
    }),
})
