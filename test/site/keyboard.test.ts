import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { freshPages } from './fresh-pages.ts'
import { focusedElement, tabTo } from './keyboard.ts'
import { shown } from './shown-edition.ts'

const origin = inject('siteAddress')
const BREACH = 'tell the probation practitioner and the supervisor of any suspected breach'

let page: Page
freshPages(
  (fresh) => {
    page = fresh
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
)

test('from the start page through a search to a duty', async () => {
  await page.goto(`${origin}/`)
  await tabTo(page, { in: 'main', text: 'What do you need to do?' })
  await page.keyboard.type('suspected breach of licence')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\/\?q=/)
  await page.locator('#results li').first().waitFor()
  await tabTo(page, { in: '#results .result--duty', text: /breach/i })
  await page.keyboard.press('Enter')
  await page.waitForURL(/lic-breach/)
  expect(await page.locator('main').innerText()).toContain(BREACH)
})

test('from the start page through “my role” to a duty', async () => {
  await page.goto(`${origin}/`)
  await tabTo(page, { in: 'main', text: 'Nominal management officer' })
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}/roles/nm-officer/`)
  await tabTo(page, { in: 'main', text: /9\.5\.\d.* Suspected breach/ })
  await page.keyboard.press('Enter')
  await page.waitForURL(/licence\/breach\/#lic-breach$/)
  expect(await page.locator('#lic-breach').innerText()).toContain(BREACH)
})

test('narrowing an extract to one cohort keeps the reader where the duties are', async () => {
  const cohort = shown.registers.cohorts.records.get('licence-registered')?.title ?? ''
  await page.goto(`${origin}/roles/nm-officer/`)
  await tabTo(page, { in: 'main', text: /Show only duties for one cohort/ })
  await page.keyboard.press('Enter')
  await tabTo(page, { in: 'main', text: cohort })
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}/roles/nm-officer/licence-registered/`)
  expect(await page.locator('main').innerText()).toMatch(/\d+ duties, \d+ left out/)
})

test('the first Tab offers to skip to the text, and the next goes on from there', async () => {
  for (const address of ['/', '/licence/breach/', '/roles/nm-officer/', '/search/']) {
    await page.goto(origin + address)
    await tabTo(page, { text: 'Skip to main content' })
    expect(await page.evaluate(() => document.activeElement === document.querySelector('a'))).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect((await focusedElement(page, 'main')).inside, address).toBe(true)
  }
})

test('filters of the search are chosen by keyboard; the focus stays and the change is told', async () => {
  await page.goto(`${origin}/search/?q=travel`)
  await page.locator('#results li').first().waitFor()
  const before = await page.locator('#status').innerText()
  await tabTo(page, { in: '#facets', text: /^Kind|^What/ })
  if ((await page.locator('[data-facet=kind]').getAttribute('open')) === null) await page.keyboard.press('Enter')
  await tabTo(page, { in: '#facets', text: /^Dut/ })
  await page.keyboard.press('Space')
  await expect.poll(() => page.locator('#status').innerText()).not.toBe(before)
  expect(await page.locator('#status').getAttribute('role')).toBe('status')
  expect((await focusedElement(page)).words).toMatch(/^Dut/)
  expect(page.url()).toContain('kind=')
  expect(await page.locator('#results .result:not(.result--duty)').count()).toBe(0)
})

test('“Show more results” moves the focus to the first new one', async () => {
  await page.goto(`${origin}/search/?q=record`)
  await page.locator('#results li').first().waitFor()
  const shown = await page.locator('#results > li').count()
  await tabTo(page, { text: 'Show more results' })
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('#results > li').count()).toBeGreaterThan(shown)
  await expect.poll(async () => (await focusedElement(page, `#results > li:nth-child(${shown + 1})`)).inside).toBe(true)
})

test('the citation of a page is copied with its address, and a live region says so', async () => {
  await page.goto(`${origin}/licence/breach/`)
  await tabTo(page, { in: '.cite', text: 'Copy citation' })
  await page.keyboard.press('Enter')
  const said = page.locator('.cite [role=status]')
  await expect.poll(() => said.innerText()).toBe('Copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^NMMG ed\. 2\.0 .*9\.5/)
  expect(copied).toContain('https://manual.example/edition/2.0/licence/breach/')
})

test.each(['9.5.1', '9.5.2'])(
  'the citation of the block %s is offered where its number is chosen, and a live region says that it is copied',
  async (number) => {
    await page.goto(`${origin}/licence/breach/`)
    await tabTo(page, { in: 'main', text: number })
    await page.keyboard.press('Enter')
    await page.locator('.block .block-tools').waitFor()
    const { hash } = new URL(page.url())
    await tabTo(page, { in: 'main', text: /Copy citation/ })
    expect(await page.evaluate((id) => document.activeElement?.closest('.block')?.contains(document.getElementById(id)), hash.slice(1))).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.block [role=status]').allInnerTexts()).toEqual(['Copied'])
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(new RegExp(`^NMMG ed\\. 2\\.0 .*para ${number.replaceAll('.', '\\.')}\n`))
    expect(copied).toContain(`https://manual.example/edition/2.0/licence/breach/${hash}`)
  },
)
