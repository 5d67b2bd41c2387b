import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runInside } from '../cli/run-inside.ts'
import { buildSite } from './build-and-serve.ts'
import { tabTo } from './keyboard.ts'
import { pageFaults } from './page-faults.ts'
import { type ServedSmall, serveSmall } from './serve-small.ts'
import { newReader } from './shared-browser.ts'

let served: ServedSmall
const readers: BrowserContext[] = []
beforeAll(async () => {
  served = await serveSmall()
})
afterAll(async () => {
  for (const reader of readers) await reader.close()
  await served.stop()
})

const desk = (place = '') => `${served.origin}/consult/desk/${place}`

/** Lets somebody in, in a browser of their own. */
async function enter(link: string): Promise<Page> {
  const reader = await newReader({ acceptDownloads: true })
  readers.push(reader)
  const page = await reader.newPage()
  await page.goto(link)
  return page
}

interface Answered {
  readonly verdict: string
  readonly says: string
  readonly reason?: string
  readonly to?: string
  /** Name of the change that is ticked. */
  readonly link?: string
}

async function propose(page: Page, { verdict, says, reason = '', to = '', link }: Answered): Promise<void> {
  const form = page.locator('#do-propose')
  await form.getByLabel(verdict, { exact: true }).check()
  await form.getByLabel('Answer', { exact: true }).fill(says)
  await form.getByLabel('Reason', { exact: true }).fill(reason)
  await form.getByLabel('Referred to whom').fill(to)
  if (link !== undefined) {
    const box = form.getByLabel(link)
    if (!(await box.isVisible())) await form.getByText(/^Changes elsewhere/).click()
    await box.check()
  }
  await form.getByRole('button', { name: 'Propose this answer' }).click()
}

const COMMENTS = [
  { on: 'r3w5x', quote: 'books', text: 'Maps are lent too.', proposed: 'books and maps', theme: 'The card' },
  { on: 'join-card', text: 'Say what the card lends, and print it larger.', theme: 'The card' },
  { on: 'join-explain', text: 'Drop this duty.', theme: 'The rules' },
  { on: 'k7f3p', text: 'Two days is good.', theme: 'The rules' },
  { text: 'Open on Sundays.', theme: 'The rules' },
  { text: 'The partner’s shelves are too high.', theme: 'The rules' },
] as const

const CHANGE = 'paragraph 1.1.2(b) has other words'

const ANSWERS: readonly Answered[] = [
  { verdict: 'Accepted', says: 'It now says so.', link: CHANGE },
  { verdict: 'Accepted in part', says: 'It now says what the card lends.', reason: 'Larger print does not fit.', link: CHANGE },
  { verdict: 'Not accepted', says: 'The duty stays.', reason: 'New readers asked for it.' },
  { verdict: 'Noted', says: 'Thank you.' },
  { verdict: 'Out of scope', says: 'Opening hours are not part of it.', reason: 'They hang on the door.' },
  { verdict: 'Referred to somebody else', says: 'The partner decides on that.', to: 'The partner' },
]

test('from triage to the published response: two authors answer everything, and whoever commented checks it', async () => {
  const [consultee, other, one, two] = [
    await served.letIn('respondent', 'Readers’ Circle (invented)'),
    await served.letIn('respondent'),
    await served.letIn('staff'),
    await served.letIn('staff'),
  ]
  const ids: string[] = []
  const receipts: string[] = []
  for (const [place, { theme: _, ...said }] of COMMENTS.entries()) {
    const sent = await (place < 3 ? consultee : other).say(said)
    ids.push(sent.id)
    receipts.push(sent.receipt)
  }
  await other.say({ text: 'I take this back.' })
  const asker = await enter(other.link)
  const own = asker.getByRole('article').filter({ hasText: 'I take this back.' })
  await own.getByText('Withdraw this comment').click()
  await own.getByRole('button', { name: 'Withdraw the comment' }).click()
  await own.getByText('Withdrawn').first().waitFor()

  // The list, narrowed down to a section and a cohort of comments.
  const author = await enter(one.link)
  await author.getByRole('link', { name: 'The desk: read and answer comments' }).click()
  await author.getByText('Narrow the list').click()
  await author.getByLabel('Section').selectOption('1.1 Welcoming a reader')
  await author.getByLabel('Waiting').selectOption('Proposes a wording')
  await author.getByRole('button', { name: 'Show' }).click()
  expect(await author.locator('#found').innerText()).toBe('1 of 7 comments')

  // Read, themed, owned; then its wording into the draft, after a look at what that does.
  await author.getByRole('link', { name: 'Maps are lent too.' }).click()
  await author.getByText('Mark as read').first().click()
  await author.getByRole('button', { name: 'Mark as read' }).click()
  await author.getByText('Marked as read.').waitFor()
  for (const [place, { theme }] of COMMENTS.entries()) {
    await author.goto(desk(`comments/${ids[place]}`))
    await author.getByLabel('Theme', { exact: true }).selectOption(theme)
    await author.getByLabel('Who is to answer it').fill(one.ref)
    await author.getByRole('button', { name: 'Save theme' }).click()
    await author.getByText('The theme is saved.').waitFor()
  }
  await author.goto(desk(`comments/${ids[0]}`))
  await author.getByRole('link', { name: 'See it in the draft' }).click()
  expect(await author.locator('.redline ins').innerText()).toContain('and maps')
  expect(await author.getByText('Nothing that they do not say now.').count()).toBe(1)
  await author.getByRole('button', { name: 'Put it into the draft' }).click()
  await author.getByText('The wording is in the draft.').waitFor()
  expect(served.read('chapters/01-joining/welcome.mdx')).toContain('- it lends books and maps [#r3w5x]')

  // Answers that cannot stand are refused with what was typed; then each of the six.
  await propose(author, { verdict: 'Not accepted', says: 'No.' })
  expect(await author.getByRole('alert').innerText()).toContain('reason')
  expect(await author.getByLabel('Answer', { exact: true }).inputValue()).toBe('No.')
  for (const [place, answer] of ANSWERS.entries()) {
    await author.goto(desk(`comments/${ids[place]}`))
    await propose(author, answer)
    await author.getByText('The answer is proposed.').waitFor()
  }

  // Whoever proposed an answer cannot agree to it; a second person can.
  await author.goto(desk(`comments/${ids[0]}`))
  expect(await author.locator('#do-agree').innerText()).toContain('A second person has to agree to it.')
  expect(await author.getByRole('button', { name: 'Agree' }).count()).toBe(0)
  const forced = await author.request.post(desk(`comments/${ids[0]}/agree`), { headers: { Origin: served.origin }, form: {} })
  expect([forced.status(), await forced.text()]).toEqual([409, expect.stringContaining('Whoever proposed an answer cannot agree to it')])
  expect(await pageFaults(author)).toEqual([])
  const second = await enter(two.link)
  await second.goto(desk('?answer=proposed'))
  expect(await second.locator('.line').count()).toBe(6)
  for (const id of ids) {
    await second.goto(desk(`comments/${id}`))
    await second.getByRole('button', { name: 'Agree' }).click()
    await second.getByText('The answer is agreed.').waitFor()
  }
  expect(await pageFaults(second)).toEqual([])
  await second.goto(desk('progress/'))
  const progress = await second.locator('main').innerText()
  expect(progress).toContain('6 of 6 that are to be answered have an agreed answer.')
  expect(progress).toContain('7 received = 6 answered + 0 open + 1 withdrawn')
  expect(progress).toContain('1 accepted, 1 accepted in part, 1 not accepted, 1 noted, 1 out of scope, 1 referred to somebody else')

  // Closed while the server runs, built, and served beside it. Besides, an author has changed what nobody asked for.
  served.edit('chapters/01-joining/welcome.mdx', 'within two days', 'within three days')
  const { manual, data, site } = served.folders
  expect(
    await runInside('consult', 'close', '--consultation', served.consultation, '--manual', manual, '--data', data, '--published', '2020-03-01'),
  ).toMatchObject({
    code: 0,
    out: expect.stringContaining('7 comments, 6 answers'),
  })
  expect((await runInside('check', '--manual', manual)).out).toContain('0 errors')
  await buildSite(manual, site)

  const reader = await enter(consultee.link)
  const mine = await reader.locator('main').innerText()
  for (const { says } of ANSWERS.slice(0, 3)) expect(mine).toContain(says)
  expect(await pageFaults(reader)).toEqual([])
  const [saved] = await Promise.all([
    reader.waitForEvent('download'),
    reader.goto(`${served.origin}/consult/receipts/${receipts[0]}.json`).catch(() => undefined),
  ])
  await reader.goto(`${served.origin}/consultation/${served.consultation}/receipt/`)
  await reader.getByLabel('The receipt, as you saved it').setInputFiles(await saved.path())
  await reader.getByRole('button', { name: 'Check the receipt' }).click()
  await reader.getByText('unchanged and in its place').waitFor()

  // From one’s own comments to the paragraph as it is now, and to the whole response.
  await reader.goto(`${served.origin}/consult/`)
  await reader.getByRole('link', { name: 'Paragraph 1.1.2(b) in Welcoming a reader' }).click()
  await reader.waitForURL(/\/joining\/welcome\/#r3w5x$/)
  expect(await reader.locator('#r3w5x').innerText()).toContain('it lends books and maps')
  await reader.goBack()
  await reader.getByRole('link', { name: /^The response/ }).click()
  const numbers = await reader.locator('.govuk-table').first().locator('td').allInnerTexts()
  expect(numbers.map(Number)).toEqual([1, 1, 1, 1, 1, 1, 1, 7])
  await reader.getByRole('link', { name: /^Comment 1:/ }).click()
  const said = reader.getByRole('article', { name: 'Comment 1', exact: true })
  const words = (await said.innerText()).replace(/\s+/g, ' ')
  for (const each of [
    'Maps are lent too.',
    'It now says so.',
    'Was, in the draft then it lends books Now, in the draft of edition 2.0 it lends books and maps',
  ])
    expect(words).toContain(each)
  expect(await pageFaults(reader)).toEqual([])
  await reader.goBack()
  await reader.getByRole('link', { name: 'Changes that nobody asked for' }).click()
  expect(await reader.locator('main').innerText()).toContain('1.1 Welcoming a reader: 2 paragraphs or duties changed (1 of 2 asked for)')
  expect(await pageFaults(reader)).toEqual([])
})

test('what was said and answered stands below the text of the draft, and is marked in it, by keyboard, for whoever wants that', async () => {
  const reader = await newReader()
  readers.push(reader)
  const page = await reader.newPage()
  await page.goto(`${served.origin}/joining/welcome/`)
  expect(await page.locator('mark.comment-mark, .comment-thread-link').count()).toBe(0)
  await tabTo(page, { in: 'main', text: 'Mark in the text what they are about' })
  await page.keyboard.press('Space')
  await expect.poll(() => page.locator('.prose .comment-thread-link').count()).toBeGreaterThan(2)
  // A mark is announced once, and what it leads to is there to be read.
  const threads = await page
    .locator('mark[aria-details]')
    .evaluateAll((all) => all.map((mark) => document.getElementById(mark.getAttribute('aria-details') ?? '')?.checkVisibility() === true))
  expect(threads.length).toBeGreaterThan(0)
  expect(threads).not.toContain(false)
  expect(await pageFaults(page)).toEqual([])
  // Also where the list was folded again.
  await page.locator('.prose .comment-thread-link').first().focus()
  await page.keyboard.press('Enter')
  const focused = () => page.evaluate(() => [document.activeElement?.className, document.activeElement?.checkVisibility()])
  await expect.poll(focused).toEqual(['comment-thread', true])
})
