/** A file of the kept copy: the first 32 digits of the SHA-256 of its bytes, and how many bytes. */
export type ListedFile = readonly [hash: string, bytes: number]

/**
 * What a device keeps to read the edition at the front without a network, as `/offline.json` has it. Addresses are from the
 * site’s root; a page’s ends with a slash. It holds no date: the same site gives the same list.
 */
export interface OfflineList {
  readonly format: 'offline-list/1'
  readonly notice?: string | undefined
  readonly edition: string
  /** Whether that edition is in force; else it is a draft. */
  readonly isInForce: boolean
  /** Digest of the text of the edition. */
  readonly editionDigest: string
  /** Digest of all that is listed: two lists with the same one keep the same. */
  readonly digest: string
  /** What everyone keeps: pages, search, tables, calendars and pocket cards. */
  readonly text: Readonly<Record<string, ListedFile>>
  /** What a reader may ask for besides: files to print and to edit. */
  readonly more: Readonly<Record<string, ListedFile>>
}

/** Where the list stands, from the site’s root. */
export const LIST_ADDRESS = '/offline.json'

const HASH = /^[0-9a-f]{32}$/

/** A list as it came from the network; undefined where it is none. Nothing else of the site is fetched on the word of what is not a list. */
export function readOfflineList(value: unknown): OfflineList | undefined {
  const list = value as Partial<OfflineList> | null
  if (typeof list !== 'object' || list === null || list.format !== 'offline-list/1') return undefined
  const named = [list.edition, list.editionDigest, list.digest].every((word) => typeof word === 'string')
  return named && isFiles(list.text) && isFiles(list.more) ? (list as OfflineList) : undefined
}

const isFiles = (files: unknown): boolean =>
  typeof files === 'object' &&
  files !== null &&
  Object.entries(files).every(
    ([address, file]) =>
      /^\/(?!\/)/.test(address) && Array.isArray(file) && HASH.test(String(file[0])) && Number.isSafeInteger(file[1]) && (file[1] as number) >= 0,
  )

/** Every file that is kept, with or without what is kept on request. */
export const filesOf = ({ text, more }: OfflineList, withMore: boolean): ReadonlyMap<string, ListedFile> =>
  new Map([...Object.entries(text), ...(withMore ? Object.entries(more) : [])])

/** How many files, and how many bytes. */
export function sizeOf(files: Iterable<ListedFile>): { files: number; bytes: number } {
  let [count, sum] = [0, 0]
  for (const [, bytes] of files) {
    count += 1
    sum += bytes
  }
  return { files: count, bytes: sum }
}

/** The files whose bytes a device has not: what an update fetches. Files with the same bytes are fetched once. */
export function missingFiles(files: ReadonlyMap<string, ListedFile>, have: ReadonlySet<string>): [address: string, file: ListedFile][] {
  const wanted = new Map<string, [string, ListedFile]>()
  for (const [address, file] of files) if (!have.has(file[0]) && !wanted.has(file[0])) wanted.set(file[0], [address, file])
  return [...wanted.values()]
}

/** Addresses that are new or say something else in `fresh`. */
export const changedAddresses = (old: ReadonlyMap<string, ListedFile>, fresh: ReadonlyMap<string, ListedFile>): string[] =>
  [...fresh].filter(([address, [hash]]) => old.get(address)?.[0] !== hash).map(([address]) => address)
