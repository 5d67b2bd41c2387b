import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newReader } from './shared-browser.ts'
import { watchPage } from './watch-page.ts'

const origin = inject('siteAddress')
/** What the search page may weigh before a query, and what may be fetched from then to the first results; bytes, packed. */
const MOST_BEFORE = 60_000
const MOST_FIRST = 60_000

let reader: BrowserContext
let page: Page
let faults: string[]
beforeAll(async () => {
  reader = await newReader()
  page = await reader.newPage()
  faults = watchPage(page, { origin })
})
afterAll(() => reader.close())

const status = () => page.locator('#status').innerText()
const firstResult = () => page.locator('#results a').first()

async function ask(query: string): Promise<void> {
  await page.goto(`${origin}/search/?${new URLSearchParams({ q: query })}`)
  await page.locator('#results li, #empty:not([hidden])').first().waitFor()
}

describe('what a search finds', () => {
  test.each([
    ['a question', 'what do I do when the tag raises an alert', /\/licence\/monitoring\/#/],
    ['an abbreviation', 'RTO', /glossary\/#registered-terrorist-offender$/],
    ['a slip of the finger', 'safegaurding', /\/sharing\/safeguarding\/#/],
    ['a number', 'duty 13.4.2', /#risk-review$/],
    ['a device', 'Example Alder 1', /devices\/#ex-alder-1$/],
  ])('%s leads to its place: %s', async (_what, query, place) => {
    await ask(query)
    expect(await firstResult().getAttribute('href')).toMatch(place)
    await firstResult().click()
    await page.waitForURL(place)
    expect(await page.locator(':target').count()).toBe(1)
  })

  test('words that were found are marked in their context, and a result says for whom it is', async () => {
    await ask('suspected breach of licence')
    expect((await page.locator('#results mark').allInnerTexts()).map((words) => words.toLowerCase())).toContain('breach')
    expect(await page.locator('#results .result--duty .result__tags li').allInnerTexts()).toContain('Nominal management officer')
  })

  test('what was read as another word is said', async () => {
    await ask('safegaurding')
    expect(await status()).toMatch(/^“safegaurding” was read as “safeguarding”\. \d+ results$/)
  })

  test('what nobody can answer is said, with ways on', async () => {
    await ask('pension scheme')
    expect(await status()).toBe('Nothing here answers that.')
    const ways = await page.locator('#empty a:visible').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(ways).toEqual(expect.arrayContaining(['/', '/registers/glossary/', '/duties/']))
  })

  test('another edition is searched in when it is chosen, and the address keeps that', async () => {
    await ask('recall')
    await page.locator('#in').selectOption('1.0')
    await page.waitForURL(/in=1\.0/)
    await expect.poll(() => firstResult().getAttribute('href')).toMatch(/^\/edition\/1\.0\//)
    await page.goBack()
    await expect.poll(() => firstResult().getAttribute('href')).not.toMatch(/^\/edition\//)
  })

  test('filters count what each would give, and narrow to that', async () => {
    await ask('travel')
    const duties = page.locator('[data-facet=kind] [data-value=duty]')
    const count = Number(/\((\d+)\)/.exec((await duties.locator('.facet__number').textContent()) ?? '')?.[1])
    expect(count).toBeGreaterThan(0)
    await page.goto(`${origin}/search/?q=travel&kind=duty`)
    await page.locator('#results li').first().waitFor()
    expect(await status()).toBe(`${count} ${count === 1 ? 'result' : 'results'}`)
  })
})

describe('the search box', () => {
  const box = () => page.getByRole('combobox', { name: 'Words to find' })
  const options = () => page.locator('#suggestions [role=option]').allInnerTexts()

  test('suggests titles, which the arrows and Enter take, with the focus in the box', async () => {
    await page.goto(`${origin}/search/`)
    await box().focus()
    await page.keyboard.type('defens')
    await expect.poll(options).toEqual(['Defensible decisions'])
    expect(await box().getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const active = await box().getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    expect(await box().inputValue()).toBe('Defensible decisions')
    expect(await box().getAttribute('aria-expanded')).toBe('false')
    await page.waitForURL(/q=Defensible/)
    await expect.poll(() => firstResult().innerText()).toMatch(/Defensible decisions$/)
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('Escape closes the suggestions and leaves the words', async () => {
    await page.goto(`${origin}/search/`)
    await box().focus()
    await page.keyboard.type('recal')
    await expect.poll(async () => (await options()).length).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    expect(await options()).toEqual([])
    expect(await box().inputValue()).toBe('recal')
  })

  test('the list lies over what is below it: nothing moves', async () => {
    await page.goto(`${origin}/search/`)
    const before = await page.locator('#facets').boundingBox()
    await box().focus()
    await page.keyboard.type('recal')
    await expect.poll(async () => (await options()).length).toBeGreaterThan(0)
    expect(await page.locator('#facets').boundingBox()).toEqual(before)
  })
})

test('little is fetched before there is a query, and not much more for the first results', async () => {
  const fresh = await newReader()
  const visit = await fresh.newPage()
  const sent: { readonly path: string; readonly bytes: number }[] = []
  const waiting: Promise<unknown>[] = []
  const note = async (response: Response) => {
    sent.push({ path: new URL(response.url()).pathname, bytes: gzipSync(await response.body()).length })
  }
  visit.on('response', (response) => waiting.push(note(response)))
  const weigh = async (): Promise<number> => {
    await visit.waitForLoadState('networkidle')
    await Promise.all(waiting)
    return sent.splice(0).reduce((sum, { bytes }) => sum + bytes, 0)
  }
  await visit.goto(`${origin}/search/`)
  expect(await weigh()).toBeLessThan(MOST_BEFORE)
  await visit.locator('#q').fill('what do I do when the tag raises an alert')
  await visit.keyboard.press('Enter')
  await visit.locator('#results li').first().waitFor()
  const first = await weigh()
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(MOST_FIRST)
  await fresh.close()
})

test('the search asks nothing of others and breaks no policy', () => {
  expect(faults).toEqual([])
})
