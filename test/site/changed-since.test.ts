import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { freshPages } from './fresh-pages.ts'
import { htmlFaults } from './html-faults.ts'
import { tabTo } from './keyboard.ts'
import { newReader } from './shared-browser.ts'
import { watchPage } from './watch-page.ts'

const origin = inject('siteAddress')
const CHANGED = '/mappa/permissions/'

let page: Page
freshPages((fresh) => {
  page = fresh
})

describe('what changed', () => {
  test.each([
    [CHANGED, '1.0'],
    [`/edition/2.0${CHANGED}`, '1.0'],
  ])('in %s since edition %s is marked in words, with a way to the comparison of that block', async (address, since) => {
    await page.goto(origin + address)
    await page.locator('.reading summary').click()
    await page.getByLabel('Mark what changed since').selectOption(since)
    const marks = page.locator('.block-mark')
    await expect.poll(() => marks.count()).toBeGreaterThan(3)
    expect(new Set(await marks.allInnerTexts())).toEqual(new Set(['Changed', 'New']))
    expect(await page.locator('.reading [role=status]').innerText()).toMatch(/^\d+ parts changed, \d+ parts new.* since edition 1\.0$/)
    expect([...(await accessibilityFaults(page)), ...(await htmlFaults(await page.content(), 'standing'))]).toEqual([])
    const targets = await marks.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    await marks.first().click()
    await page.waitForURL(/\/compare\/1\.0\.\.2\.0\/mappa\/permissions\/#/)
    const missing = await page.evaluate((all) => all.filter((href) => document.getElementById(new URL(href).hash.slice(1)) === null), targets)
    expect(missing).toEqual([])
    // The choice is kept for the next section.
    await page.goto(origin + address)
    await expect.poll(() => marks.count()).toBe(targets.length)
  })

  const look = `:${CHANGED.slice(1, -1).replace('/', '.')}`
  /** As if the text that this device saw had been another. */
  const seeOther = (text: string) =>
    page.evaluate(
      ([name, seen]) => {
        const kept = JSON.parse(localStorage.getItem(`reading:seen:${name}`) ?? '') as { on: string; text: string; blocks: Record<string, string> }
        const [first = '', second = ''] = Object.keys(kept.blocks)
        delete kept.blocks[second]
        localStorage.setItem(
          `reading:seen:${name}`,
          JSON.stringify({ on: '2026-01-05', text: seen, blocks: { ...kept.blocks, [first]: 'other', zzzzz: 'gone' } }),
        )
        return [first, second]
      },
      [look, text] as const,
    )

  test('since the last look on this device is said over the section and marked, until the reader has read it', async () => {
    await page.goto(`${origin}${CHANGED}`)
    const line = page.locator('.last-look')
    expect(await line.count()).toBe(0)
    const [changed, added] = await seeOther('edition 1.0')
    await page.reload()
    await line.waitFor()
    expect(await line.innerText()).toContain('Changed since you last looked on 5 January 2026 (edition 1.0): 1 part changed, 1 part new, 1 part gone.')
    expect(await page.locator(`#${changed} .block-mark`).innerText()).toBe('Changed')
    expect(await page.locator(`#${added} .block-mark`).innerText()).toBe('New')
    expect(await line.getByText('See what changed').getAttribute('href')).toBe(`/compare/1.0..2.0${CHANGED}`)
    expect([...(await accessibilityFaults(page)), ...(await htmlFaults(await page.content(), 'standing'))]).toEqual([])
    await page.reload()
    await line.waitFor()
    await tabTo(page, { in: '.last-look', text: 'I have read it' })
    await page.keyboard.press('Enter')
    await expect.poll(() => line.count()).toBe(0)
    expect(await page.locator('.block-mark').count()).toBe(0)
    await page.reload()
    await page.locator('.reading:visible').waitFor()
    expect(await line.count()).toBe(0)
  })

  test('the same text read again says nothing; the draft is read apart; help forgets all', async () => {
    for (const address of [CHANGED, CHANGED, `/draft${CHANGED}`]) await page.goto(origin + address)
    await page.locator('.reading:visible').waitFor()
    expect(await page.locator('.last-look').count()).toBe(0)
    expect(
      await page.evaluate(() =>
        Object.keys(localStorage)
          .filter((name) => name.startsWith('reading:'))
          .sort(),
      ),
    ).toEqual([`reading:seen:${look}`, `reading:seen:draft${look}`])
    await page.goto(`${origin}/site/help/`)
    const said = page.locator('.kept-reading [role=status]')
    expect(await said.innerText()).toContain('2 sections')
    await tabTo(page, { in: 'main', text: 'Forget what I have read' })
    await page.keyboard.press('Enter')
    expect(await said.innerText()).toContain('Forgotten. This device keeps how 0 sections')
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('reading:')))).toEqual([])
  })

  test('what was kept wrongly, or by another version, does no harm', async () => {
    await page.goto(`${origin}${CHANGED}`)
    for (const wrong of ['{', 'null', '7', '{"blocks":null}', '[]']) {
      await page.evaluate(([name, text]) => localStorage.setItem(`reading:seen:${name}`, text), [look, wrong] as const)
      await page.evaluate((text) => localStorage.setItem('reading:choices', text), wrong)
      await page.reload()
      await page.locator('.reading:visible').waitFor()
      expect(await page.locator('.last-look').count(), wrong).toBe(0)
    }
  })

  test('with storage switched off or full, all but keeping works', async () => {
    for (const how of ['off', 'full'] as const) {
      const other = await newReader()
      await other.addInitScript((mode) => {
        const refuse = () => {
          throw new DOMException('no', mode === 'off' ? 'SecurityError' : 'QuotaExceededError')
        }
        if (mode === 'off') Object.defineProperty(globalThis, 'localStorage', { get: refuse })
        else Storage.prototype.setItem = refuse
      }, how)
      const tab = await other.newPage()
      const own = watchPage(tab, { origin })
      await tab.goto(`${origin}${CHANGED}`)
      await tab.locator('.reading summary').click()
      await tab.getByLabel('Mark what changed since').selectOption('1.0')
      await expect.poll(() => tab.locator('.block-mark').count(), { message: how }).toBeGreaterThan(3)
      await tab.goto(`${origin}/site/help/`)
      expect(await tab.locator('.kept-reading [role=status]').innerText(), how).toContain('keeps how 0 sections')
      await other.close()
      expect(own, how).toEqual([])
    }
  })
})
