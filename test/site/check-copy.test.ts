import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { addressOf, type KnownEdition } from '#engine'
import { freshPages } from './fresh-pages.ts'
import { tabTo } from './keyboard.ts'

const origin = inject('siteAddress')
const { editions: known } = JSON.parse(readFileSync(join(inject('siteFolder'), addressOf({ to: 'copies' })), 'utf8')) as { editions: KnownEdition[] }
const codeOf = (edition: string, post: string) =>
  known.find((one) => one.edition === edition)?.extracts.find(({ of }) => of.what === 'role' && of.id === post && of.cohort === undefined)?.digest ?? ''

let page: Page
freshPages((fresh) => {
  page = fresh
})

const status = () => page.locator('#copy-status')

test('by keyboard alone from the start page: the code of a current copy, typed with spaces', async () => {
  await page.goto(`${origin}/`)
  await tabTo(page, { in: 'footer', text: 'Check a copy' })
  await page.keyboard.press('Enter')
  await page.waitForURL(`${origin}/d/`)
  await tabTo(page, { in: 'main', text: 'Code of the copy' })
  await page.keyboard.type(codeOf('2.0', 'nm-officer').replaceAll(/.{4}(?=.)/g, '$& '))
  await page.keyboard.press('Enter')
  await page.getByText('This copy is current.').waitFor()
  expect(await page.locator('#copy-answer').innerText()).toContain('Nominal management officer')
})

test('the QR code of an old copy says what changed, and leads there', async () => {
  await page.goto(`${origin}/d/?x=${codeOf('1.0', 'nm-officer')}`)
  await page.getByText('This copy is not current.').waitFor()
  const answer = page.locator('#copy-answer')
  expect(await answer.innerText()).toMatch(/New: \d+[\s\S]*Changed: \d+/)
  const links = await answer.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/roles\/nm-officer\/extract\.pdf$/),
      expect.stringMatching(/^\/compare\/1\.0\.\.2\.0\/roles\/nm-officer\/$/),
    ]),
  )
  for (const link of links) expect((await page.request.get(`${origin}${link}`)).status()).toBe(200)
})

test('what is no code, and what nobody gave out, is said', async () => {
  await page.goto(`${origin}/d/?x=hello`)
  await page.getByText('A code has 16 digits').waitFor()
  await page.locator('#copy-code').fill('ffff ffff ffff ffff')
  await page.keyboard.press('Enter')
  await page.getByText('No copy with this code is known here').waitFor()
  expect(await status().getAttribute('role')).toBe('status')
})

test('works again without a network once the page was read', async () => {
  await page.goto(`${origin}/d/?x=${codeOf('2.0', 'nm-officer')}`)
  await page.getByText('This copy is current.').waitFor()
  await page.context().setOffline(true)
  await page.locator('#copy-code').fill(codeOf('1.0', 'nm-officer'))
  await page.keyboard.press('Enter')
  await page.getByText('This copy is not current.').waitFor()
  await page.context().setOffline(false)
})
