import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { commentField, isKept, openDraft, opener, PARAGRAPH, SECTION } from './comment-pages.ts'
import { tabTo } from './keyboard.ts'
import { pageFaults } from './page-faults.ts'
import { type Served, serveWithIntake } from './serve-with-intake.ts'
import { newReader } from './shared-browser.ts'
import { watchPage } from './watch-page.ts'

const ORGANISATION = 'Northshire (invented)'

let served: Served
const readers: BrowserContext[] = []
beforeAll(async () => {
  served = await serveWithIntake(inject('siteFolder'))
})
afterAll(async () => {
  for (const reader of readers) await reader.close()
  await served.stop()
})

/** Somebody of the organisation, in a browser of their own, at their home page. */
async function letIn(kind: 'colleague' | 'coordinator', { script = false } = {}): Promise<Page> {
  const reader = await newReader({ javaScriptEnabled: script })
  readers.push(reader)
  const page = await reader.newPage()
  await page.goto(await served.invite(ORGANISATION, kind))
  return page
}

interface Said {
  readonly text: string
  readonly proposed?: string
  readonly on?: string
}

/** Writes a comment into the page of fields, and gives it to the coordinator. */
async function giveByForm(page: Page, { text, proposed = '', on = PARAGRAPH }: Said): Promise<void> {
  await page.goto(`${served.origin}${SECTION}comment/`)
  const group = page.getByRole('group', { name: on, exact: true })
  await group.getByLabel('Comment').fill(text)
  await group.getByLabel('Wording you propose, if any').fill(proposed)
  await page.getByLabel('My comments may be published').check()
  await page.getByRole('button', { name: 'Send the comments' }).click()
  await page.waitForURL(/\/consult\/receipts\//)
  expect(await page.locator('main').innerText()).toContain('with the coordinator of your organisation')
}

/** The same with the button on the draft’s page. */
async function giveByPage(page: Page, text: string): Promise<void> {
  await openDraft(page, served.origin + SECTION)
  await opener(page).click()
  await commentField(page).fill(text)
  await isKept(page)
  await page.getByRole('link', { name: 'Review and send' }).first().click()
  await page.getByText('What you send goes to your coordinator').waitFor()
  await page.getByRole('button', { name: 'Send 1 comment' }).click()
  await page.locator('.my-comments__answer').getByText('left with your coordinator').waitFor()
}

/** The part of the coordinator’s page about a comment, by what it says. */
const partOf = (page: Page, text: string) => page.locator('fieldset').filter({ has: page.locator('textarea', { hasText: text }) })
const idOf = async (page: Page, text: string): Promise<string> => ((await partOf(page, text).locator('select').getAttribute('id')) ?? '').slice('do-'.length)
const standing = async () => Object.fromEntries((await served.kept()).map(({ text, state }) => [text, state]))

const ADA = 'One working day is too short for us.'
const BEN = 'Give the office until the day after next.'
const CAT = 'One working day is right: it should stay.'
const DAN = 'Who is they?'
const OWN = 'Nobody here can do it in one working day.'
const WORDS = 'Everybody here is, within two working days.'

test('coordinators: by keyboard alone one merges, keeps dissent, leaves one out and sends once; the other is told, and without JavaScript sends the rest', async () => {
  const [ada, ben, cat, dan] = [await letIn('colleague'), await letIn('colleague', { script: true }), await letIn('colleague'), await letIn('colleague')]
  await giveByForm(ada, { text: ADA, proposed: WORDS })
  await giveByPage(ben, BEN)
  await giveByForm(cat, { text: CAT })
  await giveByForm(dan, { text: DAN, on: '16.3.1' })
  const [coordinator, second] = [await letIn('coordinator', { script: true }), await letIn('coordinator')]
  const faults = watchPage(coordinator, { origin: served.origin })
  for (const page of [coordinator, second]) for (const text of [ADA, BEN, CAT, DAN]) expect(await partOf(page, text).count(), text).toBe(1)
  expect(await pageFaults(coordinator)).toEqual([])

  const [a, b, c, d] = await Promise.all([ADA, BEN, CAT, DAN].map((text) => idOf(coordinator, text)))
  const choose = async (id: string | undefined, words: string) => {
    await tabTo(coordinator, { in: `fieldset:has(#do-${id})`, text: 'What to do with it' })
    await coordinator.keyboard.type(words)
  }
  // Ada’s is sent on in the coordinator’s words, Ben’s merged into it without his, Cat’s kept beside it, Dan’s left out.
  await choose(a, 'Send')
  await coordinator.keyboard.press('Tab')
  await coordinator.keyboard.press('Control+A')
  await coordinator.keyboard.type(OWN)
  await choose(b, `Merge it into: ${ADA.slice(0, 12)}`)
  await coordinator.keyboard.press('Tab')
  await coordinator.keyboard.press('Control+A')
  await coordinator.keyboard.press('Delete')
  await choose(c, `Add it as dissent to: ${ADA.slice(0, 12)}`)
  await choose(d, 'Leave')
  await tabTo(coordinator, { in: 'main', text: 'Send for the organisation' })
  await coordinator.keyboard.press('Enter')
  await coordinator.waitForURL(/\/consult\/receipts\//)
  expect(await coordinator.locator('main').innerText()).toContain('Your comment was received')
  expect((await served.kept()).filter(({ state }) => state === 'receipted')).toMatchObject([{ text: OWN, proposed: WORDS, dissent: CAT }])
  expect(await standing()).toEqual({ [ADA]: 'superseded', [BEN]: 'superseded', [CAT]: 'superseded', [DAN]: 'with-coordinator', [OWN]: 'receipted' })
  expect(await pageFaults(coordinator)).toEqual([])

  // The other had the page open all along, and types words of their own.
  await partOf(second, ADA).getByLabel('Comment').fill('Words of the second coordinator.')
  await second.getByRole('button', { name: 'Send for the organisation' }).click()
  const alert = second.getByRole('alert')
  expect(await alert.innerText()).toContain('was sent on or taken back since you opened the page')
  expect(await second.locator('main').innerText()).toContain('Words of the second coordinator.')
  expect(await partOf(second, DAN).count()).toBe(1)
  expect(await second.getByRole('button', { name: 'Send for the organisation' }).count()).toBe(1)
  expect(Object.values(await standing()).filter((state) => state === 'receipted')).toHaveLength(1)
  await partOf(second, DAN).getByLabel('Proposed wording (if any)').fill('It is.')
  await second.getByRole('button', { name: 'Send for the organisation' }).click()
  await second.waitForURL(/\/consult\/receipts\//)
  expect((await served.kept()).filter(({ text }) => text === DAN)).toMatchObject([{ state: 'superseded' }, { state: 'receipted', proposed: 'It is.' }])

  // Each sees what became of theirs.
  for (const [page, words] of [
    [ada, ['merged', OWN, WORDS]],
    [ben, ['merged', OWN]],
    [cat, ['dissent', OWN]],
    [dan, ['Sent on', 'It is.']],
  ] as const) {
    await page.goto(`${served.origin}/consult/`)
    const text = await page.locator('article.comment').innerText()
    for (const each of words) expect(text).toContain(each)
  }
  expect(faults.filter((fault) => !fault.startsWith('303 for '))).toEqual([])
})
