import { join } from 'node:path'
import { deniedName } from '#engine'
import { defineCommand, EXIT } from '../command.ts'
import { insertItem } from '../edits/insert-item.ts'
import { openEdition } from '../open-manual.ts'
import { pathFrom } from '../path-from-here.ts'
import { sayMade } from '../say-made.ts'
import { UsageError } from '../usage-error.ts'
import { replaceFile } from '../write-file.ts'

/** As many words as the check looks at together. */
const MAX_WORDS = 6

export const newDeniedName = defineCommand({
  words: { usage: '"<name>"', least: 1, most: 1 },
  options: {},
  about: [
    'Adds a name that may not stand anywhere in the manual, such as that of a person. Only hashes of it are written to manual.yaml, so the list does not print what it keeps out. Capitals do not count.',
  ],
  examples: [['new denied-name "Some Name"', 'keep this name out']],
  run: (call) => {
    const entry = deniedName(call.words[0] as string)
    if (entry.words === 0 || entry.words > MAX_WORDS)
      throw new UsageError(`a name has 1 to ${MAX_WORDS} words`, { hint: 'put it in quotes: manual new denied-name "Some Name"' })
    const { config, documents } = openEdition(call)
    if (config.deniedNames?.some(({ whole }) => whole === entry.whole) === true) {
      call.terminal.note('That name is on the list already.\n')
      return EXIT.fine
    }
    const item = `{ first: ${entry.first}, whole: ${entry.whole}, words: ${entry.words} }`
    const { file, text } = documents.manual
    const isWritten = documents.manual.range(['deniedNames']) !== undefined
    const added = isWritten ? insertItem(documents.manual, ['deniedNames'], { item: [item] }) : `${text.trimEnd()}\n\ndeniedNames:\n  - ${item}\n`
    if (added === undefined) throw new UsageError('`deniedNames` in manual.yaml is not a list with items', { hint: 'take the empty field out and try again' })
    replaceFile(join(call.root, file), added)
    return sayMade(call, { made: [], changed: [file], path: pathFrom(call.root), next: 'run `manual check`' })
  },
})
