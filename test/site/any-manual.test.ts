import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf, loadManual } from '#engine'
import { demonstrationWords } from '../demonstration-words.ts'
import { accessibilityFaults } from './accessibility-faults.ts'
import { brokenLinks, repeatedIds } from './broken-links.ts'
import { buildSite, serveFolder } from './build-and-serve.ts'
import { builtFiles, builtPages, isBuilt } from './built-files.ts'
import { htmlFaults } from './html-faults.ts'
import { readFacts } from './page-facts.ts'
import { newReader } from './shared-browser.ts'
import { watchPage } from './watch-page.ts'

/** A small manual of another field: other chapters, registers, cohorts and words, a figure, and no notice. */
const MANUAL = 'test/cases/base'
const { config, sections, duties, registers, chapters } = loadManual(MANUAL).edition
const [duty] = duties.values()
const role = duty?.role ?? ''
const cohort = duty?.cohorts[0] ?? ''

let folder: string
let again: string
let served: Awaited<ReturnType<typeof serveFolder>>
let reader: BrowserContext
beforeAll(async () => {
  mkdirSync('.cache', { recursive: true })
  folder = mkdtempSync(resolve('.cache/test-other-'))
  again = mkdtempSync(resolve('.cache/test-again-'))
  await buildSite(MANUAL, folder)
  await buildSite(MANUAL, again)
  served = await serveFolder(folder)
  reader = await newReader()
})
afterAll(async () => {
  await reader?.close()
  await served?.stop()
  for (const made of [folder, again]) rmSync(made, { recursive: true, force: true })
})

describe('another manual of this shape', () => {
  test('becomes a site with a page for each of its sections, duties, posts and cohorts', () => {
    const wanted = [
      ...chapters.map(({ id }) => addressOf({ to: 'chapter', id })),
      ...[...sections.keys()].map((id) => addressOf({ to: 'section', id })),
      ...[...duties.keys()].map((id) => addressOf({ to: 'duty', id })),
      ...(['roles', 'cohorts', 'agencies'] as const).flatMap((register) =>
        [...registers[register].records.values()].filter((record) => !('withdrawn' in record)).map(({ id }) => addressOf({ to: 'record', register, id })),
      ),
    ]
    expect(wanted.length).toBeGreaterThan(15)
    expect(wanted.filter((address) => !isBuilt(folder, address))).toEqual([])
  })

  test('has no link that leads nowhere, no id twice and no fault in its HTML', async () => {
    const pages = builtPages(folder)
    const facts = readFacts(pages)
    expect(brokenLinks({ folder, own: config.address, facts })).toEqual([])
    expect(repeatedIds(facts)).toEqual([])
    const faults: string[] = []
    for (const [address, html] of pages)
      if (!address.startsWith('/checks/n')) for (const fault of await htmlFaults(html, 'served')) faults.push(`${address}: ${fault}`)
    expect(faults).toEqual([])
  })

  test('speaks of itself alone: no word or name of the demonstration is in its files', () => {
    const found = ['.html', '.json', '.md', '.csv', '.css', '.js', '.xml', '.txt', '.svg']
      .flatMap((ending) => builtFiles(folder, ending))
      .flatMap((path) => demonstrationWords(readFileSync(join(folder, path), 'utf8')).map((word) => `${path}: ${word}`))
    expect(found).toEqual([])
    const start = builtPages(folder).get('/') ?? ''
    expect(start).toContain(config.title)
    expect(start).toContain(config.words.person)
  })

  test('without a notice of its own, shows none', () => {
    expect(config.notice).toBeUndefined()
    expect([...builtPages(folder)].filter(([, html]) => /class="notice|undefined|\[object/.test(html)).map(([address]) => address)).toEqual([])
    expect(builtPages(folder).get('/')).not.toContain(`"${addressOf({ to: 'site-page', id: 'notice' })}"`)
  })

  test('is the same bytes when it is built again', () => {
    const paths = builtFiles(folder, '')
    expect(builtFiles(again, '')).toEqual(paths)
    expect(paths.filter((path) => !readFileSync(join(folder, path)).equals(readFileSync(join(again, path))))).toEqual([])
  })

  test.each([
    ['start', addressOf({ to: 'start' })],
    ['section', addressOf({ to: 'section', id: duty?.section ?? '' })],
    ['section with a figure', addressOf({ to: 'section', id: [...sections.values()].find(({ body }) => JSON.stringify(body).includes('"Figure"'))?.id ?? '' })],
    ['extract', addressOf({ to: 'record', register: 'roles', id: role })],
    ['cohort', addressOf({ to: 'record', register: 'cohorts', id: cohort })],
    ['duty', addressOf({ to: 'duty', id: duty?.id ?? '' })],
    ['sharing matrix', addressOf({ to: 'matrix' })],
    ['search', `${addressOf({ to: 'search' })}?q=${encodeURIComponent(duty?.action ?? '')}`],
  ])('its %s page (%s) is accessible and asks nothing of others', async (kind, address) => {
    const page = await reader.newPage()
    const faults = watchPage(page, { origin: served.address })
    await page.goto(served.address + address)
    if (kind === 'search') await page.locator('#results li').first().waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      faults.push(...(await accessibilityFaults(page, colorScheme === 'light' ? 'all' : 'colours')))
    }
    await page.setViewportSize({ width: 320, height: 800 })
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) faults.push('needs more than 320 px')
    await page.close()
    expect(faults).toEqual([])
  })
})
