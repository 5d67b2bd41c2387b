import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { HtmlValidate } from 'html-validate'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults } from '../site/accessibility-faults.ts'
import { openBrowser } from '../site/open-browser.ts'
import { DRAFT, newUuid, savedComment } from './made-up.ts'
import { testIntake, testServer } from './test-intake.ts'

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off' } })
const STYLE = readFileSync(new URL('../../src/intake/pages/style.css', import.meta.url), 'utf8')
let browser: BrowserContext
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser?.close())

/** Every page in every state that a respondent, a colleague or a coordinator can see. */
async function allPages(): Promise<[string, string][]> {
  const { ask, letIn } = testServer(await testIntake())
  const organisation = 'Northshire'
  const [empty, guest, coordinator, colleague] = [
    await letIn(),
    await letIn({ organisation }),
    await letIn({ kind: 'coordinator', organisation }),
    await letIn({ kind: 'colleague', organisation }),
  ]
  const quote = { exact: 'within 3 days', prefix: 'gate ', suffix: '.', start: 32, end: 45 }
  const target = { ...savedComment().target, quote }
  const many = Array.from({ length: 60 }, (_, n) =>
    savedComment({ text: `Comment ${n} `.repeat(n), proposed: n % 3 === 0 ? 'within 5 working days' : undefined, target }),
  )
  const sent = await guest.send('/consult/comments', { key: newUuid(), comments: many })
  const { receipt } = (await sent.json()) as { receipt: { id: string } }
  await guest.form(`/consult/comments/${many[0]?.id}/withdraw`, { reason: '' })
  for (const text of ['One.', 'Other.']) await colleague.send('/consult/comments', { key: newUuid(), comments: [savedComment({ text, target })] })
  const upload = new FormData()
  upload.set('file', new File(['Id,Your comment,Kind\ngate1,Taken.,odd\nnowhere,Not placed.,legal\ngate1,Taken.,odd\n'], 'a.csv'))
  const typed = {
    section: 'locks.opening',
    edition: DRAFT.edition,
    digest: DRAFT.digest,
    'block.gate1.text': 'Typed.',
    'duty.open-lock.proposed': 'may',
    'consent.text': 'yes',
  }
  const pages: [string, Response][] = [
    ['for nobody', await ask('/consult/')],
    ['with nothing sent', await empty.get('/consult/')],
    ['with comments', await guest.get('/consult/')],
    ['with more comments', await guest.get('/consult/?page=2')],
    ['of a coordinator', await coordinator.get('/consult/')],
    ['of a coordinator, refused', await coordinator.form('/consult/gather/submit', { 'do.gone': 'send', 'text.gone': 'Typed.' })],
    ['of a colleague', await colleague.get('/consult/')],
    ['a receipt', await guest.get(`/consult/receipts/${receipt.id}`)],
    ['a file', await guest.post('/consult/file', upload)],
    ['a form to send again', await ask('/consult/form', { method: 'POST', body: new URLSearchParams(typed) })],
    ['not found', await ask('/consult/nothing')],
    ['an invitation that lets nobody in', await ask('/consult/in/x')],
  ]
  return await Promise.all(pages.map(async ([name, response]): Promise<[string, string]> => [name, await response.text()]))
}

describe('pages of the server', { timeout: 60_000 }, () => {
  test('are valid, accessible in light and dark, and fit 320 pixels', async () => {
    const pages = await allPages()
    const served = new Map(pages.map(([, text], place) => [`/${place}`, text]))
    const server = createServer((request, response) => {
      const isStyle = request.url === '/consult/style.css'
      response.setHeader('Content-Type', isStyle ? 'text/css' : 'text/html;charset=utf-8')
      response.end(isStyle ? STYLE : served.get(request.url ?? ''))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const page = await browser.newPage()
    try {
      for (const [place, [name, text]] of pages.entries()) {
        const report = await validator.validateString(text)
        expect(
          report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`)),
          name,
        ).toEqual([])
        await page.setViewportSize({ width: 320, height: 700 })
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await page.goto(`http://127.0.0.1:${port}/${place}`)
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true
          })
          expect(await accessibilityFaults(page, colorScheme === 'light' ? 'all' : 'colours'), `${name}, ${colorScheme}`).toEqual([])
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320)
      }
    } finally {
      await page.close()
      server.close()
    }
  })
})
