import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installSite } from '../install-site.ts'
import type { Builder } from './builder.ts'

/** Eleventy with a bare theme: a title and the text, no navigation, no search. It keeps no cache. */
export const eleventy: Builder = {
  name: 'eleventy',
  about: 'Eleventy with a bare theme: title and text, no navigation, no search',
  ready: () => {
    const site = installSite('eleventy')
    const content = join(site, 'content')
    return {
      takeText: ({ text }) => {
        rmSync(content, { recursive: true, force: true })
        cpSync(text, content, { recursive: true, preserveTimestamps: true })
      },
      forget: () => undefined,
      command: ({ out }) => ({ args: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet', '--config=eleventy.config.mjs', `--output=${out}`], cwd: site }),
    }
  },
}
