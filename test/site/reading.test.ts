import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { freshPages } from './fresh-pages.ts'
import { htmlFaults } from './html-faults.ts'
import { focusedElement, tabTo } from './keyboard.ts'
import { newReader } from './shared-browser.ts'

const origin = inject('siteAddress')
const TERM = 'multi-agency public protection arrangements (MAPPA)'
const CHANGED = '/mappa/permissions/'

let page: Page
freshPages(
  (fresh) => {
    page = fresh
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
)

const copied = () => page.evaluate(() => navigator.clipboard.readText())
const active = () => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('terms and abbreviations', () => {
  test('a term opens its meaning by keyboard; the focus stays, Tab leads into the note, Esc closes it', async () => {
    await page.goto(`${origin}/mappa/overview/`)
    await tabTo(page, { in: '.prose', text: TERM })
    expect(await page.locator('a.term').first().getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('Enter')
    const tip = page.locator('.tip')
    await tip.getByText('Arrangements under the Criminal Justice Act 2003').waitFor()
    expect(await tip.locator('[role=status]').innerText()).toContain('Not an organisation')
    expect(await active()).toBe(TERM)
    expect(await page.locator('a.term').first().getAttribute('aria-expanded')).toBe('true')
    // Where notes and buttons stand is set by script, which the browser writes out as a style.
    const html = (await page.content()).replaceAll(/ style="(?:left|top): [^"]*"/g, '')
    expect([...(await accessibilityFaults(page)), ...(await htmlFaults(html, 'standing'))]).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityFaults(page, 'colours')).toEqual([])
    await page.keyboard.press('Tab')
    expect(await active()).toBe('In the glossary')
    await page.keyboard.press('Escape')
    await expect.poll(() => tip.count()).toBe(0)
    expect(await active()).toBe(TERM)
    expect(new URL(page.url()).pathname).toBe('/mappa/overview/')
  })

  test('on a phone a note stays inside the window, closes when another opens, and when the reader goes elsewhere', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${origin}/mappa/overview/`)
    for (const index of [1, 2]) {
      await page.locator('a.term').nth(index).click()
      await expect.poll(() => page.locator('.tip:visible').count()).toBe(1)
      const box = await page.locator('.tip').boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.locator('h1').click()
    await expect.poll(() => page.locator('.tip').count()).toBe(0)
  })

  test('the first use of an abbreviation under a heading opens its long form; a choice writes all of them out, and holds on the next page', async () => {
    await page.goto(`${origin}/legal/part4/`)
    const first = page.locator('.short').first()
    const short = await first.innerText()
    await first.focus()
    await page.keyboard.press('Space')
    await page
      .locator('.tip')
      .getByText(`${short.replace(/s$/, '')}: `)
      .waitFor()
    await page.keyboard.press('Escape')
    const words = await page.locator('.prose').innerText()
    await page.locator('.reading summary').click()
    await page.getByLabel('Write abbreviations out').check()
    const expanded = page.locator('.expansion')
    await expect.poll(() => expanded.count()).toBeGreaterThan(0)
    const heads = page.locator('.prose :is(h2, h3) .expansion')
    expect(await heads.count()).toBe(0)
    expect([...(await accessibilityFaults(page)), ...(await htmlFaults(await page.content(), 'standing'))]).toEqual([])
    await page.goto(`${origin}/mappa/overview/`)
    await expect.poll(async () => (await expanded.allInnerTexts()).join()).toContain('(multi-agency public protection arrangements)')
    await page.goto(`${origin}/legal/part4/`)
    await expect.poll(() => expanded.count()).toBeGreaterThan(0)
    await page.locator('.reading summary').click()
    await page.getByLabel('Write abbreviations out').uncheck()
    expect(await page.locator('.prose').innerText()).toBe(words)
  })
})

test('the list of headings follows the reader, and nothing on the page moves for it', async () => {
  await page.goto(`${origin}${CHANGED}`)
  const list = page.locator('.on-this-page a')
  const places = () => list.evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().left + link.getBoundingClientRect().width)))
  const before = await places()
  const current = page.locator('.on-this-page [aria-current=location]')
  expect(await current.count()).toBe(0)
  const last = await list.last().innerText()
  for (const heading of await page.locator('.prose h2').all()) {
    const words = await heading.innerText()
    await heading.evaluate((element) => element.scrollIntoView())
    const isAtEnd = await page.evaluate(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 2)
    await expect.poll(() => current.allInnerTexts()).toEqual([isAtEnd ? expect.any(String) : words])
    expect(await places()).toEqual(before)
    expect(await list.first().isVisible()).toBe(true)
  }
  await list.last().focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => current.innerText()).toBe(last)
})

describe('copying from a block', () => {
  test.each(['licence/breach', 'edition/1.0/licence/breach', 'draft/licence/breach'])(
    'its link and citation in %s, by keyboard, say which edition',
    async (place) => {
      await page.goto(`${origin}/${place}/`)
      await tabTo(page, { in: '.prose', text: /^\d+\.\d+\.1$/ })
      const number = await active()
      await page.locator('.block-tools').waitFor()
      await tabTo(page, { in: '.block-tools', text: `Copy citation of ${number}` })
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('.block-tools [role=status]').innerText()).toBe('Copied')
      const [cited, link, hash] = (await copied()).split('\n')
      const edition = place.startsWith('edition/1.0') ? '1.0' : place.startsWith('draft') ? '2.1' : '2.0'
      expect(cited).toMatch(new RegExp(`^NMMG ed\\. ${edition.replace('.', '\\.')} \\(.*\\) para ${number.replaceAll('.', '\\.')}$`))
      expect(link).toMatch(place.startsWith('draft') ? /\/draft\/licence\/breach\/#\w{5}$/ : new RegExp(`/edition/${edition}/licence/breach/#\\w{5}$`))
      expect(hash).toMatch(/^Text of the section: SHA-256 [0-9a-f]{16}$/)
      await tabTo(page, { in: '.block-tools', text: `Copy link of ${number}` })
      await page.keyboard.press('Enter')
      await expect.poll(copied).toBe(link)
      await tabTo(page, { in: '.prose', text: /^\d+\.\d+\.2$/ })
      expect(await page.locator('.block-tools').count()).toBe(1)
      expect((await focusedElement(page, '.prose')).inside).toBe(true)
    },
  )

  test('the hash is that of the record of the published edition', async () => {
    await page.goto(`${origin}/edition/2.0/licence/breach/`)
    const record = JSON.parse(readFileSync('manual/editions/2.0/edition.json', 'utf8')) as { sections: Record<string, { words: string }> }
    expect(await page.locator('.cite__text').innerText()).toContain(`SHA-256 ${record.sections['licence.breach']?.words.slice(0, 16)}`)
  })

  test('a mouse finds the buttons at the block it is over; a finger finds them at the number it chose, inside the window', async () => {
    await page.goto(`${origin}${CHANGED}`)
    expect(await page.locator('.block-tools').count()).toBe(0)
    await page.locator('.duty').first().hover()
    await expect.poll(() => page.locator('.duty .block-tools').count()).toBe(1)
    await page.locator('h1').hover()
    await expect.poll(() => page.locator('.block-tools').count()).toBe(0)
    await page.setViewportSize({ width: 320, height: 640 })
    await page.locator('a.block__number').nth(1).click()
    const box = await page.locator('.block-tools').boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 320 && box.height >= 24).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

test('without JavaScript a term leads to the glossary, numbers to their blocks, and nothing else is offered', async () => {
  const plain = await newReader({ javaScriptEnabled: false })
  const tab = await plain.newPage()
  await tab.goto(`${origin}/mappa/overview/`)
  expect(await tab.locator('.reading, .block-tools, .kept-reading').evaluateAll((all) => all.filter((element) => element.checkVisibility()).length)).toBe(0)
  expect(await tab.locator('[data-term=mappa] dd').innerText()).toContain('Not an organisation')
  await tab.locator('a.block__number').first().click()
  expect(new URL(tab.url()).hash).toBe('#b2rrd')
  await tab.locator('a.term').first().click()
  await tab.waitForURL(`${origin}/registers/glossary/#mappa`)
  await plain.close()
})

test.each(['/', '/mappa/permissions/', '/duties/by/post/', '/search/', '/compare/1.0..2.0/', '/site/help/'])(
  'text of twice the size leaves %s whole, wide and on a phone',
  async (address) => {
    await page.goto(origin + address)
    const size = () =>
      page
        .locator('main p')
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    const before = await size()
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '32px'
    })
    expect(await size()).toBeCloseTo(before * 2, 1)
    for (const width of [1280, 640]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width)
      const cut = await page.locator('main :is(p, li, h1, h2, a, button, label)').evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && !element.closest('.govuk-visually-hidden, .table-scroll'))
          .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
          .map((element) => element.textContent?.trim().slice(0, 40)),
      )
      expect(cut, `${width} px`).toEqual([])
    }
  },
)
