import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Builder } from './builder.ts'

const PARTS = ['src', 'schemas', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']

/**
 * This project's `manual build`, from a copy of its code inside the project folder: packages are found as usual, while the caches of
 * the working folder are neither used nor thrown away, and an edit of the code during a bench changes nothing.
 */
export const ours: Builder = {
  name: 'ours',
  about:
    '`manual build`: checks, section pages with numbered paragraphs, pages of duties, roles, cohorts and registers, extracts, JSON, Markdown and the search index',
  ready: ({ toolkit, work }) => {
    const copy = join(work, 'toolkit')
    rmSync(copy, { recursive: true, force: true })
    for (const part of PARTS) cpSync(join(toolkit, part), join(copy, part), { recursive: true })
    return {
      takeText: () => undefined,
      forget: () => {
        for (const cache of ['node_modules', '.astro', '.cache']) rmSync(join(copy, cache), { recursive: true, force: true })
      },
      command: ({ manual, out }) => ({ args: ['src/cli/main.mjs', 'build', '--manual', manual, '--out', out], cwd: copy }),
    }
  },
}
