import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { savedComments } from '#schemas'
import { accessibilityFaults } from './accessibility-faults.ts'
import { commentField, isKept, openDraft, opener, PARAGRAPH, readKept, SECTION, writeComment } from './comment-pages.ts'
import { focusedElement } from './keyboard.ts'
import { type Served, serveWithIntake } from './serve-with-intake.ts'
import { newReader } from './shared-browser.ts'

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

describe('what is typed is never lost', () => {
  test('when the tab is closed while typing', async () => {
    await open()
    await opener(page).click()
    await field().pressSequentially('Half a sente')
    await page.close({ runBeforeUnload: true })
    const next = await reader.newPage()
    await open(next)
    await opener(next).click()
    expect(await field(next).inputValue()).toBe('Half a sente')
  })

  test('when two tabs write the same comment: neither overwrites the other', async () => {
    await open()
    await writeComment(page, 'First')
    const other = await reader.newPage()
    await open(other)
    await opener(other).click()
    expect(await field(other).inputValue()).toBe('First')
    await field(other).fill('Second, from the other tab')
    await isKept(other)
    // Nothing was typed here meanwhile, so this tab follows.
    await expect.poll(() => field().inputValue()).toBe('Second, from the other tab')

    // Both type at once: this tab has not heard of what the other is about to keep.
    await field().pressSequentially(' and here')
    await field(other).pressSequentially(' and there')
    await expect
      .poll(() => Promise.all([field().inputValue(), field(other).inputValue()]))
      .toEqual(['Second, from the other tab and here', 'Second, from the other tab and there'])
    await expect.poll(() => opener(page).getAttribute('title')).toContain('(2 comments)')
    await page.goto(mine)
    const texts = await page.locator('.my-comment__words').allInnerTexts()
    expect(texts.sort()).toEqual(['Second, from the other tab and here', 'Second, from the other tab and there'])
  })

  test.each([
    [
      'blocked',
      () =>
        Object.defineProperty(IDBFactory.prototype, 'open', {
          value: () => {
            throw new DOMException('no', 'SecurityError')
          },
        }),
    ],
    [
      'full',
      () =>
        Object.defineProperty(IDBObjectStore.prototype, 'put', {
          value: () => {
            throw new DOMException('full', 'QuotaExceededError')
          },
        }),
    ],
  ] as const)('when storage is %s: the page says so, keeps it while it is open, and offers a file', async (_, spoil) => {
    await page.addInitScript(spoil)
    page.on('dialog', (dialog) => void dialog.accept())
    await open()
    await opener(page).click()
    await field().fill('Kept in memory')
    const alert = page.locator('.comment-panel').getByRole('alert')
    await alert.getByText('only while this page is open').waitFor()
    await page.keyboard.press('Escape')
    await opener(page).click()
    expect(await field().inputValue()).toBe('Kept in memory')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save my comments to a file' }).click()])
    const file = savedComments.parse(JSON.parse(readFileSync(await download.path(), 'utf8')))
    expect(file.comments.map(({ text }) => text)).toEqual(['Kept in memory'])
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('when the draft is published again: the comment stays about the text that its writer saw, until they say otherwise', async () => {
    await open()
    await writeComment(page, 'About the old text')
    await page.keyboard.press('Escape')
    const digest = 'f'.repeat(64)
    await page.route(`**${SECTION}`, async (route) => {
      const answer = await route.fetch()
      const html = (await answer.text()).replace(/data-digest="[0-9a-f]+"/, `data-digest="${digest}"`)
      await route.fulfill({ response: answer, body: html.replace('misleads more than one reader', 'misleads many readers') })
    })
    await open()
    await opener(page).click()
    await page.getByText('These words have changed since you wrote this').waitFor()
    await page.getByText('As you saw them').click()
    expect(await page.locator('.comment-notice').innerText()).toContain('misleads more than one reader')
    await field().fill('Still about the old text')
    await isKept(page)
    expect(await accessibilityFaults(page)).toEqual([])
    const digests = () => page.evaluate(readKept).then((all) => all.map(({ target }) => target.digest))
    expect(await digests()).not.toContain(digest)
    await page.getByRole('button', { name: 'Comment on the text as it is now' }).click()
    await expect.poll(digests).toEqual([digest])
  })

  test('when a comment is deleted by mistake', async () => {
    await open()
    await writeComment(page, 'Not to be lost')
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect.poll(() => focusedElement(page).then(({ words }) => words)).toBe('Undo')
    expect(await opener(page).getAttribute('title')).toBe(`Comment on ${PARAGRAPH}`)
    await page.keyboard.press('Enter')
    await expect.poll(() => opener(page).getAttribute('title')).toContain('(1 comment)')
  })
})

describe('sending', () => {
  test('offline, and with the server gone and back, gives one comment', async () => {
    const before = (await served.kept()).length
    await page.goto(await served.invite('Eastshire (invented)'))
    await open()
    await writeComment(page, 'Sent again and again')
    await page.goto(mine)
    const send = page.getByRole('button', { name: /^Send 1 comment/ })
    await send.waitFor()
    await reader.setOffline(true)
    await send.click()
    await isAnswered('This device is offline')
    await reader.setOffline(false)
    served.setUp(false)
    await send.click()
    await isAnswered('it is not known whether your comments were received')
    served.setUp(true)
    // The server takes them, and its answer is lost on the way.
    await page.route('**/consult/comments', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await send.click()
    await expect.poll(async () => (await served.kept()).length).toBe(before + 1)
    await isAnswered('it is not known whether your comments were received')
    await page.unroute('**/consult/comments')
    await page.reload()
    await send.click()
    await isAnswered('Your comment was received.')
    expect((await served.kept()).slice(before)).toMatchObject([{ text: 'Sent again and again' }])
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('Sent (1)')
  })

  test('what is changed after it went out without an answer becomes a comment that replaces the one received', async () => {
    const before = (await served.kept()).length
    await page.goto(await served.invite('Westshire (invented)'))
    await open()
    await writeComment(page, 'As it was sent')
    await page.goto(mine)
    const send = page.getByRole('button', { name: /^Send 1 comment/ })
    await page.route('**/consult/comments', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await send.click()
    await isAnswered('it is not known')
    await page.unroute('**/consult/comments')
    await page.getByRole('button', { name: /^Change/ }).click()
    await field().fill('As it was meant')
    await page.getByRole('button', { name: 'Done' }).click()
    await send.click()
    await isAnswered('Your comment was received.')
    const texts = (await served.kept()).slice(before).map(({ text }) => text)
    expect(texts).toEqual(['As it was sent', 'As it was meant'])
  })

  test('without a server, and without an invitation, the page says what to do instead; a file takes comments to another device', async () => {
    await open()
    await writeComment(page, 'By file')
    await page.goto(mine)
    await page.getByText('open the invitation link that you were sent').waitFor()
    served.setUp(false)
    await page.reload()
    await page.getByText('No server takes comments here at the moment').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save my comments to a file' }).click()])
    const path = await download.path()
    const device = await newReader()
    const there = await device.newPage()
    await there.goto(mine)
    for (const said of ['1 comment added.', '0 comments added. 1 comment was here already.']) {
      await there.getByLabel('Load comments from a file').setInputFiles(path)
      await there.getByText(said).waitFor()
    }
    expect(await there.locator('.my-comment__words').allInnerTexts()).toEqual(['By file'])
    await device.close()
  })
})
