import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { JSDOM } from 'jsdom'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeValidator } from '../make-validator.ts'
import { accessibilityFaults } from '../site/accessibility-faults.ts'
import { openBrowser } from '../site/open-browser.ts'
import { allPages } from './all-pages.ts'

const validator = makeValidator({ extends: ['html-validate:recommended'], rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off' } })
const STYLE = readFileSync(new URL('../../src/intake/pages/style.css', import.meta.url), 'utf8')
let browser: BrowserContext
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser?.close())

/** What differs only in colours is asked of them only. */
const MODES = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, 'all'],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, 'colours'],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }, 'colours'],
] as const

describe('pages of the server', { timeout: 120_000 }, () => {
  test('are valid, accessible in light, dark and forced colours, and fit 320 pixels, in every state', async () => {
    const pages = await allPages()
    const served = new Map(pages.map(({ text }, place) => [`/${place}`, text]))
    const server = createServer((request, response) => {
      const isStyle = request.url === '/consult/style.css'
      response.setHeader('Content-Type', isStyle ? 'text/css' : 'text/html;charset=utf-8')
      response.end(isStyle ? STYLE : served.get(request.url ?? ''))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const page = await browser.newPage()
    await page.setViewportSize({ width: 320, height: 700 })
    try {
      for (const [place, { name, text }] of pages.entries()) {
        const report = await validator.validateString(text)
        expect(
          report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`)),
          name,
        ).toEqual([])
        await page.goto(`http://127.0.0.1:${port}/${place}`)
        // What went wrong takes the focus, without any script.
        await page.waitForFunction(() => [null, document.activeElement].includes(document.querySelector('.faults')))
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        for (const [mode, media, what] of MODES) {
          await page.emulateMedia(media)
          expect(await accessibilityFaults(page, what), `${name}, ${mode}`).toEqual([])
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320)
      }
    } finally {
      await page.close()
      server.close()
    }
  })

  test('say in their titles that something has to be put right, and lead from each fault to its field', async () => {
    const pages = await allPages()
    for (const { name, status, text } of pages) {
      const { document } = new JSDOM(text).window
      expect(document.title.startsWith('Error: '), name).toBe((status >= 400 && status !== 404) || name === 'a file that is not one')
      const targets = [...document.querySelectorAll('.faults a')].map((link) => document.querySelector(link.getAttribute('href') ?? ''))
      for (const target of targets) {
        expect(target?.getAttribute('aria-invalid'), name).toBe('true')
        expect(
          target
            ?.getAttribute('aria-describedby')
            ?.split(' ')
            .map((id) => document.getElementById(id)?.textContent)
            .join(),
          name,
        ).toContain('Error:')
      }
      if (name === 'a form with a fault') expect(targets.map((target) => target?.id)).toEqual(['text-1'])
    }
    const textOf = (wanted: string) => {
      const page = pages.find(({ name }) => name === wanted)
      return new JSDOM(page?.text ?? '').window.document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? ''
    }
    // What was typed is there to be sent again as it is.
    for (const wanted of ['429', '503, a form']) expect(textOf(wanted)).toMatch(/Send it again .*Typed, and not to be lost\./)
    for (const said of [
      'Referred to: The weir',
      'It is being looked at again',
      'The answer stands: It never was.',
      'What comes of it stands here once it is published.',
      'The post was slow.',
      'It came a year late.',
    ]) {
      expect(textOf('with answers, and what came late')).toContain(said)
    }
  })
})
