import { builtPages, isBuilt } from './built-files.ts'
import { readTags } from './read-tags.ts'

/** Attributes that send a reader or the browser somewhere. */
const LINKS = ['href', 'src', 'action']

interface Site {
  readonly folder: string
  /** The site's own address, as its manual says it; links that start with it are links within. */
  readonly own: string
}

/** Every link within a built site that leads nowhere, and every fragment that no element of its page has, as `page -> link`. */
export function brokenLinks({ folder, own }: Site): string[] {
  const pages = builtPages(folder)
  const tags = new Map([...pages].map(([address, html]) => [address, readTags(html)]))
  const ids = new Map([...tags].map(([address, all]) => [address, new Set(all.flatMap(({ attributes }) => attributes.get('id') ?? []))]))
  const leads = (link: string, from: string): boolean => {
    const target = new URL(link, new URL(from, own))
    if (target.origin !== new URL(own).origin) return true
    // Answered by the server that takes comments, and by no file.
    if (target.pathname.startsWith('/consult/')) return true
    if (!isBuilt(folder, target.pathname)) return false
    const fragment = decodeURIComponent(target.hash.slice(1))
    return fragment === '' || ids.get(target.pathname)?.has(fragment) === true
  }
  return [...tags].flatMap(([page, all]) => {
    const links = new Set(all.flatMap(({ attributes }) => LINKS.flatMap((name) => attributes.get(name) ?? [])))
    return [...links].filter((link) => !leads(link, page)).map((link) => `${page} -> ${link}`)
  })
}

/** Ids that stand twice on one page, as `page #id`. */
export function repeatedIds(folder: string): string[] {
  return [...builtPages(folder)].flatMap(([page, html]) => {
    const ids = readTags(html).flatMap(({ attributes }) => attributes.get('id') ?? [])
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${page} #${id}`)
  })
}
