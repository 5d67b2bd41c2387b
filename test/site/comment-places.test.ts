import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { XSS } from '../intake/refuse-active.ts'
import { builtFiles } from './built-files.ts'
import { commentField, opener, SECTION } from './comment-pages.ts'
import { newReader } from './shared-browser.ts'
import { watchPage } from './watch-page.ts'

const [site, origin] = [inject('siteFolder'), inject('siteAddress')]

/** What of a section has a number that readers cite: blocks and duties, by id. */
const numbered = (html: string): string[] => [...html.matchAll(/<a class="block__number"[^>]* href="[^"]*#([^"]+)"/g)].map(([, id]) => id ?? '').sort()

test('without a script, the page of a section has a field for every numbered paragraph and every duty of it, and for the whole', () => {
  const forms = builtFiles(site, '.html').filter((path) => /^draft\/.*\/comment\/index\.html$/.test(path))
  expect(forms.length).toBeGreaterThan(50)
  let fields = 0
  for (const form of forms) {
    const names = [...readFileSync(join(site, form), 'utf8').matchAll(/<textarea[^>]* name="([^"]+)"/g)].map(([, name]) => name ?? '')
    const of = (field: string) =>
      names
        .flatMap((name) => (/^(?:block|duty)\./.test(name) && name.endsWith(`.${field}`) ? [name.slice(name.indexOf('.') + 1, -field.length - 1)] : []))
        .sort()
    const there = numbered(readFileSync(join(site, form.replace('comment/index.html', 'index.html')), 'utf8'))
    expect(of('text'), form).toEqual(there)
    expect(of('proposed'), form).toEqual(there)
    expect(
      names.some((name) => /^section\..*\.text$/.test(name)),
      form,
    ).toBe(true)
    fields += there.length
  }
  expect(fields).toBeGreaterThan(1_000)
})

test('every numbered paragraph and duty has a real button, named by its number; what is typed leaves the device only when it is sent', async () => {
  const reader = await newReader()
  const page = await reader.newPage()
  for (const address of [SECTION, '/draft/notification/travel/']) {
    await page.goto(origin + address)
    await page.locator('.prose .comment-button').first().waitFor()
    const there = numbered(readFileSync(join(site, address, 'index.html'), 'utf8'))
    const names = await page
      .getByRole('button', { name: /^Comment on \d+(?:\.\d+)+/ })
      .evaluateAll((all) =>
        all.flatMap((one) => (one.closest('.prose') === null ? [] : [`${one.localName} ${(one as HTMLButtonElement).type} ${one.getAttribute('title')}`])),
      )
    expect(names, address).toHaveLength(there.length)
    expect(new Set(names).size, address).toBe(there.length)
    for (const name of names) expect(name).toMatch(/^button button Comment on [\d.]+(?:\([a-z]+\))*$/)
  }
  await page.goto(origin + SECTION)
  await opener(page).click()
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
  await commentField(page).pressSequentially('Nobody hears of this yet.')
  await page.getByText('Kept on this device, not sent').waitFor()
  expect(asked).toEqual([])
  await reader.close()
})

test('nothing that stands in a file of comments acts on the pages of this device, and what acts unseen is shown', async () => {
  const reader = await newReader()
  const page = await reader.newPage()
  const faults = watchPage(page, { origin })
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const [id = ''] = numbered(readFileSync(join(site, SECTION, 'index.html'), 'utf8'))
  await page.goto(origin + SECTION)
  const home = await page.locator('a[href$="/my-comments/"]').first().getAttribute('href')
  const setting = await page
    .locator('[data-consultation]')
    .first()
    .evaluate((element) => ({ ...(element as HTMLElement).dataset }))
  const nasty = `${XSS.join(' ')} \u202E`
  const { digest = '', edition = '', consultation = '' } = setting
  const quote = { exact: nasty, prefix: XSS[1]?.slice(0, 32), suffix: '', start: 0, end: 5 }
  const comment = (target: object, last: number) => ({
    id: `019a4b2c-7d10-7abc-8def-0123456789a${last}`,
    target: { what: 'block', id, draft: `${origin}/draft/`, edition, digest, section: 'records.visor', quote, ...target },
    text: nasty,
    proposed: nasty,
    dissent: nasty,
    classification: 'general',
    consent: { text: true, name: false, organisation: false },
    madeAt: '2026-11-20T10:00:00.000Z',
  })
  const file = {
    format: 'saved-comments/1',
    consultation,
    organisation: nasty,
    savedAt: '2026-11-20T10:00:00.000Z',
    comments: [comment({}, 1), comment({ id: XSS[1]?.slice(0, 100), section: XSS[0], digest: 'f'.repeat(64) }, 2)],
  }
  await page.goto(new URL(home ?? '', origin + SECTION).href)
  await page
    .getByLabel('Load comments from a file')
    .setInputFiles({ name: `${XSS[1]}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })
  await page.getByText('2 comments added.').waitFor()
  const judge = async () => {
    expect(await page.locator('img[src="x"], svg[onload], [onerror], [onfocus], [onload], script:text("alert(1)")').count()).toBe(0)
    expect(await page.locator('main').innerText()).not.toContain('\u202E')
  }
  expect(await page.locator('main').innerText()).toContain('<img src=x onerror=alert(1)>')
  await judge()
  await page.goto(origin + SECTION)
  await page.getByRole('button', { name: /\(1 comment\)/ }).click()
  await page.locator('.comment-panel blockquote').waitFor()
  await judge()
  await page.goto(`${origin}/consultation/edition-1-0/receipt/`)
  await page.getByLabel('Or paste its text').fill(JSON.stringify({ format: nasty, consultation: nasty, id: nasty }))
  await page.getByRole('button', { name: 'Check the receipt' }).click()
  await page
    .locator('.receipt-check [role=status]')
    .getByText(/receipt/)
    .waitFor()
  await judge()
  await reader.close()
  // No server of comments stands behind this site, and the page asks for one.
  expect(faults.filter((fault) => !/consult\/session|status of 404/.test(fault))).toEqual([])
})
