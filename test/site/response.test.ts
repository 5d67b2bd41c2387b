import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { z } from 'zod'
import { answeredOf, readCsv } from '#engine'
import { type ConsultationResponse, consultationResponse, publishedLog } from '#schemas'
import { newReader } from './shared-browser.ts'
import { shown } from './shown-edition.ts'

const origin = inject('siteAddress')
const folder = join(inject('siteFolder'), 'consultation/edition-1-0/response')
const response: ConsultationResponse = consultationResponse.parse(JSON.parse(readFileSync(join(folder, 'response.json'), 'utf8')))

test('a respondent finds a comment by its number, its answer, and what was and what is, without a script', async () => {
  const reader = await newReader({ javaScriptEnabled: false })
  const page = await reader.newPage()
  const accepted = response.comments.find(({ answer }) => answer?.links.some(({ was, now }) => was !== undefined && now !== undefined))
  const change = accepted?.answer?.links.find(({ was, now }) => was !== undefined && now !== undefined)
  await page.goto(`${origin}/consultation/`)
  await page.getByRole('link', { name: 'You said, we did' }).first().click()
  await page.getByRole('link', { name: new RegExp(`^Comment ${accepted?.number}:`) }).click()
  const comment = page.getByRole('article', { name: `Comment ${accepted?.number}`, exact: true })
  expect(new URL(page.url()).hash).toBe(`#comment-${accepted?.number}`)
  const words = (await comment.innerText()).replace(/\s+/g, ' ')
  for (const said of ['You said', 'We did', accepted?.answer?.says, change?.was, change?.now]) expect(words).toContain(said?.replace(/\s+/g, ' '))
  // On paper the same is there, and links to follow are not.
  await page.emulateMedia({ media: 'print' })
  expect(await comment.innerText()).toContain(change?.now)
  expect(await comment.getByText('See the change in the text').first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await comment.getByRole('link', { name: 'See the change in the text' }).first().click()
  expect(await page.locator('h1').innerText()).not.toContain('not found')
  await reader.close()
})

test('the counts on the page come to what was received, and to the rows of the table', async () => {
  const { received, answered, ...others } = response.counts
  expect(answeredOf({ answered }) + Object.values(others).reduce((sum, number) => sum + number, 0)).toBe(received)
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const numbers = [...html.matchAll(/<td class="govuk-table__cell govuk-table__cell--numeric">(\d+)<\/td>/g)].map(([, number]) => Number(number))
  expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(received)
  expect(readCsv(readFileSync(join(folder, 'response.csv'), 'utf8'))).toHaveLength(received + 1)
})

test('every accepted comment shows its change, and the log that receipts are held against is there', () => {
  for (const { number, answer } of response.comments)
    if (answer?.verdict.startsWith('accepted')) expect(answer.links.length, `comment ${number}`).toBeGreaterThan(0)
  // It says what the site says of its standing, and still has the shape that the site publishes for it.
  const log = publishedLog.parse(JSON.parse(readFileSync(join(folder, '../log-digests.json'), 'utf8')))
  expect(log).toMatchObject({ ...response.log, notice: shown.config.notice?.banner })
  const shape = z.fromJSONSchema(JSON.parse(readFileSync(join(inject('siteFolder'), 'schemas/log-digests.json'), 'utf8')))
  expect(shape.safeParse(log).error).toBeUndefined()
})
