import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runInside } from '../cli/run-inside.ts'
import { commentsXml, editParts, endComment, insertInBookmark, startComment, trackIn } from '../output/consult/office/edit-office.ts'
import { pageFaults } from './page-faults.ts'
import { type Guest, type ServedSmall, serveSmall } from './serve-small.ts'
import { newReader } from './shared-browser.ts'

const ORGANISATION = 'Readers’ Circle (invented)'
const hasOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasOffice) console.warn('LibreOffice (soffice) is not on this machine: a reviewer’s file is uploaded as it is, and not saved by it before.')

let served: ServedSmall
let reader: BrowserContext
let page: Page
let desk: Page
let form: Uint8Array
beforeAll(async () => {
  served = await serveSmall()
  const folder = join(dirname(served.folders.data), 'pack')
  expect(await runInside('consult', 'pack', '--manual', served.folders.manual, '--organisation', ORGANISATION, '--out', folder)).toMatchObject({ code: 0 })
  form = new Uint8Array(readFileSync(join(folder, 'small-draft-changes.docx')))
  reader = await newReader()
  const staff = await newReader()
  desk = await staff.newPage()
  await desk.goto((await served.letIn('staff')).link)
  page = await reader.newPage()
})
afterAll(async () => {
  await reader.close()
  await desk.context().close()
  await served.stop()
})

const SAID = [{ text: 'Say who says it.' }, { text: 'A good text.' }, { text: 'Where does this belong?' }]

/**
 * The form as a reviewer sends it back: a comment on words of a paragraph, other words for those of another, a comment on the first
 * page, and one that stands nowhere.
 */
const reviewed = (): Uint8Array =>
  editParts(form, {
    'word/comments.xml': () => commentsXml(SAID),
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
      ),
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="comments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    'word/document.xml': (xml) => {
      const edited = trackIn(xml, '_mm_p4t6v', ['the door', 'every door'])
      const commented = insertInBookmark(edited, '_mm_t8k2m', [
        [4, startComment(0)],
        [9, endComment(0)],
      ])
      return insertInBookmark(commented, '_mx_front__3', [
        [0, startComment(1)],
        [3, endComment(1)],
      ])
    },
  })

/** Opened in LibreOffice and saved again, as reviewers do. */
function savedAgain(bytes: Uint8Array): Uint8Array {
  const folder = join(dirname(served.folders.data), 'office')
  mkdirSync(join(folder, 'out'), { recursive: true })
  writeFileSync(join(folder, 'answer.docx'), bytes)
  const profile = pathToFileURL(join(folder, 'profile')).href
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'out'), join(folder, 'answer.docx')]
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 100_000 })
  if (status !== 0) throw new Error(`LibreOffice did not save: ${stderr}`)
  return new Uint8Array(readFileSync(join(folder, 'out', 'answer.docx')))
}

const counts = async () => (await page.locator('.counts dd').allInnerTexts()).map(Number)

async function upload(bytes: Uint8Array): Promise<void> {
  await page.goto(`${served.origin}/consult/`)
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.locator('input[type=file]').setInputFiles({ name: 'answer.docx', mimeType, buffer: Buffer.from(bytes) })
  await page.getByLabel('My comments may be published').check()
  await page.getByRole('button', { name: 'Send the file' }).click()
  await page.waitForURL(/\/consult\/file$/)
}

const heads = async () => (await page.locator('article.comment h3').allInnerTexts()).toSorted()

test('a Word file is uploaded: what was taken and what was not is said, it comes to the right paragraphs, and a second time nothing is taken', async () => {
  const guest: Guest = await served.letIn('respondent', ORGANISATION)
  await page.goto(guest.link)
  const bytes = reviewed()
  await upload(bytes)
  expect(await counts()).toEqual([3, 0, 1, 0])
  const taken = page.locator('.comment').filter({ has: page.locator('h3') })
  const places = ['Paragraph 1.1.2(a) in Welcoming a reader', 'Paragraph 1.1.3 in Welcoming a reader', 'The whole draft']
  expect((await taken.locator('h3').allInnerTexts()).toSorted()).toEqual(places)
  expect(await taken.filter({ hasText: '1.1.2(a)' }).innerText()).toMatch(/it opens the door\s+Proposed wording:\s+every$/)
  const lost = page.locator('.comment').filter({ hasText: 'Where does this belong?' })
  expect(await lost.innerText()).toContain('comment 3')
  expect(await pageFaults(page)).toEqual([])

  // Each stands with its writer and at the desk, at its block.
  await page.goto(`${served.origin}/consult/`)
  expect(await heads()).toEqual(places)
  expect(await page.getByRole('link', { name: 'Paragraph 1.1.3' }).getAttribute('href')).toBe('/joining/welcome/#t8k2m')
  expect(await pageFaults(page)).toEqual([])
  for (const [text, marked, block] of [
    ['Say who says it.', 'rules', 'The rules of the house hang by the door.'],
    ['Proposes: every', 'the', 'it opens the door'],
  ] as const) {
    await desk.goto(`${served.origin}/consult/desk/?respondent=${guest.ref}`)
    await desk.getByRole('link', { name: text }).click()
    const now = desk.locator('blockquote.now')
    expect([await now.locator('mark').innerText(), await now.innerText()]).toEqual([marked, block])
  }

  const before = (await served.kept()).length
  for (const again of hasOffice ? [bytes, savedAgain(bytes)] : [bytes]) {
    await upload(again)
    expect((await counts()).slice(0, 2)).toEqual([0, 3])
    expect(await page.getByRole('link', { name: /^Receipt for/ }).count()).toBe(0)
  }
  expect(await served.kept()).toHaveLength(before)
  await page.goto(`${served.origin}/consult/`)
  expect(await heads()).toEqual(places)
})
