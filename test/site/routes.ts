import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PAGES = fileURLToPath(new URL('../../src/site/pages', import.meta.url))

/** Every page that the site's code makes, as its path in the code: `[chapter]/all`. A folder's own page is `roles/`. */
export const ROUTES: readonly string[] = readdirSync(PAGES, { recursive: true })
  .map(String)
  .filter((path) => /\.(?:astro|mdx)$/.test(path))
  // A page of an edition is the same kind of page wherever the edition stands.
  .map((path) =>
    path
      .replace(/^\[\.\.\.at\]\//, '')
      .replace(/\.\w+$/, '')
      .replace(/(?:^|(?<=\/))index$/, ''),
  )
  .sort()

/** The page of the code that stands at an address: of all that fit, the one that leaves least open. */
export function routeOf(address: string): string | undefined {
  const path = address
    .replace(/[?#].*/, '')
    .replace(/^\/(?:(?:edition\/[^/]+|draft)\/(?=.))?/, '')
    .replace(/\/$/, '')
  return ROUTES.filter((route) => pattern(route).test(path)).sort((a, b) => openness(a) - openness(b))[0]
}

const pattern = (route: string) => new RegExp(`^${route.replace(/\/$/, '').replace(/\[[^\]]+\]/g, '[^/]+')}$`)

/** The first part counts most: `/roles/x/` is a post before it is a section. */
const openness = (route: string): number => route.split('/').reduce((sum, part) => sum * 2 + (part.startsWith('[') ? 1 : 0), 0) / 2 ** route.split('/').length
