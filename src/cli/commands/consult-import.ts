import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { countOf, showControls, type TakeRemark } from '#engine'
import { type ImportedFile, type Intake, type Invited, importFile, listInvitations, readSentFile, toInvited } from '../../intake/index.ts'
import { defineCommand, EXIT } from '../command.ts'
import { firstWords } from '../consult/first-words.ts'
import { CONSULT_OPTIONS, withIntake } from '../consult/open-consult.ts'
import { UsageError } from '../usage-error.ts'

const CONSENTS = ['text', 'name', 'organisation'] as const

/** Larger files are refused before they are read. */
const LARGEST = 20_000_000

export const consultImport = defineCommand({
  words: { usage: '<file> ...', least: 1, most: 100 },
  options: {
    as: { kind: 'text', value: 'REF|ORGANISATION', about: 'whose they are: a reference such as r-7k2m9x, or an invited organisation' },
    consent: {
      kind: 'text',
      value: 'LIST',
      about: `what may be published where a file does not say: ${CONSENTS.join(', ')}, with commas`,
    },
    'dry-run': { kind: 'flag', about: 'say what would be taken, and take nothing' },
    ...CONSULT_OPTIONS,
  },
  about: [
    'Reads files of comments that came back: Word documents (.docx), spreadsheets (.xlsx), plain files (.csv) and saved comments (.json). Of a Word document both the comments and the edits are taken.',
    'It says exactly what was taken, what was there already, what was put right, and what could not be placed, with its words, so that nothing is lost. The same file again takes nothing. Names of the people who wrote in a file are not kept.',
    'The consultation’s own clock and rule for late comments apply. Files with macros, a password or an old form are refused.',
  ],
  examples: [
    ['consult import answer.docx --as "Example Agency" --dry-run', 'what a Word document holds'],
    ['consult import answer.docx table.xlsx --as r-7k2m9x --consent text,organisation', 'two files of one respondent, who agreed that they are published'],
  ],
  run: (call) =>
    withIntake(call, async (intake) => {
      const who = await findRespondent(intake, call.options.as)
      const consent = readConsent(call.options.consent)
      const isTry = call.options['dry-run'] === true
      const results: { file: string; result: ImportedFile }[] = []
      // All are looked at before any is taken: a name that is mistyped leaves nothing half done.
      for (const file of call.words) refuseUnfit(file)
      for (const file of call.words) {
        const sent = { name: basename(file), bytes: readFileSync(file), consent }
        results.push({ file, result: isTry ? await readSentFile(intake, who, sent) : await importFile(intake, who, sent) })
      }
      if (call.json) call.terminal.print(`${JSON.stringify({ respondent: who.ref, isTry, files: results.map(({ file, result }) => ({ file, ...result })) })}\n`)
      else call.terminal.print(results.map(({ file, result }) => sayResult(file, result, isTry)).join('\n'))
      return results.every(({ result }) => result.refused === undefined && result.unplaced.length === 0) ? EXIT.fine : EXIT.faults
    }),
})

/** The respondent with a reference, or the one of an organisation who sends for it. */
async function findRespondent({ store, consultation }: Intake, wanted: string | undefined): Promise<Invited> {
  if (wanted === undefined) throw new UsageError('it has to be known whose comments they are', { hint: 'name them with --as REF or --as "ORGANISATION"' })
  const rows = (await listInvitations(store.respondents, consultation.id)).filter(({ kind }) => kind !== 'staff')
  const name = wanted.trim().toLowerCase()
  const found = rows.filter(({ ref, organisation, kind }) => ref === wanted || (kind !== 'colleague' && organisation?.toLowerCase() === name))
  const [one, other] = [...new Map(found.map((row) => [row.ref, row])).values()]
  if (one === undefined)
    throw new UsageError(`nobody was invited as ${wanted}`, { hint: 'manual consult invitations lists them; manual consult invite makes one' })
  if (other !== undefined)
    throw new UsageError(`several were invited for ${wanted}`, { hint: `name one of ${[...new Set(found.map(({ ref }) => ref))].join(', ')}` })
  return toInvited(one)
}

function readConsent(list: string | undefined): { readonly text: boolean; readonly name: boolean; readonly organisation: boolean } {
  const given = (list ?? '').split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
  const unknown = given.find((word) => !CONSENTS.some((known) => known === word))
  if (unknown !== undefined) throw new UsageError(`--consent cannot be ${unknown}`, { hint: `any of ${CONSENTS.join(', ')}, with commas` })
  return { text: given.includes('text'), name: given.includes('name'), organisation: given.includes('organisation') }
}

function refuseUnfit(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) throw new UsageError(`there is no file ${file}`, { hint: 'look at its name' })
  if (!found.isFile()) throw new UsageError(`${file} is not a file`, { hint: 'name the files in it' })
  if (found.size > LARGEST) throw new UsageError(`${file} is larger than ${LARGEST / 1e6} MB`, { hint: 'pictures make files large: leave them out' })
}

function sayResult(file: string, { taken, repeated, corrected, unplaced, receipt, refused, empty }: ImportedFile, isTry: boolean): string {
  const line = ({ at, words }: TakeRemark) => `  ${at}: ${showControls(words)}`
  const list = (head: string, lines: readonly string[]) => (lines.length === 0 ? [] : [head, ...lines])
  const lines = [
    `${file}: ${countOf(taken.length, 'comment')} ${isTry ? 'would be taken' : 'taken'}, ${repeated.length} there already, ${unplaced.length} could not be placed.`,
    ...(refused === undefined ? [] : [`  Not taken: ${refused}`]),
    ...taken.map(({ target, text, proposed }) => `  ${target.what} ${target.id}: ${firstWords(text === '' ? `proposes “${proposed ?? ''}”` : text, 80)}`),
    ...list('Put right:', corrected.map(line)),
    ...list('There already:', repeated.map(line)),
    ...list(
      'Could not be placed:',
      unplaced.flatMap((one) => [
        line(one),
        ...[one.row.text, one.row.proposed ?? ''].flatMap((words) => (words === '' ? [] : [`    ${showControls(words)}`])),
      ]),
    ),
    ...(receipt === undefined ? [] : [`Receipt ${receipt.id}`]),
    ...(empty > 0 ? [`${countOf(empty, 'row')} had nothing written in ${empty === 1 ? 'it' : 'them'}.`] : []),
  ]
  return `${lines.join('\n')}\n`
}
