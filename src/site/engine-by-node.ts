import type { AstroUserConfig } from 'astro'

type VitePlugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>

const ENTRIES: Readonly<Record<string, string>> = { '#engine': '../index.ts', '#schemas': '../../schemas/index.ts' }

/**
 * Leaves the engine out of the bundle of pages, so that Node runs its sources as they are. It is then loaded once for the
 * configuration, the pages and the search index, and building does not pay for bundling it.
 */
export const engineByNode = (): VitePlugin => ({
  name: 'engine-by-node',
  enforce: 'pre',
  apply: 'build',
  resolveId: (id) => (Object.hasOwn(ENTRIES, id) ? { id: new URL(ENTRIES[id] as string, import.meta.url).href, external: true } : undefined),
})
