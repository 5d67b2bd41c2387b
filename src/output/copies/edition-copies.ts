import type { ExtractText } from '#schemas'
import type { ExtractOf } from '../../model/address.ts'
import { dutyFingerprint } from '../../model/duty-fingerprint.ts'
import type { Edition } from '../../model/edition.ts'
import { capitalise } from '../../model/wording.ts'

/** An extract that an edition gives out, as far as a copy of it has to be known again. */
export interface CopyEntry {
  readonly of: ExtractOf
  /** "Branch head", or with what it was narrowed to "Branch head; only: the cohort". */
  readonly title: string
  /** First 16 characters of its digest, as copies carry it. */
  readonly digest: string
  /** Its duties, by their place in the list of the edition. */
  readonly duties: readonly number[]
  /** Where copies of it hold its text: the first 16 characters of the digest that they carry, and its sections by their place. */
  readonly text?: { readonly digest: string; readonly sections: readonly number[] } | undefined
}

/** All that is needed to know a copy from an edition again, and to say how the edition differs from another. */
export interface EditionCopies {
  readonly edition: string
  /** Digest of the edition’s text, hexadecimal. */
  readonly digest: string
  /** Id and fingerprint of every duty, in reading order, and what it asks in so many words as fit a line. */
  readonly duties: readonly (readonly [id: string, fingerprint: string, words: string])[]
  /** Id, digest of all its words, and number and title of every section that an extract prints. */
  readonly sections?: readonly (readonly [id: string, digest: string, title: string])[] | undefined
  readonly extracts: readonly CopyEntry[]
}

/** An extract with what it is of. */
interface Made {
  readonly of: ExtractOf
  readonly title: string
  readonly digest: string
  readonly duties: readonly string[]
  readonly text?: ExtractText | undefined
}

/** The codes of an edition and of its extracts. */
export function editionCopies(edition: Edition, extracts: readonly Made[]): EditionCopies {
  const duties = [...edition.duties.values()].map((duty) => [duty.id, dutyFingerprint(duty), cutWords(capitalise(duty.action))] as const)
  const places = new Map(duties.map(([id], index) => [id, index]))
  const printed = new Map(extracts.flatMap(({ text }) => text?.sections ?? []).map((section) => [section.id, section]))
  const sections = [...edition.sections.keys()].flatMap((id) => printed.get(id) ?? [])
  const sectionPlaces = new Map(sections.map(({ id }, index) => [id, index]))
  return {
    edition: edition.data.edition,
    digest: edition.digest,
    duties,
    ...(sections.length > 0 && { sections: sections.map(({ id, digest, number, title }) => [id, digest, `${number} ${title}`] as const) }),
    extracts: extracts.map(({ of, title, digest, duties: ids, text }) => ({
      of,
      title,
      digest: digest.slice(0, 16),
      duties: ids.flatMap((id) => places.get(id) ?? []),
      ...(text && { text: { digest: text.digest.slice(0, 16), sections: text.sections.flatMap(({ id }) => sectionPlaces.get(id) ?? []) } }),
    })),
  }
}

/** The longest that is shown of a duty. */
const LONGEST = 90

/** Words cut where one ends, with a sign that there are more. */
const cutWords = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`)
