import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { edit } from '../cli/published-manual.ts'
import { runInside } from '../cli/run-inside.ts'
import { freeze } from '../freeze.ts'
import { buildManual, bytesOf, siteFolders } from './build-manual.ts'
import { builtPages } from './built-files.ts'

/** A small manual with two published editions, the second in force, and a draft beside them. */
let manual: string
/** Its site as a build makes it that finds nothing kept, and as the next one does. */
let fresh: string
let site: string
const made: string[] = []
const freshFolder = siteFolders('editions')
const build = (folder: string, env: Readonly<Record<string, string>> = {}) => buildManual(manual, folder, env)
const DESK = 'draft/chapters/02-lending/desk.mdx'
const EDITION = 'draft/edition.yaml'

beforeAll(async () => {
  manual = mkdtempSync(join(tmpdir(), 'manual-editions-'))
  made.push(manual)
  cpSync('test/cases/base', manual, { recursive: true })
  await runInside('ids', '--manual', manual)
  freeze(manual, '1.0')
  edit(manual, DESK, (text) =>
    text.replace('\nowner:', '\nchangeNote: One sentence is new.\nowner:').concat('\nLate books are called in by letter in spring. [#gr3s2]\n'),
  )
  edit(manual, EDITION, (text) =>
    text.replace("'1.0'", "'2.0'").replace('status: draft', 'status: in-force').replace('2024-03-01', '2024-05-01').replace('2024-04-01', '2024-06-01'),
  )
  freeze(manual, '2.0')
  edit(manual, DESK, (text) => text.replace('\nchangeNote: One sentence is new.', ''))
  edit(manual, EDITION, (text) =>
    text
      .replace("'2.0'", "'2.1'")
      .replace('status: in-force', 'status: draft')
      .replace('2024-05-01', '2024-07-01')
      .replace(/\ninForceFrom: \S+/, ''),
  )
  edit(manual, 'manual.yaml', (text) => `${text}inForce: '2.0'\n`)
  fresh = freshFolder()
  expect((await build(fresh, { SITE_FRESH: '1' })).code).toBe(0)
  site = freshFolder()
  expect((await build(site)).code).toBe(0)
})
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

describe('a build beside published editions', () => {
  test('gives the same bytes with and without what earlier builds left, and from a copy with no history', async () => {
    const first = bytesOf(fresh)
    expect([...first.keys()].filter((path) => path.startsWith('edition/1.0/')).length).toBeGreaterThan(10)
    expect(bytesOf(site)).toEqual(first)
    const copy = mkdtempSync(join(tmpdir(), 'manual-copy-'))
    made.push(copy)
    cpSync(manual, copy, { recursive: true })
    const again = freshFolder()
    await buildManual(copy, again)
    expect(bytesOf(again)).toEqual(first)
  })

  test('after an edit of the draft, brings the draft’s new words and leaves published pages as they were', async () => {
    const after = freshFolder()
    edit(manual, DESK, (text) => text.replace('by letter in spring', 'by letter in autumn').replace('\nowner:', '\nchangeNote: The season is another.\nowner:'))
    await build(after)
    const [old, edited] = [bytesOf(site), bytesOf(after)]
    expect(readFileSync(join(after, 'draft/lending/desk/index.html'), 'utf8')).toContain('by letter in autumn')
    expect([...old].filter(([path, bytes]) => path.startsWith('edition/') && path !== 'edition/index.html' && edited.get(path) !== bytes)).toEqual([])
    // A build with nothing kept says the same.
    const anew = freshFolder()
    await build(anew, { SITE_FRESH: '1' })
    expect(bytesOf(anew)).toEqual(edited)
  })

  test('tells a reader of each edition where it stands, and search engines to keep the one in force', () => {
    const pages = builtPages(site)
    expect(pages.get('/lending/desk/')).toContain('In force')
    expect(pages.get('/lending/desk/')).not.toContain('noindex')
    for (const address of ['/edition/1.0/lending/desk/', '/edition/2.0/lending/desk/', '/draft/lending/desk/']) {
      expect(pages.get(address), address).toContain('noindex')
      expect(pages.get(address), address).toMatch(/rel="canonical" href="[^"]*\/\/[^/"]+\/lending\/desk\/"/)
    }
    expect(pages.get('/draft/lending/desk/')).toContain('<title>DRAFT: ')
    for (const [address, html] of pages) if (/^\/edition\/\d/.test(address)) expect(html, address).not.toContain('href="/draft/')
  })

  test.each([
    ['a changed byte', (text: string) => text.replace('in spring', 'in sprink')],
    ['a byte more', (text: string) => `${text} `],
  ])('with %s in a published file, does not build, and names the file', async (_what, change) => {
    const file = 'editions/2.0/chapters/02-lending/desk.mdx'
    const before = readFileSync(join(manual, file), 'utf8')
    edit(manual, file, change)
    const { code, err } = await build(freshFolder())
    expect(code).toBe(1)
    expect(err).toContain(file)
    edit(manual, file, () => before)
  })
})
