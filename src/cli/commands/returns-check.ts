import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckedReturns, checkReturns, countOf, type Edition, findingsOf, readCsvBytes, reportJson, reportText, textOf } from '#engine'
import { day } from '#schemas'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { returnRecords } from '../edits/return-record.ts'
import { openEdition } from '../open-manual.ts'
import { pathFrom, pathFromHere } from '../path-from-here.ts'
import { UsageError } from '../usage-error.ts'
import { createFile, replaceFile } from '../write-file.ts'

/** As many files as a shell’s pattern may name. */
const MOST = 1000

export const returnsCheck = defineCommand({
  words: { usage: '<file> ...', least: 1, most: MOST },
  options: {
    yaml: { kind: 'flag', about: 'print the records for registers/returns.yaml' },
    add: { kind: 'flag', about: 'write the records into registers/returns.yaml of the draft' },
    illustrative: { kind: 'flag', about: 'mark the records as invented; those of an example region always are' },
    today: { kind: 'text', value: 'DATE', about: 'the last day that can have been counted; today by this machine’s clock if not given' },
  },
  about: [
    'Reads CSV files of headcount returns as spreadsheets save them (commas, semicolons or tabs; UTF-8, UTF-16 or the Western European page of Windows) and finds every mistake in one run, each with its place and how to mend it.',
    'A return has one row for each primary cohort and one for the total. Small numbers are written as they are: they are needed for the total, and are hidden wherever they would be printed. A day that is still to come is a mistake.',
    'Records are printed or written only where no file has a mistake. Nothing is written unless --add is given.',
  ],
  examples: [
    ['returns check headcount-*.csv', 'what is wrong in the files that came back'],
    ['returns check north.csv --yaml', 'the record as the register would hold it'],
    ['returns check north.csv south.csv --add', 'write both into the register'],
  ],
  run: async (call) => {
    const { words, options, json, terminal, root } = call
    if (options.today !== undefined && !day.safeParse(options.today).success)
      throw new UsageError(`--today cannot be ${options.today}`, { hint: 'write it as year-month-day, for example 2021-03-31' })
    const files = [...new Set(words)].map((file) => ({ file, bytes: bytesOf(file) }))
    const edition = openEdition(call)
    const checked = await checkReturns(files, { edition, today: options.today ?? todayHere() })
    const findings = findingsOf(checked.problems)
    if (json) terminal.print(reportJson(findings, { pathOf: pathIn(call, checked) }))
    if (findings.length > 0) {
      if (!json) {
        const ofManual = textOf(edition)
        const text = (file: string) => checked.texts.get(file) ?? ofManual(file)
        terminal.print(reportText(findings, { textOf: text, colour: terminal.colour, pathOf: pathIn(call, checked) }))
      }
      if (options.add === true) terminal.note('Nothing was written.\n')
      return EXIT.faults
    }
    const records = returnRecords(edition, checked.returns, { illustrative: options.illustrative === true })
    if (options.yaml === true && !json) terminal.print(records)
    const summary = `${countOf(checked.returns.length, 'return')} in ${countOf(files.length, 'file')}: no mistakes.\n`
    if (options.add === true) terminal.note(`${summary}Changed  ${pathFrom(root)(addRecords(call, edition, records))}\nNext: run \`manual check\`.\n`)
    else if (!json) (options.yaml === true ? terminal.note : terminal.print)(summary)
    return EXIT.fine
  },
})

function bytesOf(file: string): ReturnType<typeof readCsvBytes> {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) throw new UsageError(`there is no file ${file}`)
  if (found.isDirectory()) throw new UsageError(`${file} is a folder`, { hint: 'name the files in it' })
  return readCsvBytes(file)
}

/** A file that was sent is named from where the reader stands, as is a file of the manual. */
const pathIn =
  ({ root }: Call, { texts }: CheckedReturns) =>
  (file: string): string =>
    texts.has(file) || statSync(file, { throwIfNoEntry: false }) !== undefined ? pathFromHere(file) : pathFrom(root)(file)

function todayHere(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Writes records at the end of the register, in one step, and looks whether they can be read there. @returns the register’s file */
function addRecords(call: Pick<Call, 'root' | 'terminal'>, edition: Edition, records: string): string {
  const { document, records: before } = edition.registers.returns
  const path = join(call.root, document.file)
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined
  if (isThere) replaceFile(path, document.text.trim() === '' ? records : `${document.text.trimEnd()}\n\n${records}`)
  else createFile(path, records)
  if (openEdition(call).registers.returns.records.size === before.size + records.split(/^\S/m).length - 1) return document.file
  // Such as a register in curly brackets, or one with a mistake in it.
  if (isThere) replaceFile(path, document.text)
  throw new UsageError(`${pathFrom(call.root)(document.file)} cannot be added to`, {
    hint: 'run `manual check` and mend it first, or use --yaml and add the records by hand',
  })
}
