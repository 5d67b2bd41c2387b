import {
  describeExtract,
  type Edition,
  type EditionCopies,
  type Extract,
  type ExtractDocument,
  type ExtractForm,
  type ExtractOf,
  editionCopies,
  liveRecords,
  makeDocument,
  readAsset,
  recurringLines,
} from '#engine'
import { extractFor } from './extract-of.ts'
import { manualFolder } from './manual.ts'
import { perEdition } from './per-edition.ts'
import { allCohorts, laterRoles } from './role-paths.ts'

/** An extract that the site holds as files, and the forms that it has. */
export interface FiledExtract {
  readonly of: ExtractOf
  readonly extract: Extract
  readonly forms: readonly ExtractForm[]
  /** Its words, for the forms that are made from them. */
  readonly document: ExtractDocument
}

/** The forms of an extract that are data. */
export const TABLES: readonly ExtractForm[] = ['csv', 'json']
const PAPER: readonly ExtractForm[] = ['pdf', 'docx', 'xlsx']

/**
 * The extracts of an edition that the site holds as files: every post, every agency with duties, every chapter and the whole. A post
 * with a cohort is there as data only, and its page prints: there are as many of those as posts times cohorts, so paper forms of each
 * would cost more than all others together. The command line makes them.
 */
export const filedExtracts = perEdition((edition): ReadonlyMap<string, FiledExtract> => {
  const posts = liveRecords(edition, edition.registers.roles).map(({ id }) => filed(edition, { what: 'role', id }))
  const later = laterRoles(edition).map(({ id }) => filed(edition, { what: 'role', id }))
  const agencies = liveRecords(edition, edition.registers.agencies).map(({ id }) => filed(edition, { what: 'agency', id }))
  const chapters = edition.chapters.map(({ id }) => filed(edition, { what: 'chapter', id }))
  const all = [...posts, ...later, ...agencies.filter(({ extract }) => extract.count > 0), ...chapters, filed(edition, { what: 'edition' })]
  return new Map(all.map((made) => [keyOf(made.of), made]))
})

/** The extracts of every post for every cohort and overlay. */
export const narrowedExtracts = perEdition((edition): ReadonlyMap<string, Pick<FiledExtract, 'of' | 'extract'>> => {
  const posts = liveRecords(edition, edition.registers.roles)
  const all = posts.flatMap(({ id }) => allCohorts(edition).map((cohort): ExtractOf => ({ what: 'role', id, cohort: cohort.id })))
  return new Map(all.map((of) => [keyOf(of), { of, extract: extractFor(edition, of) }]))
})

/** The forms in which the site holds an extract. */
export const formsOf = (edition: Edition, of: ExtractOf): readonly ExtractForm[] =>
  filedExtracts(edition).get(keyOf(of))?.forms ?? (narrowedExtracts(edition).has(keyOf(of)) ? TABLES : [])

const keyOf = (of: ExtractOf): string => [of.what, 'id' in of ? of.id : '', 'cohort' in of ? (of.cohort ?? '') : ''].join(' ')

function filed(edition: Edition, of: ExtractOf): FiledExtract {
  const extract = extractFor(edition, of)
  const document = makeDocument(edition, extract, (path) => readAsset(manualFolder(), path))
  const isShort = of.what === 'role' || of.what === 'agency'
  const recurring: readonly ExtractForm[] = isShort && recurringLines(document).length > 0 ? ['ics'] : []
  const paper: readonly ExtractForm[] =
    extract.count === 0 && !document.isText ? [] : [...PAPER, ...recurring, ...(of.what === 'role' ? (['card'] as const) : [])]
  return { of, extract, document, forms: [...paper, ...TABLES] }
}

/** The codes of every extract that an edition gives out, those for one cohort among them. */
export const copiesOf = perEdition((edition): EditionCopies => {
  const all = [...filedExtracts(edition).values(), ...narrowedExtracts(edition).values()]
  return editionCopies(
    edition,
    all
      .filter(({ of, extract }) => extract.count > 0 || of.what === 'chapter')
      .map(({ of, extract }) => {
        const { title, filter } = describeExtract(extract)
        const duties = new Set(extract.parts.flatMap((part) => part.duties.map(({ id }) => id)))
        const name = filter === undefined ? title : `${title}, only: ${filter}`
        return { of, title: name, digest: extract.digest, duties: [...duties], text: 'text' in extract ? extract.text : undefined }
      }),
  )
})
