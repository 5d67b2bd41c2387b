import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { htmlFaults } from './html-faults.ts'
import { keepTabs } from './keep-tabs.ts'
import { KINDS, MORE_REGISTERS } from './kinds.ts'
import { placeholderFaults } from './placeholder-faults.ts'
import { ROUTES, routeOf } from './routes.ts'
import { newReader } from './shared-browser.ts'
import { shown } from './shown-edition.ts'
import { watchPage } from './watch-page.ts'

const origin = inject('siteAddress')
const { title: manual, shortTitle, language, notice } = shown.config

const WIDE = 1280
const PHONE = 360
/** What a wide screen has left at 400 % zoom, in CSS pixels. */
const ZOOMED = 320

let reader: BrowserContext
beforeAll(async () => {
  reader = await newReader()
})
afterAll(() => reader.close())
const withTab = keepTabs(() => reader)

const labelled = (label: string, faults: readonly string[]) => faults.map((fault) => `${label}: ${fault}`)

/** What is wrong with the words that say which page this is and what it is worth. */
async function namingFaults(page: Page, { address, says }: { address: string; says: string }): Promise<string[]> {
  const { headings, title, lang, words, isNoticeSeen } = await page.evaluate((banner) => {
    const holds = (element: Element) => element.textContent?.includes(banner) === true
    const holder = [...document.body.querySelectorAll('*')].find((element) => holds(element) && ![...element.children].some(holds))
    return {
      headings: [...document.querySelectorAll('h1')].map(({ innerText }) => innerText),
      title: document.title,
      lang: document.documentElement.getAttribute('lang'),
      words: document.querySelector('main')?.innerText ?? '',
      isNoticeSeen: holder?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true && holder.getBoundingClientRect().height > 0,
    }
  }, notice?.banner ?? '?')
  const wrong = {
    [`${headings.length} main headings`]: headings.length !== 1 || headings[0]?.trim() === '',
    [`the title “${title}” does not name the page and then the manual`]:
      address === '/' ? title !== manual : ![` - ${manual}`, ` - ${shortTitle}`].some((end) => title.endsWith(end)),
    'the language is not said': lang !== language,
    'the notice is not seen': !isNoticeSeen,
    [`the page does not say “${says}”`]: !words.includes(says),
  }
  return Object.keys(wrong).filter((fault) => wrong[fault])
}

/** Every rule is asked in light on a wide screen and in dark on a phone; the other two pairs can differ in colours alone. */
async function accessibilityInBothSchemes(page: Page, width: number): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const what = (width === WIDE) === (colorScheme === 'light') ? 'all' : 'colours'
    const found = [...(await accessibilityFaults(page, what)), ...(await placeholderFaults(page))]
    faults.push(...labelled(`${width} px, ${colorScheme}`, found))
  }
  return faults
}

async function widthFaults(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  return needed > width ? [`needs ${needed} px`] : []
}

test.concurrent.for([...KINDS, ...MORE_REGISTERS])('$name, $address', async (kind, { expect }) => {
  await withTab(async (page) => {
    const doings = watchPage(page, { origin, expected: kind.status })
    await page.setViewportSize({ width: WIDE, height: 800 })
    const answer = await page.goto(origin + kind.address)
    await kind.settled?.(page)
    const faults = [
      ...(await namingFaults(page, kind)),
      ...labelled('as served', await htmlFaults((await answer?.text()) ?? '', 'served')),
      ...labelled('as it stands', await htmlFaults(await page.content(), 'standing')),
      ...(await accessibilityInBothSchemes(page, WIDE)),
    ]
    await page.setViewportSize({ width: PHONE, height: 800 })
    // A page that scripts arrange looks at the width once, when it opens.
    if (kind.settled) await page.reload().then(() => kind.settled?.(page))
    faults.push(...(await accessibilityInBothSchemes(page, PHONE)))
    for (const width of [PHONE, ZOOMED]) faults.push(...labelled(`${width} px`, await widthFaults(page, width)))
    expect([...faults, ...doings]).toEqual([])
  })
})

test('the list has every kind of page that the site’s code makes', () => {
  const shown = new Set(KINDS.map(({ address, status }) => (status === 404 ? '404' : routeOf(address))))
  expect(ROUTES.filter((route) => !shown.has(route))).toEqual([])
})
