import type { ExtractOf } from '../../model/address.ts'
import type { CopyEntry, EditionCopies } from './edition-copies.ts'

/** An edition of which copies are known. */
export interface KnownEdition extends EditionCopies {
  /** "Edition 2.0", "Draft of edition 2.1". */
  readonly name: string
  /** Where its pages stand. */
  readonly base: string
  /** First and last day in force; without `from` it never is. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What a copy turned out to be. */
export type CopyAnswer =
  | { readonly kind: 'unreadable' | 'unknown' }
  | { readonly kind: 'duty'; readonly id: string; readonly from: KnownEdition; readonly now: KnownEdition; readonly standing: 'same' | 'changed' | 'gone' }
  | { readonly kind: 'text'; readonly from: KnownEdition; readonly now: KnownEdition; readonly isCurrent: boolean }
  | { readonly kind: 'extract'; readonly copies: readonly CopyStanding[] }

/** How one extract that a code stands for differs from the same extract now. Extracts with the same duties have the same code. */
export interface CopyStanding {
  readonly of: ExtractOf
  readonly title: string
  /** The latest edition that gave it out. */
  readonly from: KnownEdition
  readonly now: KnownEdition
  readonly standing: 'same' | 'changed' | 'gone'
  readonly begins: readonly string[]
  readonly changed: readonly string[]
  readonly ends: readonly string[]
  /** Of a copy of a text: titles of the sections that are new, read otherwise or are gone. */
  readonly sections?: Readonly<Record<'begins' | 'changed' | 'ends', readonly string[]>> | undefined
}

/** The shortest code that is looked up: fewer characters could be several copies. */
const SHORTEST = 8

/** What is taken for a digit or letter of a code when people copy it from paper by eye. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  I: '1',
  l: '1',
  L: '1',
  i: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  q: '9',
  g: '9',
}

/**
 * The code in what was typed or scanned: the code, a whole address with it, or a line that ends with one; undefined where there is none.
 * Spaces, hyphens and capitals do not count, and a letter that no code has counts as the digit it looks like.
 */
export function codeIn(typed: string): string | undefined {
  const given = /[?&][xf]=([^&#\s]+)/i.exec(typed)?.[1] ?? typed
  return codeOf(given) ?? codeOf(/\b(?:[0-9a-f]{4}[ -]?){3}[0-9a-f]{4}\b/i.exec(given)?.[0] ?? '')
}

function codeOf(given: string): string | undefined {
  const plain = given.replaceAll(/[\s._:\u2010-\u2015-]|%20/g, '')
  const code = plain.replaceAll(/[OoQIlLi|ZzSsGgq]/g, (letter) => LOOK_ALIKES[letter] ?? letter).toLowerCase()
  return /^[0-9a-f]+$/.test(code) && code.length >= SHORTEST && code.length <= 64 ? code : undefined
}

/**
 * Says what a copy with a code is, and how it differs from the edition in force on a day (2026-01-31). The code is what an extract
 * carries, the fingerprint of a duty, or the digest of an edition’s text; its first 8 characters are enough.
 */
export function checkCopy(editions: readonly KnownEdition[], typed: string, today: string): CopyAnswer {
  const code = codeIn(typed)
  const now = editionNow(editions, today)
  if (code === undefined) return { kind: 'unreadable' }
  if (now === undefined) return { kind: 'unknown' }
  // What is in force comes first, then the newest of those that were: a draft that says the same is of no interest.
  const isPublished = ({ from }: KnownEdition) => from !== undefined
  const others = editions.toReversed().filter((edition) => edition !== now)
  const newestFirst = [now, ...others.filter(isPublished), ...others.filter((edition) => !isPublished(edition))]
  const isCode = (known: string) => known.startsWith(code.slice(0, known.length))
  const copies = newestFirst.flatMap((from) =>
    from.extracts.flatMap((entry) => {
      const isText = entry.text !== undefined && isCode(entry.text.digest)
      return isText || (entry.duties.length > 0 && isCode(entry.digest)) ? [{ from, entry, isText }] : []
    }),
  )
  // Of several editions with the same extract the first counts, so it is set last.
  const known = new Map(copies.toReversed().map((copy) => [keyOf(copy.entry.of), copy]))
  if (known.size > 0) return { kind: 'extract', copies: [...known.values()].map((copy) => standingOf(copy, now)) }
  const from = newestFirst.find(({ digest }) => isCode(digest))
  if (from !== undefined) return { kind: 'text', from, now, isCurrent: from.digest === now.digest }
  for (const edition of newestFirst) {
    const duty = edition.duties.find(([, fingerprint]) => isCode(fingerprint))
    if (duty !== undefined) return { kind: 'duty', id: duty[0], from: edition, now, standing: dutyStanding(duty, now) }
  }
  return { kind: 'unknown' }
}

/** The edition in force on a day; where none is, the last there is. */
function editionNow(editions: readonly KnownEdition[], today: string): KnownEdition | undefined {
  const isInForce = ({ from, to }: KnownEdition) => from !== undefined && from <= today && (to === undefined || today <= to)
  return editions.findLast(isInForce) ?? editions.at(-1)
}

const keyOf = (of: ExtractOf): string => JSON.stringify([of.what, 'id' in of ? of.id : '', 'cohort' in of ? (of.cohort ?? '') : ''])

function standingOf({ from, entry, isText }: { from: KnownEdition; entry: CopyEntry; isText: boolean }, now: KnownEdition): CopyStanding {
  const same = now.extracts.find(({ of }) => keyOf(of) === keyOf(entry.of))
  const isSame = isText ? same?.text?.digest === entry.text?.digest : same?.digest === entry.digest
  return {
    of: entry.of,
    title: entry.title,
    from,
    now,
    standing: same === undefined ? 'gone' : isSame ? 'same' : 'changed',
    ...difference(dutiesOf(from, entry), dutiesOf(now, same)),
    sections: isText ? sectionChanges({ from, entry }, { from: now, entry: same }) : undefined,
  }
}

/** Ids that are new, that stand for something else, and that are gone. */
const difference = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) => ({
  begins: [...after.keys()].filter((id) => !before.has(id)),
  changed: [...after].filter(([id, mark]) => before.has(id) && before.get(id) !== mark).map(([id]) => id),
  ends: [...before.keys()].filter((id) => !after.has(id)),
})

interface Kept {
  readonly from: KnownEdition
  readonly entry: CopyEntry | undefined
}

function sectionChanges(old: Kept, fresh: Kept): NonNullable<CopyStanding['sections']> {
  const sectionsOf = ({ from, entry }: Kept) =>
    entry?.text?.sections.flatMap((place) => (from.sections?.[place] === undefined ? [] : [from.sections[place]])) ?? []
  const [before, after] = [sectionsOf(old), sectionsOf(fresh)]
  const titles = new Map([...before, ...after].map(([id, , title]) => [id, title]))
  const marks = (sections: typeof before) => new Map(sections.map(([id, digest]) => [id, digest]))
  const { begins, changed, ends } = difference(marks(before), marks(after))
  const named = (ids: readonly string[]) => ids.map((id) => titles.get(id) ?? id)
  return { begins: named(begins), changed: named(changed), ends: named(ends) }
}

const dutiesOf = ({ duties }: KnownEdition, entry: CopyEntry | undefined): Map<string, string> =>
  new Map(
    entry?.duties.flatMap((place) => {
      const duty = duties[place]
      return duty === undefined ? [] : [[duty[0], duty[1]]]
    }),
  )

function dutyStanding([id, fingerprint]: KnownEdition['duties'][number], now: KnownEdition): 'same' | 'changed' | 'gone' {
  const found = now.duties.find(([known]) => known === id)
  return found === undefined ? 'gone' : found[1] === fingerprint ? 'same' : 'changed'
}
