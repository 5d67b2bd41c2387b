import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { closeIntake } from '../../src/intake/open-intake.ts'
import { readForm } from '../../src/intake/read-form.ts'
import { DRAFT } from './made-up.ts'
import { testIntake, testServer } from './test-intake.ts'

const TYPED = {
  section: DRAFT.blocks[0]?.section ?? '',
  edition: DRAFT.edition,
  digest: DRAFT.digest,
  [`block.${DRAFT.blocks[0]?.id}.text`]: 'No.',
  [`block.${DRAFT.blocks[0]?.id}.proposed`]: 'Two lines,\r\n"and" <marks>.',
  [`block.${DRAFT.blocks[0]?.id}.classification`]: 'legal',
  'consent.text': 'yes',
}
const body = new URLSearchParams(TYPED).toString()
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(body.length) }

/** What a browser sends when the button of a page is pressed. */
function sentAgain(page: string): Record<string, string> {
  const { window } = new JSDOM(page)
  const form = window.document.querySelector<HTMLFormElement>('main form[action="/consult/form"]')
  if (form === null) throw new Error('no form')
  const fields = [...new (window as unknown as typeof globalThis).FormData(form)].map(([name, value]) => [name, String(value).replaceAll(/\r?\n/g, '\r\n')])
  return Object.fromEntries(fields) as Record<string, string>
}

test('a form that comes too soon, or while the database is gone, is given back to be sent again under the same key', async () => {
  const intake = await testIntake()
  const guest = await testServer(intake).letIn()
  for (let count = 0; count < 120; count += 1) await guest.form('/consult/out', {})
  const early = await guest.post('/consult/form', body, FORM)
  expect([early.status, early.headers.get('Retry-After')]).toEqual([429, '1'])
  const other = await testServer(intake).letIn()
  await closeIntake(intake)
  const late = await other.post('/consult/form', body, FORM)
  expect(late.status).toBe(503)
  for (const answer of [early, late]) {
    const text = await answer.text()
    const { document } = new JSDOM(text).window
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toEqual(['No.', 'Two lines,\n"and" <marks>.'])
    expect(document.querySelector('main')?.textContent).toContain('Nothing you typed was lost')
    const again = sentAgain(text)
    expect(again).toEqual(TYPED)
    expect(readForm(intake, again).key).toBe(readForm(intake, TYPED).key)
  }
})

test('what is too large to be given back is not said to be kept', async () => {
  const intake = await testIntake()
  const guest = await testServer(intake).letIn()
  for (let count = 0; count < 120; count += 1) await guest.form('/consult/out', {})
  const answer = await guest.post('/consult/form', body, { ...FORM, 'Content-Length': '600000' })
  const text = await answer.text()
  expect(text).toContain('go back to it in your browser')
  expect(text).not.toContain('lost')
})
