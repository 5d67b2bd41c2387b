import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { demonstrationWords } from './demonstration-words.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** schemas/json is made from the demonstration's registers, so that an editor completes its ids. */
const MADE = /^schemas\/json\//

const sources = ['src', 'schemas', 'astro.config.mjs']
  .flatMap((top) =>
    top.includes('.')
      ? [top]
      : readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length)),
  )
  .filter((path) => !MADE.test(path))

describe('the toolkit knows nothing of the field of the manual it shows', () => {
  test('no source of the engine, the site, the command line or the schemas holds its words or names', () => {
    expect(sources.length).toBeGreaterThan(300)
    const found = sources.flatMap((path) => demonstrationWords(`${path}\n${readFileSync(join(ROOT, path), 'utf8')}`).map((word) => `${path}: ${word}`))
    expect(found).toEqual([])
  })

  test.each([
    ['the nominal must', ['nominal']],
    ['role: nm-officer', ['nm-officer']],
    ['Licence conditions', ['Licence']],
    ['nominative, a policy, licensed, unsuspecting', []],
  ])('in “%s” the words are %j', (text, words) => {
    expect(demonstrationWords(text)).toEqual(words)
  })
})
