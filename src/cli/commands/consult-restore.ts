import { createReadStream, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { countOf } from '#engine'
import { linesOf, Refusal, readBackup, restoreStore } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { CONSULT_OPTIONS, withStore } from '../consult/open-consult.ts'
import { sharedKey } from '../consult/server-environment.ts'
import { UsageError } from '../usage-error.ts'

export const consultRestore = defineCommand({
  words: { usage: '<file>', least: 1, most: 1 },
  options: { data: CONSULT_OPTIONS.data },
  about: [
    'Fills an empty place from a backup. The backup is read to its end and verified first: one that was cut off or altered is refused, and nothing is written.',
  ],
  examples: [['consult restore comments.backup.gz --data ../restored', 'into a new folder']],
  run: async (call) => {
    const [file = ''] = call.words
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
      throw new UsageError(`there is no file ${file}`, { hint: 'manual consult backup makes one' })
    const backup = await readBackup(linesOf(createReadStream(file).pipe(createGunzip()))).catch(refuseBroken)
    return await withStore(
      call,
      async (store) => {
        const restored = await restoreStore(store, backup).catch(refuseBroken)
        const { consultation, comments, events } = restored
        call.terminal.print(
          call.json
            ? `${JSON.stringify(restored)}\n`
            : `Restored ${consultation}: ${countOf(comments, 'comment')}, ${countOf(events, 'entry', 'entries')} of the log, verified.\n`,
        )
        if (!call.json && sharedKey() === undefined)
          call.terminal.note(
            'Links that were sent work here only with the key that they were signed with: the file key of the old data folder, or CONSULT_KEY.\n',
          )
        return EXIT.fine
      },
      { isNew: true },
    )
  },
})

function refuseBroken(error: unknown): never {
  if (error instanceof Refusal) throw new UsageError(error.message)
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
    throw new UsageError('the file is no backup, or was cut off', { hint: 'manual consult backup makes one' })
  throw error
}
