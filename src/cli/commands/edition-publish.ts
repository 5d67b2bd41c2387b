import type { Manual } from '#engine'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { openChecked } from '../open-checked.ts'
import { pathFrom } from '../path-from-here.ts'
import { bringIntoForce, isLeftToDo } from '../publishing/bring-into-force.ts'
import { editionFields, numberRefusals } from '../publishing/edition-fields.ts'
import { discardLeftovers } from '../publishing/freeze-draft.ts'
import { dayOption, editionNumberWord } from '../publishing/options.ts'
import { publishEdition } from '../publishing/publish-edition.ts'
import { draftRefusals, unansweredRefusals } from '../publishing/refusals.ts'
import { refuse } from '../publishing/refuse-publication.ts'

export const editionPublish = defineCommand({
  words: { usage: '<number>', least: 1, most: 1 },
  options: {
    published: { kind: 'text', value: 'DATE', about: 'the day of publication, such as 2026-11-01; else `publishedOn` of edition.yaml' },
    'in-force': {
      kind: 'text',
      value: 'DATE',
      about: 'the day it takes effect; else `inForceFrom` of edition.yaml; without either it is published and not in force',
    },
  },
  about: [
    'Freezes the draft as a published edition: a copy in editions/<number> with edition.json, which holds the hash of every file and of the words of every page, and names the edition before by its hash. From then on every check finds a changed byte.',
    'It is refused, and all reasons are said at once, where a check finds an error, a block has no id, a changed section has no change note, the lineage leaves a vanished id unexplained, nobody signs it off, a consultation on it or on an earlier text is not answered, or its number or its dates do not follow. `number` is the one in draft/edition.yaml.',
    'Dates stand in draft/edition.yaml or are given as options; where both are, they have to agree. Those given as options are written into the copy. Its status becomes in-force where it has a day on which it takes effect; else draft/edition.yaml has to say consultation or approved.',
    'An edition with a day on which it takes effect becomes the one at the front: `inForce` in manual.yaml is set to it after the edition is in its place. Cut off at any moment, there is nothing or the whole edition; called again, it does what is left to do.',
    'The draft stays as it is. Give it the next number before you go on writing.',
  ],
  examples: [
    ['edition publish 1.0', 'publish the draft with the dates in its edition.yaml, for example for consultation'],
    ['edition publish 2.1 --published 2026-11-01 --in-force 2026-12-01', 'publish it and bring it into force'],
  ],
  run: async (call) => {
    const number = editionNumberWord(call.words[0] as string)
    const asked = { published: dayOption('--published', call.options.published), inForce: dayOption('--in-force', call.options['in-force']) }
    const { edition: draft, manual, consultations, findings } = await openChecked(call)
    for (const name of discardLeftovers(call.root)) call.terminal.note(`Removed editions/${name}, left by a publication that was cut off.\n`)
    if (isLeftToDo(manual, number) && findings.every(({ code, declared }) => declared !== undefined || !/^NM40[1-4]$/.test(code)))
      return finish(call, manual, number)
    const { fields, refusals: dates } = editionFields(draft, manual, asked)
    const unanswered = unansweredRefusals(draft, consultations, fields?.status ?? draft.data.status)
    const refusals = [...numberRefusals(number, draft, manual), ...dates, ...draftRefusals(draft, manual, findings), ...unanswered]
    if (refusals.length > 0 || fields === undefined) return refuse(call, { number, refusals, findings, draft, manual })
    return publishEdition(call, { number, fields, draft, manual })
  },
})

/** The edition is in its place, and an earlier call did not get to setting it in force. */
function finish({ root, terminal, json }: Call, manual: Manual, number: string): number {
  bringIntoForce(root, manual, number)
  const file = pathFrom(root)('manual.yaml')
  if (json) terminal.print(`${JSON.stringify({ edition: number, folder: pathFrom(root)(`editions/${number}`), inForce: true }, null, 2)}\n`)
  else terminal.print(`Edition ${number} was published already. Set \`inForce\` in ${file} to ${number}, which was left to do.\n`)
  return EXIT.fine
}
