import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installSite } from '../install-site.ts'
import type { Builder } from './builder.ts'

/** Starlight as it comes: navigation of the whole site on every page, and Pagefind. */
export const starlight: Builder = {
  name: 'starlight',
  about: 'Starlight as it comes, with its navigation and search',
  ready: () => {
    const site = installSite('starlight')
    const docs = join(site, 'src/content/docs')
    return {
      takeText: ({ text }) => {
        rmSync(docs, { recursive: true, force: true })
        cpSync(text, docs, { recursive: true, preserveTimestamps: true })
      },
      forget: () => {
        for (const cache of ['.astro', 'node_modules/.astro', 'node_modules/.vite']) rmSync(join(site, cache), { recursive: true, force: true })
      },
      command: ({ out }) => ({ args: ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out], cwd: site }),
    }
  },
}
