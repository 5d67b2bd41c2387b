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
  recurringLines,
} from '#engine'
import { extractFor } from './extract-of.ts'
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

const TABLES: readonly ExtractForm[] = ['csv', 'json']
const PAPER: readonly ExtractForm[] = ['pdf', 'docx', 'xlsx']

/**
 * The extracts of an edition that the site holds as files: every post, every agency and chapter with duties, and the whole. A post
 * with a cohort is made on the command line: there are as many of those as posts times cohorts.
 */
export const filedExtracts = perEdition((edition): ReadonlyMap<string, FiledExtract> => {
  const posts = liveRecords(edition, edition.registers.roles).map(({ id }) => filed(edition, { what: 'role', id }))
  const later = laterRoles(edition).map(({ id }) => filed(edition, { what: 'role', id }))
  const agencies = liveRecords(edition, edition.registers.agencies).map(({ id }) => filed(edition, { what: 'agency', id }))
  const chapters = edition.chapters.map(({ id }) => filed(edition, { what: 'chapter', id }))
  const others = [...agencies, ...chapters, filed(edition, { what: 'edition' })].filter(({ extract }) => extract.count > 0)
  return new Map([...posts, ...later, ...others].map((made) => [keyOf(made.of), made]))
})

/** The files of one extract; undefined where the site holds none of it. */
export const filedExtract = (edition: Edition, of: ExtractOf): FiledExtract | undefined => filedExtracts(edition).get(keyOf(of))

const keyOf = (of: ExtractOf): string => [of.what, 'id' in of ? of.id : '', 'cohort' in of ? (of.cohort ?? '') : ''].join(' ')

function filed(edition: Edition, of: ExtractOf): FiledExtract {
  const extract = extractFor(edition, of)
  const document = makeDocument(edition, extract)
  const recurring: readonly ExtractForm[] = of.what === 'role' && recurringLines(document).length > 0 ? ['ics'] : []
  const paper: readonly ExtractForm[] = extract.count === 0 ? [] : [...PAPER, ...recurring, ...(of.what === 'role' ? (['card'] as const) : [])]
  return { of, extract, document, forms: [...paper, ...TABLES] }
}

/** The codes of every extract that an edition gives out, those for one cohort among them. */
export const copiesOf = perEdition((edition): EditionCopies => {
  const narrowed = liveRecords(edition, edition.registers.roles).flatMap(({ id }) =>
    allCohorts(edition).map((cohort): ExtractOf => ({ what: 'role', id, cohort: cohort.id })),
  )
  const all = [
    ...[...filedExtracts(edition).values()].map(({ of, extract }) => ({ of, extract })),
    ...narrowed.map((of) => ({ of, extract: extractFor(edition, of) })),
  ]
  return editionCopies(
    edition,
    all
      .filter(({ extract }) => extract.count > 0)
      .map(({ of, extract }) => {
        const { title, filter } = describeExtract(extract)
        const duties = extract.parts.flatMap((part) => part.duties.map(({ id }) => id))
        return { of, title: filter === undefined ? title : `${title}, only: ${filter}`, digest: extract.digest, duties: [...new Set(duties)] }
      }),
  )
})
