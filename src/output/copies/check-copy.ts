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
}

/** The shortest code that is looked up: fewer characters could be several copies. */
const SHORTEST = 8

/** The code in what was typed or scanned: the code, a whole address with it, or a line with both; undefined where there is none. */
export function codeIn(typed: string): string | undefined {
  const given = /[?&][xf]=([0-9a-f]+)/i.exec(typed)?.[1] ?? typed
  const code = given.replaceAll(/[\s-]/g, '').toLowerCase()
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
  const copies = newestFirst.flatMap((from) => from.extracts.filter(({ digest }) => isCode(digest)).map((entry) => ({ from, entry })))
  // Of several editions with the same extract the first counts, so it is set last.
  const known = new Map(copies.toReversed().map((copy) => [keyOf(copy.entry.of), copy]))
  if (known.size > 0) return { kind: 'extract', copies: [...known.values()].map(({ from, entry }) => standingOf(from, entry, now)) }
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

function standingOf(from: KnownEdition, entry: CopyEntry, now: KnownEdition): CopyStanding {
  const same = now.extracts.find(({ of }) => keyOf(of) === keyOf(entry.of))
  const [before, after] = [dutiesOf(from, entry), dutiesOf(now, same)]
  const standing = same === undefined ? 'gone' : same.digest === entry.digest ? 'same' : 'changed'
  return {
    of: entry.of,
    title: entry.title,
    from,
    now,
    standing,
    begins: [...after.keys()].filter((id) => !before.has(id)),
    changed: [...after].filter(([id, fingerprint]) => before.has(id) && before.get(id) !== fingerprint).map(([id]) => id),
    ends: [...before.keys()].filter((id) => !after.has(id)),
  }
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
