import type { DocumentPart } from '../extract-document.ts'
import { addressesIn } from '../text/text-node.ts'

/** What the body of a Word file refers to, and other parts of the file hold: its relations, its bookmarks and its lists. */
export interface WordCollector {
  /** Gives a web address its relation id; the same address has one id. */
  readonly linkId: (address: string) => string
  /** The bookmark of an address that the document itself prints; undefined where it does not. */
  readonly bookmarkOf: (address: string) => string | undefined
  /** A number for the next bookmark. */
  readonly nextMark: () => number
  /** The number of a new list: one of dashes, or one whose letters or roman numbers begin at a value. */
  readonly newList: (first?: number | undefined) => number
  readonly links: () => ReadonlyMap<string, string>
  /** First values of the lists, by number from 1; undefined for dashes. */
  readonly lists: () => readonly (number | undefined)[]
}

/** Collects for one file. The same body, written in the same order, collects the same. */
export function wordCollector(parts: readonly DocumentPart[]): WordCollector {
  const links = new Map<string, string>()
  const lists: (number | undefined)[] = []
  const bookmarks = bookmarkNames(parts.flatMap(({ address, text }) => [...(address === undefined ? [] : [address]), ...addressesIn(text ?? [])]))
  let marks = 0
  return {
    linkId: (address) => {
      const id = links.get(address) ?? `link${links.size + 1}`
      links.set(address, id)
      return id
    },
    bookmarkOf: (address) => bookmarks.get(address),
    nextMark: () => {
      marks += 1
      return marks
    },
    newList: (first) => lists.push(first),
    links: () => links,
    lists: () => lists,
  }
}

/** A name for each address: what it leads to by its permanent id, at most 40 characters, hidden from lists of bookmarks. */
function bookmarkNames(addresses: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const address of addresses) {
    if (names.has(address)) continue
    const { pathname, hash } = new URL(address)
    const id = (hash === '' ? pathname.split('/').filter(Boolean).slice(-2).join('_') : hash.slice(1)).replaceAll(/[^A-Za-z0-9_]/g, '_')
    const short = `_mm_${id}`.slice(0, 36)
    const name = taken.has(short) ? `${short}_${names.size % 1000}` : short
    taken.add(name)
    names.set(address, name)
  }
  return names
}
