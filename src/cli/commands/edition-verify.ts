import { countOf, errorsOf, type Finding, joinWords, reportJson, reportText } from '#engine'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { pathFrom } from '../path-from-here.ts'
import { isLeftToDo } from '../publishing/bring-into-force.ts'
import { verifyEditions } from '../publishing/verify-editions.ts'
import { UsageError } from '../usage-error.ts'

export const editionVerify = defineCommand({
  words: { usage: '[number]', least: 0, most: 1 },
  options: {},
  about: [
    'Looks whether what was published is still there, unchanged. Finds in one run every changed, missing, added or renamed file, an edited record, an edition that does not follow from the one before, and every section whose page this toolkit would now print with other words.',
    'A build does the same. `manual check` does all of it but the last, which takes as long as rendering every page. Nothing is written.',
  ],
  examples: [
    ['edition verify', 'verify every published edition'],
    ['edition verify 2.0', 'only this one'],
  ],
  run: (call) => {
    const { root, terminal, json } = call
    terminal.progress('Rendering the published editions ...')
    const { manual, findings, textOf } = verifyEditions(root)
    terminal.progress()
    const asked = call.words[0]
    const numbers = manual.editions.map(({ number }) => number)
    const found = asked === undefined ? findings : findings.filter((finding) => isAbout(finding, asked))
    if (asked !== undefined && !numbers.includes(asked) && found.length === 0)
      throw new UsageError(`edition ${asked} is not published`, {
        hint: numbers.length === 0 ? 'none is' : `published: ${joinWords(numbers)}`,
        nearest: { word: asked, among: numbers },
      })
    if (json) terminal.print(reportJson(found, { pathOf: pathFrom(root) }))
    else if (found.length > 0) terminal.print(reportText(found, { textOf, colour: terminal.colour, pathOf: pathFrom(root) }))
    else terminal.print(fineWords(asked === undefined ? numbers : [asked]))
    for (const number of numbers) if (isLeftToDo(manual, number)) sayLeftToDo(call, number)
    return errorsOf(found).length > 0 ? EXIT.faults : EXIT.fine
  },
})

const isAbout = ({ place, about }: Finding, number: string) => place.file.startsWith(`editions/${number}/`) || about?.includes(number) === true

const fineWords = (numbers: readonly string[]) =>
  numbers.length === 0
    ? 'No edition is published yet.\n'
    : `${numbers.length === 1 ? `Edition ${numbers[0]} is` : `${countOf(numbers.length, 'edition')} (${joinWords(numbers)}) are`} as published: every file and every word.\n`

const sayLeftToDo = ({ terminal }: Call, number: string) =>
  terminal.note(
    `Left to do: edition ${number} has a day on which it takes effect, and manual.yaml does not name it. \`manual edition publish ${number}\` sets it in force.\n`,
  )
