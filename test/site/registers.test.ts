import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { freshPages } from './fresh-pages.ts'
import { newReader } from './shared-browser.ts'

const origin = inject('siteAddress')
/** The draft’s list is within its review date until this day; that of the edition in force has long been past it. */
const WITHIN = new Date('2026-12-01T12:00:00')
const LAST_DAY = new Date('2027-05-02T12:00:00')
const PAST = new Date('2027-05-03T12:00:00')
const FINDER = '/draft/registers/devices/find/'

let page: Page
freshPages((fresh) => {
  page = fresh
})

async function openOn(day: Date, address: string): Promise<void> {
  await page.clock.setFixedTime(day)
  await page.goto(origin + address)
}

describe('the device finder', () => {
  const status = () => page.locator('#finder-status').innerText()
  const lines = () =>
    page.locator('#finder-answer .verdict-list li').evaluateAll((items) => items.map((item) => [...item.children].map((part) => part.textContent).join(': ')))

  test('by keyboard: several conditions, answered at once, kept in the address', async () => {
    await openOn(WITHIN, FINDER)
    expect(await status()).toBe('Choose one condition or more.')
    await page.locator('#choose-cc-no-internet').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await page.locator('#choose-cc-no-camera').isChecked()).toBe(true)
    expect(await status()).toBe('3 devices suit No internet access and No camera today, 1 December 2026.')
    expect(await lines()).toContain('Example Alder 1: Suits, until 2 May 2027')
    expect(await lines()).toContain('Example Alder 2: No: it has a camera (No camera)')
    expect(new URL(page.url()).search).toBe('?c=cc-no-internet&c=cc-no-camera')
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').innerText()).toBe('Answer')
    await page.reload()
    expect(await status()).toMatch(/^3 devices suit/)
    await page.locator('#device-finder [type=reset]').press('Enter')
    await expect.poll(status).toBe('Choose one condition or more.')
    expect(new URL(page.url()).search).toBe('')
  })

  test('on the day of the review it still answers; on the day after, nothing suits, and the page says so everywhere', async () => {
    await openOn(LAST_DAY, `${FINDER}?c=cc-none`)
    expect(await status()).toMatch(/devices suit No device condition today, 2 May 2027/)
    expect(await page.locator('#list-past').isVisible()).toBe(false)
    await openOn(PAST, `${FINDER}?c=cc-none`)
    expect(await status()).toBe('No device suits: the list is past its review date. This was worked out today, 3 May 2027.')
    expect(await page.locator('#list-past').innerText()).toBe(
      'This list is past its review date (2 May 2027). No device on it suits any condition today, 3 May 2027.',
    )
    expect(await page.locator('.verdict--yes').count()).toBe(0)
    expect(await page.locator('main').innerText()).not.toContain('Suits, until')
  })

  test('a condition that the list does not have closes the answer', async () => {
    await openOn(WITHIN, `${FINDER}?c=cc-none&c=cc-gone`)
    expect(await status()).toMatch(/^No device suits/)
    expect(await page.locator('#finder-answer .tool-alert').innerText()).toContain('“cc-gone”')
  })

  test('a rule on the case is said and decides nothing', async () => {
    await openOn(WITHIN, `${FINDER}?c=cc-one-device`)
    expect(await status()).toMatch(/rule on the case/)
    expect(await lines()).toEqual([])
  })

  test('on paper the answer says its day', async () => {
    await openOn(WITHIN, `${FINDER}?c=cc-no-camera`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#finder-status').isVisible()).toBe(true)
    expect(await status()).toContain('1 December 2026')
    await page.emulateMedia({ media: 'screen' })
  })
})

test('without JavaScript every condition has its devices and reasons, with the day until which that holds', async () => {
  const plain = await newReader({ javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto(origin + FINDER)
  expect(await still.locator('#device-finder').isVisible()).toBe(false)
  const cell = (device: string, condition: string) => still.locator(`td[data-device=${device}][data-class=${condition}]`).innerText()
  expect(await cell('ex-alder-1', 'cc-no-camera')).toBe('Suits, until 2 May 2027')
  expect(await cell('ex-alder-2', 'cc-no-camera')).toBe('No: it has a camera')
  expect(await cell('ex-fir-q', 'cc-no-camera')).toBe('No: it is refused, not listed')
  expect(await still.locator('main').innerText()).toContain('After that day no device on it suits any condition, until it is reviewed')
  await still.goto(`${origin}/registers/sharing-matrix/`)
  expect(await still.locator('#sharing-filter').isVisible()).toBe(false)
  expect(await still.locator('tr[data-agency]:visible').count()).toBeGreaterThan(50)
  await plain.close()
})

describe('the sharing matrix', () => {
  const status = () => page.locator('#sharing-status').innerText()
  const shown = () => page.locator('tr[data-agency]:visible').count()

  test('is narrowed by post, cohort, information, agency and direction, with counts, and the address keeps it', async () => {
    await page.goto(`${origin}/registers/sharing-matrix/`)
    const all = await shown()
    expect(await status()).toMatch(new RegExp(`^All ${all} rows, \\d+ duties$`))
    await page.getByLabel('Post').selectOption('nm-supervisor')
    await page.getByLabel('Cohort').selectOption('tpim')
    const counted = Number(/\((\d+)\)$/.exec(await page.locator('#by-direction option[value=out]').innerText())?.[1])
    await page.getByLabel('Direction').selectOption('out')
    expect(await shown()).toBe(counted)
    expect(await status()).toMatch(new RegExp(`^${counted} of ${all} rows, \\d+ duties: Nominal management supervisor; .*; Given to the agency$`))
    expect(new Set(await page.locator('[data-duty]:visible').allInnerTexts())).toSatisfy((lines: Set<string>) =>
      [...lines].every((line) => line.endsWith('supervisor')),
    )
    await page.reload()
    expect(await shown()).toBe(counted)
    await page.locator('#sharing-filter [type=reset]').click()
    await expect.poll(shown).toBe(all)
    expect(new URL(page.url()).search).toBe('')
  })

  test('what nothing moves is said', async () => {
    await page.goto(`${origin}/registers/sharing-matrix/?role=nm-officer&agency=home-office&direction=in`)
    expect(await shown()).toBe(0)
    expect(await status()).toMatch(/^No duty moves that: Nominal management officer; .*\. Take a filter away\.$/)
  })

  test('a cell of the overview leads to its duties', async () => {
    await page.goto(`${origin}/registers/sharing-matrix/`)
    await page.locator('.grid td a').first().click()
    expect(await page.locator(':target [data-duty] a').count()).toBeGreaterThan(0)
  })
})

test('the post’s own page says what training is missing, and leads to the page about it', async () => {
  await page.goto(`${origin}/roles/nm-officer/`)
  await page.locator('.training-line a').click()
  expect(await page.locator(':target').innerText()).toBe('Nominal management officer')
})
