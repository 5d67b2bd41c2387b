import { pathToFileURL } from 'node:url'
import type { AstroUserConfig } from 'astro'

type VitePlugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>

const ENTRIES: Readonly<Record<string, string>> = { '#engine': '../index.ts', '#schemas': '../../schemas/index.ts' }

/** What pages ask: every module of this folder and of `data/`. Layouts, components and scripts are for the bundler. */
const OWN = /^(?:data\/)?[^/]+\.ts$/
const HERE = new URL('.', import.meta.url).href

/**
 * Leaves the engine, and what pages ask of it, out of the bundle of pages, so that Node runs the sources as they are. They are then
 * loaded once for the configuration, the pages and the files of data, all of which share what is made once for an edition, and
 * building does not pay for bundling them.
 */
export const engineByNode = (): VitePlugin => ({
  name: 'engine-by-node',
  enforce: 'pre',
  apply: 'build',
  resolveId(id, importer) {
    const entry = ENTRIES[id]
    if (entry !== undefined) return { id: new URL(entry, HERE).href, external: true }
    if (this.environment.name === 'client' || importer === undefined || !/^\.\.?\/.*\.ts$/.test(id)) return undefined
    const { href } = new URL(id, pathToFileURL(importer.replace(/\?.*$/, '')))
    return href.startsWith(HERE) && OWN.test(href.slice(HERE.length)) ? { id: href, external: true } : undefined
  },
})
