import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { caseDigest, makeCase, needsMet, whyNotNow } from '#engine'
import { freshPages } from './fresh-pages.ts'
import { tabTo } from './keyboard.ts'
import { packed, readPdf } from './pdf-text.ts'
import { newReader } from './shared-browser.ts'
import { shown } from './shown-edition.ts'
import { watchPage } from './watch-page.ts'

const origin = inject('siteAddress')
const folder = inject('siteFolder')
const POST = 'nm-supervisor'
const COHORT = 'licence-registered'
const ADDRESS = `/case/${POST}/${COHORT}/`
/** What a page of a case with its styles and scripts may weigh, packed. */
const MOST_BYTES = 40_000

const made = makeCase(shown, { role: POST, cohort: COHORT })
const all = made.stages.flatMap(({ lines }) => lines)
const expected = (facts: readonly string[], stage?: string) => all.filter((line) => whyNotNow(line, { facts: new Set(facts), stage }) === undefined)
const always = all.filter(({ needs }) => needsMet(needs, new Set()))

const idsShown = (page: Page) =>
  page.locator('.case-line:visible').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-mark')?.replace(/\.\d+\.[0-9a-f]+$/, '')))
const idsOf = (lines: typeof all) => lines.map(({ duty }) => duty.id)
const count = (page: Page) => page.locator('#case-count').innerText()

describe('with JavaScript', () => {
  let page: Page
  freshPages((fresh) => {
    page = fresh
  })

  test('the keyboard alone leads from the start page to a case, ticks, and chooses a stage; the address keeps it all', async () => {
    await page.goto(`${origin}/`)
    await tabTo(page, { in: 'main', text: 'my case' })
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}/case/`)
    await tabTo(page, { in: '#case-start', text: 'Your post' })
    await page.keyboard.type('Nominal management sup')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Registered Terrorist Offender on')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(origin + ADDRESS)
    await expect.poll(() => count(page)).toBe(`${always.length} duties apply, ${made.total - always.length} left out`)
    expect(await idsShown(page)).toEqual(idsOf(always))

    await tabTo(page, { in: '#case', text: /^Under 18/ })
    await page.keyboard.press('Space')
    await tabTo(page, { in: '#case', text: /^Subject of a TPIM notice/ })
    await page.keyboard.press('Space')
    const both = ['overlay-under-18', 'tpim']
    expect(await idsShown(page)).toEqual(idsOf(expected(both)))
    await tabTo(page, { in: '#case', text: /^All stages/ })
    for (const { id } of made.stages) {
      await page.keyboard.press('ArrowDown')
      if (id === 'manage') break
    }
    expect(await idsShown(page)).toEqual(idsOf(expected(both, 'manage')))
    const address = page.url()
    expect(new URL(address).search).toBe('?with=overlay-under-18&with=tpim&stage=manage')

    await page.reload()
    expect(await idsShown(page)).toEqual(idsOf(expected(both, 'manage')))
    expect(await page.getByLabel('Under 18').isChecked()).toBe(true)
    const other = await newReader()
    const sent = await other.newPage()
    await sent.goto(address)
    expect(await idsShown(sent)).toEqual(idsOf(expected(both, 'manage')))
    await other.close()
  })

  test('what is left out is said with the reason, and adds up', async () => {
    await page.goto(`${origin}${ADDRESS}?stage=manage`)
    const left = page.locator('#case-left-out')
    await left.locator('summary').click()
    const words = await left.innerText()
    for (const reason of ['Only if: Under 18: 1', 'Only if: Subject of a TPIM notice: 1', 'At other stages:', 'About other cohorts:'])
      expect(words).toContain(reason)
    const listed = await left.locator('li').count()
    expect(listed + expected([], 'manage').length).toBe(made.total)
    expect(await count(page)).toBe(`${expected([], 'manage').length} duties apply, ${listed} left out`)
  })

  test('what the law asks of the person stands apart, and follows the measures', async () => {
    await page.goto(origin + ADDRESS)
    expect(await page.locator('.case__duties .case-law__item').count()).toBe(0)
    expect(await page.locator('.case-law__item', { hasText: 'TPIM measures' }).isVisible()).toBe(false)
    await page.getByText('Subject of a TPIM notice').first().click()
    expect(await page.locator('.case-law__item', { hasText: 'TPIM measures' }).isVisible()).toBe(true)
  })

  test('the last case is kept on the device, offered, never taken for another, and forgotten when asked', async () => {
    await page.goto(`${origin}${ADDRESS}?with=tpim`)
    await page.goto(`${origin}/case/`)
    expect(await page.locator('#case-last').innerText()).toMatch(
      /Nominal management supervisor.*Registered Terrorist Offender on licence; Subject of a TPIM notice/,
    )
    expect(await page.locator('#case-role').inputValue()).toBe(POST)
    await page.goto(origin + ADDRESS)
    expect(await idsShown(page)).toEqual(idsOf(always))
    await page.getByRole('button', { name: 'Choose that again' }).click()
    expect(await idsShown(page)).toEqual(idsOf(expected(['tpim'])))
    await page.getByRole('button', { name: 'Forget my choices' }).click()
    expect(await idsShown(page)).toEqual(idsOf(always))
    expect(new URL(page.url()).search).toBe('')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(await page.context().cookies()).toEqual([])
  })

  test('what an address says that nobody knows is passed over', async () => {
    await page.goto(`${origin}${ADDRESS}?with=nonsense&with=${encodeURIComponent('"]<b>')}&stage=never`)
    expect(await idsShown(page)).toEqual(idsOf(always))
  })

  test('a printed copy is known again by the address on it, on its page and on the page that checks copies', async () => {
    await page.goto(`${origin}${ADDRESS}?with=tpim&stage=manage`)
    const code = caseDigest(expected(['tpim'], 'manage').map(({ mark }) => mark)).slice(0, 16)
    expect(await page.locator('#case-code code').innerText()).toBe(code)
    const printed = await page.locator('#case-address').textContent()
    expect(printed).toBe(`${shown.config.address.replace(/\/$/, '')}${ADDRESS}?with=tpim&stage=manage&x=${code}`)
    await page.goto(`${origin}/d/`)
    await page.locator('#copy-code').fill(printed ?? '')
    await page.keyboard.press('Enter')
    await page.getByText('This checklist is current').waitFor()
    await page.goto(`${origin}${ADDRESS}?with=tpim&x=${code}`)
    await page.getByText('This checklist is not current').waitFor()
    // Nothing chosen is the extract for the cohort, whose code the page that checks copies knows.
    await page.goto(`${origin}/d/?x=${caseDigest(always.map(({ mark }) => mark)).slice(0, 16)}`)
    await page.getByText('This copy is current.').waitFor()
  })

  test('the checklist prints the duties that are shown, each with a box, and nothing else that could be ticked', async () => {
    await page.goto(`${origin}${ADDRESS}?with=tpim&stage=manage`)
    const lines = expected(['tpim'], 'manage')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.case-line__box:visible').count()).toBe(lines.length)
    expect(await page.locator('input:visible, main button:visible, main form:visible').count()).toBe(0)
    await page.emulateMedia({ media: null })
    const { pages, letters } = readPdf(await page.pdf({ preferCSSPageSize: true }))
    const code = caseDigest(lines.map(({ mark }) => mark)).slice(0, 16)
    const wanted = [
      ...[made.role.title, made.cohort.title, 'Subject of a TPIM notice', 'Day-to-day management', code, shown.digest.slice(0, 16), shown.data.title],
      ...lines.flatMap(({ duty, mark }) => [duty.action, mark.slice(-16), `/duties/${duty.id}/`]),
      ...['Case reference', 'Done on', 'Notes', `of ${pages}`, shown.config.notice?.banner ?? '?'],
    ]
    expect(wanted.filter((words) => !letters.includes(packed(words)))).toEqual([])
    const others = all.filter((line) => !lines.includes(line)).map(({ duty }) => duty.action)
    expect(others.filter((words) => letters.includes(packed(words)))).toEqual([])
  })
})

test('where the browser lets nothing be kept, all else works', async () => {
  const reader = await newReader()
  await reader.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied.', 'SecurityError')
      },
    }),
  )
  const page = await reader.newPage()
  const faults = watchPage(page, { origin })
  await page.goto(origin + ADDRESS)
  await page.getByText('Subject of a TPIM notice').first().click()
  expect(await idsShown(page)).toEqual(idsOf(expected(['tpim'])))
  expect(page.url()).toContain('?with=tpim')
  await page.getByRole('button', { name: 'Forget my choices' }).click()
  await page.goto(`${origin}/case/`)
  expect(await page.locator('#case-start').isVisible()).toBe(true)
  expect(faults).toEqual([])
  await reader.close()
})

test('without JavaScript links lead to the case, which shows what applies, then what applies if more is so', async () => {
  const reader = await newReader({ javaScriptEnabled: false })
  const page = await reader.newPage()
  await page.goto(`${origin}/case/`)
  await page.getByRole('link', { name: made.role.title, exact: true }).click()
  await page.getByRole('link', { name: made.cohort.title, exact: true }).click()
  expect(page.url()).toBe(origin + ADDRESS)
  expect((await idsShown(page)).slice(0, always.length)).toEqual(idsOf(always))
  expect((await idsShown(page)).toSorted()).toEqual(idsOf(all).toSorted())
  const more = await page.locator('#case-also-if').innerText()
  for (const words of ['Under 18', 'Detained in hospital', 'Subject of a TPIM notice']) expect(more).toContain(words)
  await page.getByRole('link', { name: 'Decisions with partners' }).click()
  expect(await page.locator(':target').innerText()).toContain('Decisions with partners')
  expect(await page.locator('main form:visible').count()).toBe(0)
  await reader.close()
})

test('cases stand for the text in force and the draft, for every post and cohort; organisation duties are never lines', () => {
  const organisation = [...shown.duties.values()].filter(({ scope }) => scope === 'organisation').map(({ id }) => id)
  const posts = readdirSync(join(folder, 'case'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(posts).toHaveLength(16)
  for (const { name } of posts) {
    const cohorts = readdirSync(join(folder, 'case', name), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(cohorts).toHaveLength(8)
    for (const cohort of cohorts) {
      const html = readFileSync(join(folder, 'case', name, cohort.name, 'index.html'), 'utf8')
      expect(organisation.filter((id) => html.includes(`data-mark="${id}.`))).toEqual([])
    }
  }
  expect(existsSync(join(folder, 'draft/case/nm-officer/tpim/index.html'))).toBe(true)
  expect(existsSync(join(folder, 'edition/2.0/case'))).toBe(false)
})

test('the heaviest case with its styles and scripts is light', () => {
  const sizes = ['nm-officer', POST].map((post) => {
    const html = readFileSync(join(folder, 'case', post, COHORT, 'index.html'), 'utf8')
    const files = new Set([...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)].map(([, file]) => file ?? ''))
    return [html, ...[...files].map((file) => readFileSync(join(folder, file), 'utf8'))].reduce((sum, text) => sum + gzipSync(text).length, 0)
  })
  expect(Math.max(...sizes)).toBeLessThan(MOST_BYTES)
})
