import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { htmlFaults } from './html-faults.ts'
import { tabTo } from './keyboard.ts'
import { type ServedDesk, serveDesk } from './serve-desk.ts'
import { newReader } from './shared-browser.ts'

let served: ServedDesk
let [one, other]: BrowserContext[] = []
beforeAll(async () => {
  served = await serveDesk()
  one = await newReader({ javaScriptEnabled: false })
  other = await newReader({ javaScriptEnabled: false })
})
afterAll(async () => {
  await one?.close()
  await other?.close()
  await served.stop()
})

const letIn = async (reader: BrowserContext | undefined, link: string): Promise<Page> => {
  if (reader === undefined) throw new Error('There is no reader.')
  const page = await reader.newPage()
  await page.goto(link)
  return page
}

test('by plain forms, two authors take a comment from the list to an agreed answer and its wording into the draft', async () => {
  const page = await letIn(one, served.staff[0])
  await page.getByRole('link', { name: 'The desk: read and answer comments' }).click()
  await page.getByRole('link', { name: 'Say it in other words.' }).click()
  await page.getByLabel('Theme', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Save theme' }).click()
  await page.getByText('The theme is saved.').waitFor()

  await page.getByRole('link', { name: 'See it in the draft' }).click()
  expect(await page.locator('.redline ins').innerText()).toContain('indeed')
  await page.getByRole('button', { name: 'Put it into the draft' }).click()
  await page.getByText('The wording is in the draft.').waitFor()

  await page.getByLabel('Accepted', { exact: true }).check()
  await page.getByLabel('Answer', { exact: true }).fill('It is said so now.')
  await page.getByRole('button', { name: 'Propose this answer' }).click()
  await page.getByText('An accepted comment needs a link').waitFor()
  expect(await page.getByLabel('Answer', { exact: true }).inputValue()).toBe('It is said so now.')
  await page.getByLabel('has other words', { exact: false }).first().check()
  await page.getByRole('button', { name: 'Propose this answer' }).click()
  await page.getByText('You proposed this answer. A second person has to agree to it.').waitFor()

  const second = await letIn(other, served.staff[1])
  await second.goto(`${served.origin}/consult/desk/comments/${served.comments[0]}`)
  await second.getByRole('button', { name: 'Agree' }).click()
  await second.getByText('The answer is agreed.').waitFor()
})

test('a campaign is answered together', async () => {
  const page = await letIn(one, served.staff[0])
  await page.goto(`${served.origin}/consult/desk/groups/`)
  await page.locator('.line__title').first().click()
  await page.getByText('Give all a theme').click()
  await page.getByLabel('Theme', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Save theme for 12 comments' }).click()
  await page.getByText('12 of 12 comments done.').waitFor()
})

test('by keyboard alone, from the list to a saved theme', async () => {
  const page = await letIn(other, served.staff[1])
  await page.goto(`${served.origin}/consult/desk/`)
  await tabTo(page, { in: 'main', text: 'Who is told, and when?' })
  await page.keyboard.press('Enter')
  await page.waitForURL(/comments/)
  await tabTo(page, { in: '#do-triage', text: 'Theme' })
  await page.keyboard.press('ArrowDown')
  await tabTo(page, { in: '#do-triage', text: 'Save theme' })
  await page.keyboard.press('Enter')
  await page.getByText('The theme is saved.').waitFor()
})

test('every page is sound: HTML, WCAG 2.2 AA light, dark and in forced colours, 320 pixels, no script', async () => {
  const reader = await newReader()
  const page = await letIn(reader, served.staff[0])
  const [first, question, letter] = served.comments
  const places = [
    '',
    '?group=campaign&sort=place',
    '?q=nothing-like-that',
    'progress/',
    'groups/',
    `groups/${letter}`,
    'conflicts/',
    `comments/${first}`,
    `comments/${question}`,
    `comments/${first}/wording`,
    `comments/${first}/wording?force=yes`,
  ]
  const judge = async (place: string, html: string) => {
    expect(await htmlFaults(html, 'standing'), place).toEqual([])
    expect(html).not.toMatch(/<script| style="|javascript:/)
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
    })
    expect(await accessibilityFaults(page), place).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibilityFaults(page, 'colours'), `${place} dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    expect(await accessibilityFaults(page), `${place} in forced colours`).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })
    await page.setViewportSize({ width: 320, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${place} at 320`).toBeLessThanOrEqual(320)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  for (const place of places) {
    const response = await page.goto(`${served.origin}/consult/desk/${place}`)
    await judge(place, (await response?.text()) ?? '')
  }

  // A form that could not be taken says so in the title, and leads to the field.
  await page.goto(`${served.origin}/consult/desk/comments/${letter}`)
  await page.getByRole('button', { name: 'Propose this answer' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.title()).toMatch(/^Error: /)
  await judge('a form with a fault', await page.content())
  await page.getByRole('link', { name: /^Write the answer/ }).click()
  const says = page.getByLabel('Answer', { exact: true })
  await expect.poll(() => says.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await says.getAttribute('aria-invalid')).toBe('true')
  await reader.close()
})
