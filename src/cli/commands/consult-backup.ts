import { backUpStore } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { CONSULT_OPTIONS, consultationOf, withStore } from '../consult/open-consult.ts'
import { writeBackup } from '../consult/write-backup.ts'
import { pathFromHere } from '../path-from-here.ts'
import { UsageError } from '../usage-error.ts'

export const consultBackup = defineCommand({
  words: { usage: '<file>', least: 1, most: 1 },
  options: {
    'without-names': { kind: 'flag', about: 'leaves out the register of respondents and their invitations' },
    ...CONSULT_OPTIONS,
  },
  about: [
    'Writes everything that is kept of a consultation into one file (lines of JSON, compressed), while the server runs: the log, the receipts, and the register of respondents.',
    'The key that invitation links are signed with is not in it. Keep it apart (the file key in the data folder, or CONSULT_KEY): without it links that were sent let nobody in after a restore.',
  ],
  examples: [
    ['consult backup comments.backup.gz', 'all of it; only you can read the file'],
    ['consult backup comments.backup.gz --without-names', 'comments and log, nobody named'],
  ],
  run: async (call) => {
    const [file = ''] = call.words
    const { id } = consultationOf(call)
    return await withStore(call, async (store) => {
      const known = await store.comments.selectFrom('consultation').select('length').where('id', '=', id).executeTakeFirst()
      if (known === undefined) throw new UsageError(`nothing is kept of the consultation ${id} in ${store.at}`, { hint: 'look at --data and DATABASE_URL' })
      const bytes = await writeBackup(file, backUpStore(store, id, { withNames: call.options['without-names'] !== true }))
      call.terminal.print(
        call.json ? `${JSON.stringify({ file, bytes, consultation: id })}\n` : `Backed up ${id} into ${pathFromHere(file)} (${Math.ceil(bytes / 1000)} kB).\n`,
      )
      return EXIT.fine
    })
  },
})
