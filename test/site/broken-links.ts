import { isBuilt } from './built-files.ts'
import type { PageFacts } from './page-facts.ts'

interface Site {
  readonly folder: string
  /** The site's own address, as its manual says it; links that start with it are links within. */
  readonly own: string
  readonly facts: ReadonlyMap<string, PageFacts>
}

/** Every link within a built site that leads nowhere, and every fragment that no element of its page has, as `page -> link`. */
export function brokenLinks({ folder, own, facts }: Site): string[] {
  const ids = new Map([...facts].map(([address, page]) => [address, new Set(page.ids)]))
  const { origin } = new URL(own)
  // Most pages share most of their links.
  const built = new Map<string, boolean>()
  const isThere = (path: string): boolean => {
    const known = built.get(path) ?? isBuilt(folder, path)
    built.set(path, known)
    return known
  }
  const leads = (link: string, from: string): boolean => {
    const target = new URL(link, new URL(from, own))
    if (target.origin !== origin) return true
    // Answered by the server that takes comments, and by no file.
    if (target.pathname.startsWith('/consult/')) return true
    if (!isThere(target.pathname)) return false
    const fragment = decodeURIComponent(target.hash.slice(1))
    return fragment === '' || ids.get(target.pathname)?.has(fragment) === true
  }
  return [...facts].flatMap(([page, { links }]) => [...links].filter((link) => !leads(link, page)).map((link) => `${page} -> ${link}`))
}

/** Ids that stand twice on one page, as `page #id`. */
export const repeatedIds = (facts: ReadonlyMap<string, PageFacts>): string[] =>
  [...facts].flatMap(([page, { ids }]) => (new Set(ids).size === ids.length ? [] : twice(ids).map((id) => `${page} #${id}`)))

const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
