import { encode } from 'uqr'
import { standingOf } from '../../model/citation.ts'
import { dutySentence } from '../../model/duty-sentence.ts'
import { dateOf, type Edition } from '../../model/edition.ts'
import { freeze } from '../../model/freeze.ts'
import { checkAddress } from '../../model/permanent-address.ts'
import { countOf, earliestDay, formatDate } from '../../model/wording.ts'
import { type AnyPart, describeExtract, type Extract, partsOfExtract } from './describe-extract.ts'
import type { DocumentLine, DocumentPart, ExtractDocument } from './extract-document.ts'
import { dutyTable } from './extract-to-csv.ts'
import { lineFacts } from './line-facts.ts'

/** Puts an extract of this edition into words: the value that PDF, Word, spreadsheet, calendar and card are made from. */
export function makeDocument(edition: Edition, extract: Extract): ExtractDocument {
  const { config, data } = edition
  const { kind, title, filter, leftOut } = describeExtract(extract)
  const check = checkAddress(edition, extract.digest)
  const day = earliestDay(dateOf(edition))
  return freeze<ExtractDocument>({
    language: config.language,
    manual: config.title,
    shortTitle: config.shortTitle,
    publisher: config.publisher,
    notice: config.notice?.banner,
    kind,
    title,
    filter: filter === undefined ? undefined : `Only what can apply to: ${filter}`,
    count: `${countOf(extract.count, 'duty', 'duties')}${leftOut === undefined ? '' : `; left out: ${leftOut}`}`,
    note: extract.note,
    edition: data.edition,
    standing: `Edition ${data.edition}, ${standingOf(edition)}`,
    facts: [
      ['Law as at', formatDate(data.lawAsAt)],
      ['Extract', inFours(extract.digest)],
      ['Text of the edition', inFours(edition.digest)],
      ['Tool', extract.toolVersion],
    ],
    code: inFours(extract.digest),
    day,
    beginsOn: data.inForceFrom === undefined ? day : earliestDay(data.inForceFrom),
    address: extract.address,
    check,
    code2d: encode(check, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    parts: documentParts(edition, partsOfExtract(extract)),
    table: dutyTable(extract),
  })
}

/** The first 16 characters of a digest in fours, which people can read out and type: "d41d 8cd9 8f00 b204". */
const inFours = (digest: string): string => digest.slice(0, 16).replaceAll(/.{4}(?=.)/g, '$& ')

function documentParts(edition: Edition, parts: readonly AnyPart[]): DocumentPart[] {
  const chapters = new Set(parts.flatMap(({ chapter }) => (chapter === undefined ? [] : [chapter.id])))
  return parts
    .filter(({ duties }) => duties.length > 0)
    .map(({ heading, chapter, duties }) => ({
      above: chapters.size > 1 && chapter !== undefined ? `${chapter.number} ${chapter.title}` : undefined,
      heading,
      count: countOf(duties.length, 'duty', 'duties'),
      lines: duties.map((line) => documentLine(edition, line)),
    }))
}

function documentLine(edition: Edition, line: AnyPart['duties'][number]): DocumentLine {
  const duty = edition.duties.get(line.id)
  if (duty === undefined) throw new Error(`the extract has duty ${line.id}, which is not in edition ${edition.data.edition}`)
  const { post, binding, action, deadline } = dutySentence(edition, duty)
  const every = typeof duty.deadline === 'object' && 'every' in duty.deadline ? duty.deadline : undefined
  return {
    id: line.id,
    number: line.number ?? line.section.number,
    modality: line.modality,
    before: post,
    binding,
    after: `${action}${deadline}.`,
    when: line.trigger,
    held: 'reasons' in line && line.reasons.some(({ kind }) => kind === 'holds'),
    facts: lineFacts(line).filter(([label]) => label !== 'Here because' || !isHeldOnly(line)),
    place: `${line.section.number} ${line.section.title}`,
    address: line.address,
    changedAddress: line.changedAddress,
    mark: `${line.id}, revision ${line.rev}, ${line.fingerprint}`,
    recurs: every,
  }
}

/** Nobody needs to be told that a post’s own duty is its own. */
const isHeldOnly = (line: AnyPart['duties'][number]) => 'reasons' in line && line.reasons.length === 1 && line.reasons[0]?.kind === 'holds'
