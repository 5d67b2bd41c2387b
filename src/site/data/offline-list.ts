import { createHash } from 'node:crypto'
import type { Edition } from '#engine'
import type { ListedFile, OfflineList } from '../offline/offline-list.ts'

/**
 * What no device keeps: other editions and what compares them, thousands of pages of ids, the lists of checks and of days, files to
 * answer a consultation in, and what only machines read. Everything else of the site is kept, so that a new kind of page is too.
 */
const LEFT_OUT = /^(?:edition\/[^/]+\/|draft\/|compare\/|id\/|checks\/|schemas\/|on\/[^/]+\/|consultation\/[^/]+\/pack\/)/
const NOT_READ = /(?:^|\/)(?:404\.html|robots\.txt|sitemap\.xml|offline\.json|service-worker\.js|serve\.mjs|site\.zip|[^/]+\.atom)$/

/** Files that are kept only if the reader asks: to print and to edit. Pocket cards are small and made for having with one. */
const ON_REQUEST = /^all\/index\.html$|(?:\.docx|\.xlsx|\.md|(?<!\/card)\.pdf)$/

/** Whether a device may keep a file of the site, by its path from the site’s folder. */
export const isOffered = (path: string): boolean => !LEFT_OUT.test(path) && !NOT_READ.test(path)

/** How a list has a file. */
export const listedFile = (bytes: string | Uint8Array): ListedFile => [
  createHash('sha256').update(bytes).digest('hex').slice(0, 32),
  typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.length,
]

/** The address at which a file stands, as browsers write it. */
export const addressOfFile = (path: string): string => new URL(path.replace(/(?:^|(?<=\/))index\.html$/, ''), 'http://site/').pathname

/** The list of what devices keep, from the files of a site by their paths. The same files give the same list, in whatever order they come. */
export function makeOfflineList(files: ReadonlyMap<string, ListedFile>, { data, digest: editionDigest, config }: Edition): OfflineList {
  const text: Record<string, ListedFile> = {}
  const more: Record<string, ListedFile> = {}
  const offered = [...files].filter(([path]) => isOffered(path)).map(([path, file]) => ({ path, address: addressOfFile(path), file }))
  for (const { path, address, file } of offered.sort((a, b) => (a.address < b.address ? -1 : 1))) {
    const part = ON_REQUEST.test(path) ? more : text
    part[address] = file
  }
  const listed = { edition: data.edition, isInForce: config.inForce === data.edition, editionDigest, text, more }
  return { format: 'offline-list/1', notice: config.notice?.banner, digest: listedFile(JSON.stringify(listed))[0], ...listed }
}
