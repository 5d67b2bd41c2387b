import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type ExtractForm, extractToCsv, extractToJson, extractToText, makeExtract, makeExtractFile, readAsset } from '#engine'
import { AUDIENCE_OPTION } from '../audience-option.ts'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { findExtractOf } from '../find-extract-of.ts'
import { openEdition } from '../open-manual.ts'
import { pathFromHere } from '../path-from-here.ts'
import { UsageError } from '../usage-error.ts'
import { putFile } from '../write-file.ts'

const FORMATS = ['text', 'json', 'csv', 'pdf', 'docx', 'xlsx', 'ics', 'card'] as const
type Format = (typeof FORMATS)[number]

/** Formats that are no text, so that a terminal has no use for them. */
const BINARY: readonly Format[] = ['pdf', 'docx', 'xlsx', 'card']

export const extract = defineCommand({
  words: { usage: '<role> | agency:<id> | chapter:<id> | edition', least: 1, most: 1 },
  options: {
    cohort: { kind: 'text', value: 'ID', about: 'of a post: only duties that can apply in this cohort, overlay or group' },
    format: { kind: 'text', among: FORMATS, about: 'text if not given; ics: recurring duties for a calendar; card: a pocket card, PDF on A6' },
    out: { kind: 'text', value: 'FILE', about: 'write to this file in one step; pdf, docx, xlsx and card need it' },
    order: { kind: 'text', among: ['modality', 'stage'], about: 'of a post: the most binding first (if not given), or in the order of management' },
    edition: { kind: 'text', value: 'NUMBER', about: 'a published edition; the draft if not given' },
    ...AUDIENCE_OPTION,
  },
  about: [
    'The duties that a post holds, supports, has through its groups, and has when it acts for another post. Each says why it is there, and where it stands in the manual.',
    'agency:<id> gives the duties under which an agency receives and gives information, chapter:<id> the text of a chapter with its duties, edition the whole. role:<id> is the same as <id>.',
    'A filtered extract says how many duties were left out and why. Every form has the notice, the edition and its standing, a digest, and the address where a copy can be checked. The same extract gives the same bytes.',
  ],
  examples: [
    ['list roles', 'the ids of the roles'],
    ['extract some-role', 'the duties of a post'],
    ['extract some-role --cohort some-cohort --order stage', 'only for one kind of case, in the order of the work'],
    ['extract some-role --format csv > duties.csv', 'for a spreadsheet'],
    ['extract some-role --edition 2.0 --format pdf --out duties.pdf', 'to print, from the edition in force'],
    ['extract agency:some-agency --format docx --out sharing.docx', 'what an agency receives and gives, for Word'],
    ['extract edition --format xlsx --out duties.xlsx', 'every duty and paragraph, to sort and filter'],
    ['extract edition --edition 2.0 --format pdf --out manual.pdf', 'the whole text, to print'],
  ],
  run: async (call) => {
    const { words, options, json, terminal, toolVersion } = call
    const format = (options.format as Format | undefined) ?? (json ? 'json' : 'text')
    if (options.out === undefined && BINARY.includes(format)) {
      throw new UsageError(`${format} is not text, so it is written to a file`, { hint: `add --out duties.${format === 'card' ? 'pdf' : format}` })
    }
    const edition = openEdition(call, options)
    const of = findExtractOf(edition, words[0] as string, options.cohort)
    if (format === 'card' && of.what !== 'role')
      throw new UsageError('a pocket card is made for a post', { hint: 'name a role; manual list roles shows them all' })
    const made = makeExtract(edition, of, { toolVersion, order: options.order as 'modality' | 'stage' | undefined })
    if (options.out === undefined) {
      terminal.print(
        format === 'text'
          ? extractToText(made, terminal.width)
          : format === 'csv'
            ? extractToCsv(made)
            : format === 'json'
              ? extractToJson(made)
              : await asText(makeExtractFile(edition, made, { form: format })),
      )
      return EXIT.fine
    }
    terminal.progress(`Making ${options.out} ...`)
    const bytes =
      format === 'text'
        ? new TextEncoder().encode(extractToText(made))
        : await makeExtractFile(edition, made, { form: format satisfies ExtractForm, readImage: (path) => readAsset(call.root, path) })
    writeOut(options.out, bytes, terminal)
    return EXIT.fine
  },
})

const asText = async (bytes: Promise<Uint8Array>) => new TextDecoder().decode(await bytes)

function writeOut(path: string, bytes: Uint8Array, terminal: Call['terminal']): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw new UsageError(`${path} is a folder`, { hint: 'name a file in it' })
  if (statSync(dirname(path), { throwIfNoEntry: false }) === undefined) throw new UsageError(`there is no folder ${dirname(path)}`, { hint: 'make it first' })
  putFile(path, bytes)
  terminal.progress()
  terminal.note(`Wrote ${pathFromHere(path)}\n`)
}
