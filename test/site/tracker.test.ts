import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { addressOf, cohortDiagram, NOBODY, recommendationReport, statedDays } from '#engine'
import { recommendationReport as schema } from '#schemas'
import { demonstration } from '../demonstration.ts'
import { freshPages } from './fresh-pages.ts'
import { tabTo } from './keyboard.ts'
import { shown } from './shown-edition.ts'

const origin = inject('siteAddress')
const built = (address: string) => readFileSync(join(inject('siteFolder'), address), 'utf8')

let page: Page
freshPages((fresh) => {
  page = fresh
})

const shownIds = () => page.locator('[data-asked]:visible .asked__title').evaluateAll((all) => all.map((title) => title.textContent?.trim().split(':')[0]))

test('recommendations narrow by gap and by post; the choice is told, and kept in the address', async () => {
  await page.goto(`${origin}/recommendations/`)
  await tabTo(page, { in: '#tracker-filters', text: 'Gap' })
  await page.locator('#filter-gap').selectOption('no-post')
  expect(await shownIds()).toEqual(['REC-5'])
  const count = await page.locator('[data-asked]').count()
  expect(await page.locator('#tracker-status').innerText()).toBe(`1 of ${count} shown.`)
  expect(new URL(page.url()).search).toBe('?gap=no-post')
  await page.goto(`${origin}/recommendations/?by=Independent+Office+for+Police+Conduct&status=accepted`)
  expect(await shownIds()).toEqual(['REC-2', 'REC-3', 'REC-4'])
  await page.locator('#filter-post').selectOption('device-adviser')
  expect(await shownIds()).toEqual(['REC-4'])
})

test('the report has every recommendation with its duties, on screen, as CSV and as JSON of its schema', async () => {
  const report = recommendationReport(shown)
  expect(schema.parse(JSON.parse(built(addressOf({ to: 'recommendation-report', form: 'json' }))))).toEqual(report)
  const csv = built(addressOf({ to: 'recommendation-report', form: 'csv' }))
  expect(csv.split('\r\n')[0]).toContain('kind,id,title,made by')
  await page.goto(`${origin}${addressOf({ to: 'recommendation-report' })}`)
  const words = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
  for (const { text, duties } of report.items) {
    expect(words).toContain(text.replaceAll(/\s+/g, ' '))
    for (const { sentence, address } of duties) {
      expect(words).toContain(sentence)
      expect(words).toContain(address)
      expect(csv).toContain(address)
    }
  }
  expect(words).toContain(shown.digest)
})

test('the law on a day that is typed, by keyboard', async () => {
  await page.goto(`${origin}/registers/law/`)
  await tabTo(page, { in: '#law-ask', text: 'Day' })
  for (const part of ['27', '6', '2022']) {
    await page.keyboard.type(part)
    await page.keyboard.press(part === '2022' ? 'Enter' : 'Tab')
  }
  expect(await page.locator('#law-status').innerText()).toMatch(/^On 27 June 2022\. In force: 13\..* Not yet in force: 1\.$/)
  expect(await page.locator('#law-answer').innerText()).toContain('Royal Assent; not yet in force (since 28 April 2022).')
  expect(new URL(page.url()).search).toBe('?on=2022-06-27')
})

test('a day that comes in the address, one after the law of the edition, and none', async () => {
  await page.goto(`${origin}/registers/law/?on=2022-06-28`)
  expect(await page.locator('#law-status').innerText()).toMatch(/^On 28 June 2022\. In force: 14\./)
  expect(await page.locator('#law-year').inputValue()).toBe('2022')
  await page.goto(`${origin}/registers/law/?on=2022-10-01`)
  expect(await page.locator('#law-status').innerText()).toBe(
    'This edition does not know the law on 1 October 2022. It states the law as at 30 September 2022 and no later.',
  )
  expect(await page.locator('#law-answer').innerText()).toBe('')
  await page.goto(`${origin}/registers/law/?on=2022-02-30`)
  expect(await page.locator('#law-status').innerText()).toContain('That is not a day.')
  expect(await page.locator('#law-day').getAttribute('aria-invalid')).toBe('true')
})

test('a page for each day on which the law changed says the same as the answer, and an old edition knows no later law', async () => {
  for (const day of statedDays(shown)) expect((await page.request.get(origin + addressOf({ to: 'law-on', day }))).status(), day).toBe(200)
  await page.goto(`${origin}/registers/law/on/2022-06-28/`)
  const rows = (await page.locator('main .plain-rows li').allInnerTexts()).sort()
  await page.goto(`${origin}/registers/law/?on=2022-06-28`)
  expect((await page.locator('#law-answer li').allInnerTexts()).sort()).toEqual(rows)
  expect((await page.request.get(`${origin}/edition/1.0/registers/law/on/2022-06-28/`)).status()).toBe(404)
  const old = built('/edition/1.0/registers/law/index.html').replaceAll(/<[^>]+>/g, ' ')
  expect(old).toContain('the law as at 29 January 2021')
  for (const state of demonstration.registers.law.records.get('tpim-2011')?.states.slice(1) ?? []) expect(old).not.toContain(state.state)
})

test('the diagram of cohorts: every box leads somewhere by keyboard, and the table has the same cohorts', async () => {
  await page.goto(`${origin}/cohorts/`)
  const links = page.locator('.diagram a')
  const diagram = cohortDiagram(shown.lattice, { titleOf: (id) => id, noteOf: () => undefined })
  expect(await links.count()).toBe(diagram?.nodes.length)
  expect(await page.locator('.diagram path').count()).toBe(diagram?.links.length)
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
    if (href.startsWith('#')) expect(await page.locator(href).count(), href).toBe(1)
    else expect((await page.request.get(origin + href)).status(), href).toBe(200)
  await tabTo(page, { in: '.diagram', text: /^Subject of a TPIM/ })
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}/cohorts/tpim/`)
  expect(await page.locator('.diagram__box--here').textContent()).toContain('Subject of a TPIM')
  expect(diagram?.nodes.some(({ id }) => id === NOBODY)).toBe(true)
})
