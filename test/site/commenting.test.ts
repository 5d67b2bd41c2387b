import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { openConsultations } from '#engine'
import { DEMONSTRATION } from '../demonstration.ts'
import { accessibilityFaults } from './accessibility-faults.ts'
import { addMany, commentField, isKept, openDraft, opener, PARAGRAPH, SECTION, spread } from './comment-pages.ts'
import { htmlFaults } from './html-faults.ts'
import { focusedElement, tabTo } from './keyboard.ts'
import { type Served, serveWithIntake } from './serve-with-intake.ts'
import { newReader } from './shared-browser.ts'
import { watchPage } from './watch-page.ts'

let served: Served
let mine: string
beforeAll(async () => {
  served = await serveWithIntake(inject('siteFolder'))
  mine = `${served.origin}/consultation/${served.consultation}/my-comments/`
})
afterAll(() => served.stop())

let reader: BrowserContext
let page: Page
beforeEach(async () => {
  reader = await newReader({ acceptDownloads: true })
  page = await reader.newPage()
})
afterEach(async () => {
  served.setUp(true)
  await reader.close()
})

const open = (on: Page = page, address = SECTION) => openDraft(on, served.origin + address)
const field = (on: Page = page) => commentField(on)
const isAnswered = (words: string) => page.locator('.my-comments__answer').getByText(words).waitFor()

/** Forms and invitations send on to another page. */
const isNoWay = (fault: string) => !fault.startsWith('303 for ')

test('by keyboard alone, from the invitation through a comment with other words to the receipt', async () => {
  const faults = watchPage(page, { origin: served.origin })
  await page.goto(await served.invite('Northshire (invented)'))
  await tabTo(page, { in: 'main', text: 'Read the draft and comment on it' })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/draft\/$/)
  await tabTo(page, { in: 'main', text: /Systems, records and headcount/ })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/draft\/records\/$/)
  await tabTo(page, { in: 'main', text: /ViSOR/ })
  await page.keyboard.press('Enter')
  await page.waitForURL(served.origin + SECTION)
  await page.locator('.prose .comment-button').first().waitFor()

  await tabTo(page, { in: '.prose', text: `Comment on ${PARAGRAPH}` })
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.labels?.[0]?.textContent)).toBe('Your comment')
  await page.keyboard.type('Say who tells the reader.')
  await tabTo(page, { in: '.comment-panel', text: 'Propose other words' })
  await page.keyboard.press('Enter')
  await tabTo(page, { in: '.comment-panel', text: 'Begin with the words as they are' })
  await page.keyboard.press('Enter')
  await page.keyboard.type(' They must be told.')
  await page.keyboard.press('Escape')
  await page.locator('.comment-panel').waitFor({ state: 'detached' })
  expect((await focusedElement(page)).words).toContain(`Comment on ${PARAGRAPH} (1 comment)`)

  await page.keyboard.press('Enter')
  await tabTo(page, { in: '.comment-panel', text: 'Review and send' })
  await page.keyboard.press('Enter')
  await page.waitForURL(mine)
  await page.getByText('You comment for Northshire (invented).').waitFor()
  await tabTo(page, { in: 'main', text: 'Send 1 comment' })
  await page.keyboard.press('Enter')
  await isAnswered('Your comment was received.')
  await tabTo(page, { in: 'main', text: 'See the receipt' })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/consult\/receipts\//)
  expect(await page.locator('main').innerText()).toContain('Your comment was received')
  expect((await served.kept()).at(-1)).toMatchObject({ text: 'Say who tells the reader.', proposed: expect.stringMatching(/ They must be told\.$/) })
  expect(faults.filter(isNoWay)).toEqual([])
})

test('without JavaScript, through the page with a field for every paragraph', async () => {
  const other = await newReader({ javaScriptEnabled: false })
  const plain = await other.newPage()
  const faults = watchPage(plain, { origin: served.origin })
  await plain.goto(await served.invite('Southshire (invented)'))
  await plain.goto(served.origin + SECTION)
  expect(await plain.locator('main button:visible').count()).toBe(0)
  await plain.getByRole('link', { name: 'All paragraphs in one form' }).click()
  const group = plain.getByRole('group', { name: '16.3.3, a duty' })
  expect(await group.innerText()).toContain('enter the notification on the case system')
  await group.getByLabel('Comment').fill('One working day is too short.')
  await plain.getByRole('group', { name: PARAGRAPH }).getByLabel('Wording you propose, if any').fill('Everyone here is.')
  await plain.getByLabel('My comments may be published').check()
  await plain.getByRole('button', { name: 'Send the comments' }).click()
  await plain.waitForURL(/\/consult\/receipts\//)
  expect(await plain.locator('main').innerText()).toContain('Your 2 comments were received')
  expect((await served.kept()).map(({ text }) => text)).toContain('One working day is too short.')
  expect(faults.filter(isNoWay)).toEqual([])
  await other.close()
})

test('without an invitation nothing typed into the page of fields is lost', async () => {
  await page.goto(`${served.origin}${SECTION}comment/`)
  await page.getByRole('group', { name: PARAGRAPH }).getByLabel('Comment').fill('Who are they?')
  await page.getByRole('button', { name: 'Send the comments' }).click()
  expect(await page.locator('main').innerText()).toContain('Open your invitation link')
  expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('Who are they?')
})

test('selected words are quoted, marked once, and can be let go', async () => {
  await open()
  const words = await page.evaluate(() => {
    const block = document.querySelector('.prose p.block') as HTMLElement
    const text = [...block.childNodes].filter((node) => node instanceof Text).at(-1) as Text
    const range = document.createRange()
    range.setStart(text, 10)
    range.setEnd(text, 40)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    return range.toString().trim()
  })
  await page.getByRole('button', { name: 'Comment on the selected words' }).click()
  expect(await page.locator('.comment-panel blockquote').innerText()).toBe(words)
  await field().fill('About these words')
  await isKept(page)
  await page.keyboard.press('Escape')
  const mark = page.locator('mark.comment-mark')
  await expect.poll(() => mark.allInnerTexts().then((parts) => parts.join(''))).toBe(words)
  const details = await mark.first().getAttribute('aria-details')
  expect(await page.locator(`#${details}`).getAttribute('title')).toBe('Comment on 16.3.1 (1 comment)')
  expect([...(await accessibilityFaults(page)), ...(await htmlFaults(await page.content(), 'standing'))]).toEqual([])
  await page.locator(`#${details}`).click()
  await page.getByRole('button', { name: 'Comment on all of 16.3.1 instead' }).click()
  await isKept(page)
  await expect.poll(() => mark.count()).toBe(0)
})

describe('every state', () => {
  const judge = async (label: string) => {
    const faults: string[] = []
    await page.emulateMedia({ forcedColors: 'active' })
    faults.push(...(await accessibilityFaults(page, 'colours')))
    await page.emulateMedia({ forcedColors: 'none' })
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      faults.push(...(await accessibilityFaults(page)))
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      if (needed > width) faults.push(`needs ${needed} px of ${width}`)
    }
    faults.push(...(await htmlFaults((await page.content()).replaceAll(/ style="top: [^"]*"/g, ''), 'standing')))
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    expect(faults, label).toEqual([])
  }

  test('is accessible and sound: no comment, the form open, an error, fifty comments on a paragraph and over a page, with their marks', async () => {
    await open()
    await judge('no comment')
    await opener(page).click()
    await page.getByRole('button', { name: 'Propose other words' }).click()
    await page.locator('.comment-panel summary').click()
    await judge('form open')
    await field().fill('x'.repeat(20_001))
    await page.getByLabel('Wording you propose').focus()
    const fault = page.locator('.comment-field__fault:visible')
    expect(await fault.innerText()).toContain('longer than 20,000 characters')
    expect(await field().getAttribute('aria-invalid')).toBe('true')
    await judge('error')
    await field().fill('Now it fits')
    await isKept(page)
    await page.evaluate(addMany, 50)
    await open()
    expect(await opener(page).getAttribute('title')).toBe(`Comment on ${PARAGRAPH} (51 comments)`)
    await opener(page).click()
    await judge('fifty comments')
    await page.evaluate(spread, 50)
    await open()
    const marks = page.locator('mark.comment-mark')
    await expect.poll(() => marks.count()).toBeGreaterThan(4)
    // Each is announced once, by a button that stands there.
    const details = await page
      .locator('mark[aria-details]')
      .evaluateAll((all) => all.map((mark) => document.getElementById(mark.getAttribute('aria-details') ?? '')))
    expect(details.length).toBeGreaterThan(4)
    expect(details).not.toContain(null)
    await judge('fifty comments over a page, with their marks')
    await page.goto(mine)
    await page.locator('.my-comment').nth(100).waitFor()
    await judge('my comments, a hundred')
  })

  test('is seen in forced colours and does not print what only works on the screen', async () => {
    await open()
    await opener(page).click()
    await field().fill('Words')
    await page.emulateMedia({ forcedColors: 'active' })
    await tabTo(page, { in: '.comment-panel', text: 'Done' })
    await page.emulateMedia({ forcedColors: 'none', media: 'print' })
    expect(await page.locator('.comment-panel:visible, .prose .comment-button:visible, .comment-strip:visible').count()).toBe(0)
  })

  test('gives fingers 44 pixels, also where items are one line each', async () => {
    const phone = await newReader({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    const small = await phone.newPage()
    await open(small, '/draft/records/case-systems/')
    const boxes = await small.locator('.prose .comment-button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
    expect(boxes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([])
    const overlaps = boxes.filter((a, place) =>
      boxes.slice(place + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    )
    expect(overlaps).toEqual([])
    await phone.close()
  })
})

test('a receipt is checked in the browser against the published log: a sound one, and one that was altered', async () => {
  const log = openConsultations(DEMONSTRATION).consultations.find((consultation) => consultation.log !== undefined)?.log
  if (log === undefined) throw new Error('No log is published.')
  const id = '019a4b2c-7d10-7abc-8def-0123456789ab'
  const head = { length: log.length, hash: log.head }
  const receipt = {
    format: 'receipt/1',
    id,
    consultation: log.consultation,
    at: '2021-02-01T00:00:00.000Z',
    comments: [{ comment: id, seq: 1, digest: log.digests[1] }],
    head,
  }
  await page.goto(`${served.origin}/consultation/${log.consultation}/receipt/`)
  const answer = page.locator('.receipt-check [role=status]')
  for (const [text, words] of [
    [JSON.stringify(receipt), 'unchanged and in its place'],
    [JSON.stringify(receipt).replace('"seq":1', '"seq":2'), 'not in the published log'],
    ['Received, thank you', 'This is not a receipt'],
  ] as const) {
    await page.getByLabel('Or paste its text').fill(text)
    await page.getByRole('button', { name: 'Check the receipt' }).click()
    await answer.getByText(words).waitFor()
  }
  expect(await accessibilityFaults(page)).toEqual([])
})

test('pages of published editions know nothing of comments', async () => {
  for (const address of ['/records/visor/', '/edition/2.0/records/visor/']) {
    await page.goto(served.origin + address)
    expect(await page.locator('.comment-strip, .comment-button').count()).toBe(0)
  }
})
