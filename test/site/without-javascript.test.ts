import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { tabTo } from './keyboard.ts'
import { KINDS } from './kinds.ts'
import { newReader } from './shared-browser.ts'
import { shown } from './shown-edition.ts'

const origin = inject('siteAddress')

/** Pages whose main part has a search box: a form that is sent needs no script. */
const OWN_SEARCH = /^\/(?:$|search\/|no\/|site\/not-kept\/)/

/** Pages of fields, which the server that takes comments answers. */
const OWN_FORM = /^\/(?:draft\/.*\/comment|consultation\/.*\/questions)\/$/

let reader: BrowserContext
let page: Page
beforeAll(async () => {
  reader = await newReader({ javaScriptEnabled: false })
  page = await reader.newPage()
})
afterAll(() => reader.close())

describe('without JavaScript', () => {
  test.each(KINDS)('$name, $address reads whole', async ({ address, says }) => {
    await page.goto(origin + address)
    const text = await page.locator('main').innerText()
    expect(text).toContain(says)
    expect(await page.locator('h1').count()).toBe(1)
    // What only a script can do is not offered.
    expect(await page.locator('main button:visible').allInnerTexts()).toEqual(
      OWN_SEARCH.test(address) ? ['Search'] : OWN_FORM.test(address) ? ['Send the comments'] : [],
    )
  })

  test('the search page says why it cannot search and what to do instead', async () => {
    await page.goto(`${origin}/search/?q=breach`)
    const instead = page.locator('main').getByText('JavaScript')
    expect(await instead.isVisible()).toBe(true)
    const ways = await page.locator('main li a:visible').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(ways).toEqual(expect.arrayContaining(['/', '/roles/', '/duties/']))
  })

  test('the keyboard alone leads from the start page through “my role” to a duty', async () => {
    const post = shown.registers.roles.records.get('nm-officer')?.title ?? ''
    await page.goto(`${origin}/`)
    await tabTo(page, { in: 'main', text: post })
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/roles/nm-officer/`)
    await tabTo(page, { in: 'main', text: /lic-breach/ })
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/duties/lic-breach/`)
    expect(await page.locator('main').innerText()).toContain('tell the probation practitioner and the supervisor of any suspected breach')
  })
})
