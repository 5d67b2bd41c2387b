import type { EditionData } from '#schemas'
import type { Edition } from './edition.ts'
import type { Withheld } from './withheld.ts'

/**
 * The changes that an edition declares without those that name a section or duty that may not be named: its author’s sentence may
 * speak of it, so the whole change goes.
 */
export function keptChanges(changes: EditionData['changes'], isNamed: (id: string) => boolean): Pick<EditionData, 'changes'> {
  const left = changes?.filter(({ sections, duties = [] }) => !sections.some(isNamed) && !duties.some(isNamed))
  return left === undefined || left.length === 0 ? {} : { changes: left }
}

/** Renamed terms without those that name a record that is withheld. */
export function keptRenames(renames: EditionData['renames'], { registers }: Edition, { records }: Withheld): Pick<EditionData, 'renames'> {
  const names = Object.values(registers).flatMap(({ name, records: all }) =>
    [...(records.get(name) ?? [])].flatMap((id) => {
      const record = all.get(id) as Readonly<Record<string, unknown>> | undefined
      return ['title', 'term', 'abbreviation', 'label', 'name'].flatMap((field) => (typeof record?.[field] === 'string' ? [inWords(record[field])] : []))
    }),
  )
  const left = renames?.filter(({ from, to, note = '' }) => !names.some((name) => inWords(`${from} . ${to} . ${note}`).includes(name)))
  return left === undefined || left.length === 0 ? {} : { renames: left }
}

/** Words in small letters with a space before and after each, so that one name is found only as whole words of another. */
const inWords = (words: string): string => ` ${(words.toLowerCase().match(/[\p{L}\p{N}]+|\./gu) ?? []).join(' ')} `
