import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { addressOf, type KnownEdition } from '#engine'
import { newReader } from './shared-browser.ts'
import { watchPage } from './watch-page.ts'

const origin = inject('siteAddress')
const folder = inject('siteFolder')
const { editions: known } = JSON.parse(readFileSync(join(folder, addressOf({ to: 'copies' })), 'utf8')) as { editions: KnownEdition[] }
const meaningOf = (edition: string, id: string) => known.find((one) => one.edition === edition)?.duties.find(([duty]) => duty === id)?.[1] ?? ''
const dutiesOf = (edition: string) => new Map(known.find((one) => one.edition === edition)?.duties.map(([id, meaning]) => [id, meaning]))

const [first, second] = [dutiesOf('1.0'), dutiesOf('2.0')]
const changed = [...first].find(([id, meaning]) => second.has(id) && second.get(id) !== meaning)?.[0] ?? ''
const same = [...first].find(([id, meaning]) => second.get(id) === meaning)?.[0] ?? ''
const gone = [...first.keys()].find((id) => !second.has(id)) ?? ''

test('every address that a line of an extract prints is a page, for duties of every edition', () => {
  const missing = known
    .flatMap(({ duties }) => duties.map(([id]) => addressOf({ to: 'line', id })))
    .filter((address) => {
      const html = readFileSync(join(folder, address, 'index.html'), 'utf8')
      return !html.includes('line-history') || html.includes('__BODY__')
    })
  expect(missing).toEqual([])
})

test('a line says whether it is current and what changed since, also when the network is gone, and without a script it lists the same', async () => {
  const reader = await newReader()
  const page = await reader.newPage()
  const faults = watchPage(page, { origin })
  const answer = page.locator('.line-answer')
  const ask = (id: string, meaning: string) => page.goto(origin + addressOf({ to: 'line', id, fingerprint: meaning }))

  await ask(same, meaningOf('1.0', same))
  await answer.getByText('This line is current').waitFor()

  await ask(changed, meaningOf('1.0', changed).toUpperCase())
  await answer.getByText('This line is not current. It is from edition 1.0').waitFor()
  const told = await answer.locator('li').allTextContents()
  expect(told.length).toBeGreaterThan(0)
  expect(await page.locator('.line-changes li').allTextContents()).toEqual(expect.arrayContaining(told))

  await ask(gone, meaningOf('1.0', gone))
  await answer.getByText('has no such duty').waitFor()
  expect(await answer.innerText()).toContain('Withdrawn')

  await ask(same, 'ffffffffffffffff')
  await answer.getByText('No edition has this duty with the meaning').waitFor()
  expect(faults).toEqual([])
  await reader.close()

  const plain = await newReader({ javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto(origin + addressOf({ to: 'line', id: changed, fingerprint: meaningOf('1.0', changed) }))
  expect(await still.locator('.line-history').innerText()).toContain(meaningOf('1.0', changed))
  expect(await still.locator('.permanent a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
    expect.arrayContaining([addressOf({ to: 'duty', id: changed }), addressOf({ to: 'permanent', id: changed })]),
  )
  await plain.close()
})
