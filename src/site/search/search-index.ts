import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { searchRecords } from '#engine'
import { frontView, placesToBuild } from '../view.ts'

/** Pagefind’s own interfaces, which the search page does not use. */
const OWN_INTERFACES = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/** After a build: the search index of its sections and duties, made with Pagefind and written beside the pages. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      if (!placesToBuild().includes('')) return
      const records = await writeIndex(fileURLToPath(new URL('pagefind/', dir)))
      logger.info(`${records} records`)
    },
  },
})

/** Writes the index into a folder, and says how many records it holds. */
async function writeIndex(outputPath: string): Promise<number> {
  const { base, edition, renderedSection } = frontView()
  const language = edition.config.language.slice(0, 2)
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  const records = searchRecords(edition, { base, textOf: (section) => renderedSection(section).text })
  for (const { id, url, title, content, number, facets } of records) {
    const filters = Object.fromEntries(Object.entries(facets).filter(([, values]) => values.length > 0)) as Record<string, string[]>
    const added = await index.addCustomRecord({ url, content, language, meta: { title, number, id, kind: facets.kind[0] ?? '' }, filters })
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`)
  }
  const written = await index.writeFiles({ outputPath })
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`)
  await close()
  for (const file of readdirSync(outputPath)) if (OWN_INTERFACES.test(file)) rmSync(join(outputPath, file))
  return records.length
}
