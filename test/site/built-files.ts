import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file of a built site whose name ends so, as a path from its root. */
export function builtFiles(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** The pages of a built site: address -> HTML. */
export const builtPages = (folder: string): Map<string, string> =>
  new Map(builtFiles(folder, '.html').map((path) => [`/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`, readFileSync(join(folder, path), 'utf8')]))

/** Whether an address, without query and fragment, leads to a file of the site. */
export const isBuilt = (folder: string, address: string): boolean =>
  existsSync(join(folder, decodeURIComponent(address), address.endsWith('/') ? 'index.html' : ''))
