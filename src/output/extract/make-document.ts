import { encode } from 'uqr'
import { standingOf } from '../../model/citation.ts'
import { dateOf, type Edition } from '../../model/edition.ts'
import { freeze } from '../../model/freeze.ts'
import { checkAddress, permanentAddress } from '../../model/permanent-address.ts'
import { countOf, earliestDay, formatDate } from '../../model/wording.ts'
import { describeExtract, digestOfCopy, type Extract, partsOfExtract } from './describe-extract.ts'
import { dutyParts, textParts } from './document-parts.ts'
import type { DocumentPart, ExtractDocument } from './extract-document.ts'
import { dutyTable } from './extract-to-csv.ts'
import { imagesIn } from './text/text-node.ts'
import { textTable } from './text/text-table-of-extract.ts'

/** Reads an image of the manual by its path, such as `draft/figures/plan.svg`. */
export type ImageReader = (path: string) => Uint8Array

/**
 * Puts an extract of this edition into words: the value that PDF, Word, spreadsheet, calendar and card are made from. Without
 * `readImage` a figure is printed as the words that stand for it, with a link to its image.
 */
export function makeDocument(edition: Edition, extract: Extract, readImage?: ImageReader): ExtractDocument {
  const { config, data } = edition
  const { kind, title, filter, leftOut } = describeExtract(extract)
  const digest = digestOfCopy(extract)
  const check = checkAddress(edition, digest)
  const text = 'text' in extract ? extract.text : undefined
  const day = earliestDay(dateOf(edition))
  const parts = text === undefined ? dutyParts(edition, partsOfExtract(extract)) : textParts(edition, extract.parts, text)
  return freeze<ExtractDocument>({
    language: config.language,
    manual: config.title,
    shortTitle: config.shortTitle,
    publisher: config.publisher,
    notice: config.notice?.banner,
    kind,
    title,
    filter: filter === undefined ? undefined : `Only what can apply to: ${filter}`,
    count: `${text === undefined ? '' : `${countOf(text.sections.length, 'section')}, `}${countOf(extract.count, 'duty', 'duties')}${leftOut === undefined ? '' : `; left out: ${leftOut}`}`,
    note: extract.note,
    edition: data.edition,
    standing: `Edition ${data.edition}, ${standingOf(edition)}`,
    facts: [
      ['Law as at', formatDate(data.lawAsAt)],
      ['Extract', inFours(digest)],
      ['Text of the edition', inFours(edition.digest)],
      ['Tool', extract.toolVersion],
    ],
    code: inFours(digest),
    day,
    beginsOn: data.inForceFrom === undefined ? day : earliestDay(data.inForceFrom),
    address: extract.address,
    check,
    code2d: encode(check, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    isText: text !== undefined,
    parts,
    images: readImage === undefined ? {} : imagesOf(edition, parts, readImage),
    table: dutyTable(extract),
    textTable: text && textTable(text),
  })
}

/** The first 16 characters of a digest in fours, which people can read out and type: "d41d 8cd9 8f00 b204". */
const inFours = (digest: string): string => digest.slice(0, 16).replaceAll(/.{4}(?=.)/g, '$& ')

/** The images that figures show, of those that the edition has. */
function imagesOf(edition: Edition, parts: readonly DocumentPart[], readImage: ImageReader): Record<string, string> {
  const wanted = new Set(parts.flatMap(({ text }) => imagesIn(text ?? [])))
  const at = new Map(edition.assets.map((path) => [permanentAddress(edition, { to: 'figure', src: path.slice(edition.key.length + 1) }), path]))
  return Object.fromEntries(
    [...wanted].flatMap((address) => {
      const path = at.get(address)
      return path === undefined ? [] : [[address, Buffer.from(readImage(path)).toString('base64')] as const]
    }),
  )
}
