import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addressOf, type KnownEdition } from '#engine'
import { type ChangingSite, changingSite } from './changing-site.ts'
import { newReader } from './shared-browser.ts'

const folder = inject('siteFolder')
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

interface List {
  digest: string
  edition: string
  text: Record<string, [string, number]>
  more: Record<string, [string, number]>
}
const list = JSON.parse(read('offline.json')) as List
const published = Object.keys(list.text).length

/** A section’s page, and words that only its next version has. */
const SECTION = '/licence/breach/'
const [NEXT, LATER] = ['Words of the next version.', 'Words of the version after that.']

let site: ChangingSite
let reader: BrowserContext
let page: Page
beforeAll(async () => {
  site = await changingSite(inject('siteAddress'))
  reader = await newReader({ serviceWorkers: 'allow' })
  page = await reader.newPage()
})
afterAll(async () => {
  await reader.close()
  await site.stop()
})

const open = (path: string) => page.goto(site.origin + path)
const keptStatus = () => page.locator('#kept-status')
const keptLine = () => page.locator('.kept-line').first()

/** The site as it would be with other words on some pages: those pages, and the list. */
function publish(words: string, addresses: readonly string[]): void {
  const changed = structuredClone(list)
  for (const address of addresses) {
    const html = read(`${address}index.html`).replace('</main>', `<p>${words}</p></main>`)
    changed.text[address] = [createHash('sha256').update(html).digest('hex').slice(0, 32), Buffer.byteLength(html)]
    site.instead.set(address, html)
  }
  changed.digest = createHash('sha256').update(JSON.stringify(changed)).digest('hex').slice(0, 32)
  site.instead.set('/offline.json', JSON.stringify(changed))
}

test('one visit keeps the edition in force, each file once', async () => {
  await open('/')
  await open('/site/offline/')
  await page.getByText(`Edition ${list.edition}, taken on`).waitFor()
  expect(await keptStatus().innerText()).toContain(`${published.toLocaleString('en-GB')} files`)
  const fetched = site.asked.filter((path) => !path.startsWith('/offline.json'))
  expect(new Set(Object.keys(list.text)).difference(new Set(fetched)).size).toBeLessThan(published / 20)
  expect(fetched.filter((path) => path in list.more)).toEqual([])
  expect(fetched.filter((path) => /^\/(?:edition\/\d|draft|compare|id)\/?/.test(path))).toEqual([])
})

describe('with the server stopped', () => {
  beforeAll(() => site.stop())
  afterAll(() => site.startAgain())

  test('a page reads, and says that it is a kept copy and how old', async () => {
    await open(`${SECTION}?x=1`)
    expect(await page.locator('main').innerText()).toContain('suspected breach')
    expect(await keptLine().innerText()).toMatch(
      /^Kept copy, because the site cannot be reached\. It was taken on .* \(today\); edition 2\.0 was in force then\./,
    )
    await page.reload()
    expect(await keptLine().isVisible()).toBe(true)
  })

  test('search works', async () => {
    await open('/search/?q=suspected+breach')
    await page.locator('#results li').first().waitFor()
    await page.locator('#results a').first().click()
    await page.locator(':target').waitFor()
    expect(await keptLine().isVisible()).toBe(true)
  })

  test('an extract opens, and its table is there', async () => {
    await open('/roles/nm-officer/')
    expect(await page.locator('main').innerText()).toContain('Duties of the nominal management officer')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Table (CSV)' }).click()])
    expect(download.suggestedFilename()).toBe('extract.csv')
    expect(readFileSync(await download.path(), 'utf8')).toBe(read('roles/nm-officer/extract.csv'))
  })

  test('a printed copy is checked', async () => {
    const { editions } = JSON.parse(read(addressOf({ to: 'copies' }))) as { editions: KnownEdition[] }
    const code = editions.find(({ edition }) => edition === list.edition)?.extracts[0]?.digest
    await open(`/d/?x=${code}`)
    await page.getByText('This copy is current.').waitFor()
  })

  test('a permanent address of the edition that is kept leads to it', async () => {
    await open(`/edition/${list.edition}${SECTION}`)
    expect(new URL(page.url()).pathname).toBe(SECTION)
  })

  test('a page that is not kept says so, and what is', async () => {
    const answer = await open('/edition/1.0/')
    expect(answer?.status()).toBe(503)
    expect(await page.locator('h1').innerText()).toBe('Not in the kept copy')
    expect(await page.getByRole('link', { name: 'Contents' }).first().isVisible()).toBe(true)
  })
})

describe('back on line', () => {
  test('the published page is shown, with no line about a copy', async () => {
    await open(SECTION)
    expect(await page.locator('.kept-line').count()).toBe(0)
  })

  test('a page that was published since is shown at once, and only what changed is fetched', async () => {
    publish(NEXT, [SECTION])
    site.asked.length = 0
    await open(SECTION)
    expect(await page.locator('main').innerText()).toContain(NEXT)
    await page.getByText('A newer text was published, and the copy on this device has it now (1 page changed).').waitFor()
    const parts = site.asked.filter((path) => !path.startsWith('/_astro/') && !/\.(?:css|png|svg|webmanifest)$/.test(path))
    // The page for the reader and for the copy, and the list.
    expect(parts.sort()).toEqual([SECTION, SECTION, '/offline.json'].sort())
    await open('/site/offline/')
    await page.getByText('What the last update changed').waitFor()
    expect(await page.locator('#kept-changed a').allInnerTexts()).toEqual([SECTION])
  })

  test('a connection that is cut half way leaves the old copy whole, and the next attempt fetches the rest', async () => {
    const pages = Object.keys(list.text).filter((address) => address.startsWith('/notification/') && address.endsWith('/'))
    publish(LATER, [SECTION, ...pages])
    site.cuts = (path) => pages.indexOf(path) > 4
    await open('/site/offline/')
    await page.getByRole('button', { name: /Look for|Update/ }).click()
    await page.getByText('The connection was cut.').waitFor()
    await site.stop()
    await open(SECTION)
    expect(await page.locator('main').innerText()).toContain(NEXT)
    await site.startAgain()
    site.cuts = () => false
    site.asked.length = 0
    await open('/site/offline/')
    await page.getByRole('heading', { name: 'What the last update changed' }).waitFor()
    await page.getByText(`${pages.length + 1} pages, since the copy`).waitFor()
    const fetched = site.asked.filter((path) => pages.includes(path))
    expect(fetched.length).toBeLessThan(pages.length)
    await site.stop()
    await open(pages[0] ?? '')
    expect(await page.locator('main').innerText()).toContain(LATER)
    await site.startAgain()
  })

  test('a site that sends another file than it lists changes nothing', async () => {
    publish('Never taken.', [SECTION])
    site.instead.set(SECTION, 'something else')
    await open('/site/offline/')
    await page.getByRole('button', { name: 'Look for something newer' }).click()
    await page.getByText('A file is not what the site says it is').waitFor()
    await site.stop()
    await open(SECTION)
    expect(await page.locator('main').innerText()).toContain(LATER)
    await site.startAgain()
    publish(LATER, [SECTION])
  })
})

test('the reader can keep the files to print too, and delete everything', async () => {
  await open('/site/offline/')
  await page.getByRole('button', { name: 'Keep the PDF and Word files too' }).click()
  await page.getByRole('button', { name: 'Drop the PDF and Word files' }).waitFor()
  await page.getByRole('button', { name: 'Delete the copy' }).click()
  await page.getByText('No copy is kept, as you decided.').waitFor()
  await open('/')
  await open('/site/offline/')
  await page.getByText('No copy is kept, as you decided.').waitFor()
})
