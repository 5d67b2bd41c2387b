import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { closeIntake } from '../../src/intake/open-intake.ts'
import { readForm } from '../../src/intake/read-form.ts'
import { DRAFT, newUuid } from './made-up.ts'
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
function fieldsAgain(page: string, path = '/consult/form'): [name: string, value: string][] {
  const { window } = new JSDOM(page)
  const form = window.document.querySelector<HTMLFormElement>(`main form[action="${path}"]`)
  if (form === null) throw new Error('no form')
  return [...new (window as unknown as typeof globalThis).FormData(form)].map(([name, value]) => [name, String(value).replaceAll(/\r?\n/g, '\r\n')])
}

const sentAgain = (page: string): Record<string, string> => Object.fromEntries(fieldsAgain(page))

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
    const { arrival, ...again } = sentAgain(text)
    expect(again).toEqual(TYPED)
    // Where it was the server’s fault, it goes along when the form came in first.
    expect(arrival !== undefined).toBe(answer === late)
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

const [A, B, C] = [newUuid(), newUuid(), newUuid()]
const WORDS = 'Two lines,\r\n"and" <marks> &amp; 🙂.'
// Each form of the desk, of a coordinator and of a respondent, as a browser sends it: what people see of it, and what goes along.
const FORMS: readonly (readonly [path: string, fields: readonly (readonly [string, string])[], seen: readonly string[]])[] = [
  [
    `/consult/desk/comments/${A}/propose`,
    [
      ['seq', '7'],
      ['verdict', 'accepted-in-part'],
      ['says', WORDS],
      ['reason', 'Because.'],
      ['referredTo', 'Nobody'],
      ['link', 'block k7f3p'],
      ['link', 'duty open-lock'],
    ],
    ['What was decided', 'Answer', 'Reason', 'Referred to whom', 'It links to the change of block k7f3p', 'It links to the change of duty open-lock'],
  ],
  [
    `/consult/desk/comments/${A}/triage`,
    [
      ['seq', '7'],
      ['theme', 'gates'],
      ['owner', 's-0001'],
      ['duplicateOf', B],
    ],
    ['Theme', 'Who is to answer it', 'It makes the same point as'],
  ],
  [
    `/consult/desk/comments/${A}/confirm`,
    [
      ['seq', '7'],
      ['place', 'gate2'],
      ['id', ''],
      ['words', 'the upper gate'],
    ],
    ['Where it stands in the draft', 'Id of the paragraph, duty or section', 'The words it is about'],
  ],
  [
    `/consult/desk/groups/${A}/propose`,
    [
      ['size', '12'],
      ['verdict', 'noted'],
      ['says', WORDS],
    ],
    ['What was decided', 'Answer'],
  ],
  [
    `/consult/desk/comments/${A}/screen`,
    [
      ['seq', '7'],
      ['note', 'Look twice.'],
    ],
    ['Note for colleagues'],
  ],
  [
    `/consult/desk/comments/${A}/wording`,
    [
      ['draft', 'x'],
      ['force', 'yes'],
      ['even', 'yes'],
    ],
    ['Put it in although checks would fail'],
  ],
  [`/consult/comments/${A}/dispute`, [['reason', WORDS]], ['Reason']],
  [
    '/consult/gather/submit',
    [
      [`do.${A}`, 'send'],
      [`text.${A}`, WORDS],
      [`proposed.${A}`, 'must'],
      [`do.${B}`, `merge ${A}`],
      [`text.${B}`, 'So do I.'],
      [`proposed.${B}`, ''],
      [`do.${C}`, 'leave'],
      [`text.${C}`, ''],
      [`proposed.${C}`, 'may'],
    ],
    Array.from({ length: 3 }, () => ['What to do with it', 'Comment', 'Proposed wording (if any)']).flat(),
  ],
]

describe('a form of the desk, of a coordinator or of a respondent is given back to be changed and sent again', () => {
  const ways = [
    ['that comes too soon', 429, 'Too much came from this invitation at once. Wait'],
    ['while the database is gone', 503, 'The server could not keep what you sent.'],
  ] as const

  test.each(ways)('%s', async (_when, status, why) => {
    const intake = await testIntake()
    const staff = await testServer(intake).letIn({ kind: 'staff' })
    const server = testServer(intake)
    if (status === 429) for (let count = 0; count < 120; count += 1) await server.ask('/consult/out', { method: 'POST', headers: { Cookie: staff.cookie } })
    else await closeIntake(intake)
    for (const [path, fields, seen] of FORMS) {
      const typed = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()
      const answer = await server.ask(path, { method: 'POST', body: typed, headers: { Cookie: staff.cookie, ...FORM, 'Content-Length': String(typed.length) } })
      expect(answer.status, path).toBe(status)
      const text = await answer.text()
      const again = fieldsAgain(text, path)
      expect(
        again.filter(([name]) => name !== 'arrival'),
        path,
      ).toEqual(fields)
      expect(again.length > fields.length, path).toBe(status === 503 && path === '/consult/gather/submit')
      const { document } = new JSDOM(text).window
      const main = document.querySelector('main')
      expect(main?.textContent).toContain(why)
      expect(main?.textContent).toContain('Nothing you typed was lost')
      expect(main?.textContent).toContain('You were here: ')
      expect([...document.querySelectorAll('main label')].map((label) => label.textContent)).toEqual(seen)
      for (const label of document.querySelectorAll<HTMLLabelElement>('main label')) expect(label.control?.matches('[type=hidden]')).toBe(false)
      // What goes along unseen is nothing that anybody wrote.
      const hidden = [...document.querySelectorAll<HTMLInputElement>('main input[type=hidden]')].map(({ name }) => name)
      expect(hidden.filter((name) => !['seq', 'size', 'draft', 'force', 'arrival'].includes(name))).toEqual([])
    }
  })
})
