import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Comment, CommentTarget } from '#schemas'
import { makeToken, readToken } from '../../src/intake/identity/token.ts'
import { deskServer, sendAll, wordsOf } from './desk/desk-server.ts'
import { CONSULTATION, newUuid, savedComment } from './made-up.ts'
import { publishAnswer } from './publish-answer.ts'
import { type Guest, testIntake, testServer } from './test-intake.ts'

const send = (guest: Guest, comment: object) => guest.send('/consult/comments', { key: newUuid(), comments: [comment] })

interface Mine {
  readonly comment: Comment
  readonly submission: { readonly state: string }
  readonly answer?: object
}
const mineOf = async (guest: Guest): Promise<Mine[]> => ((await (await guest.get('/consult/mine')).json()) as { comments: Mine[] }).comments

const PLANTED = 'Jo Bloggs 07700900123'
const quoteOf = (exact: string, around = '') => ({ exact, prefix: around, suffix: around, start: 4, end: 10 })

describe('what a comment says of the draft beyond what its writer chose', () => {
  test('comes from the draft: nothing that staff do not see is kept, and so none of it is published', async () => {
    const intake = await testIntake()
    const guest = await testServer(intake).letIn()
    const target: CommentTarget = {
      ...savedComment().target,
      draft: 'https://planted.example/Jo-Bloggs-07700900123',
      section: PLANTED,
      quote: quoteOf('keeper', PLANTED),
      further: [
        { what: 'block', id: 'gate2', quote: quoteOf(PLANTED) },
        { what: 'block', id: PLANTED, quote: quoteOf('x') },
        { what: 'block', id: 'gate2', quote: quoteOf('upper', PLANTED) },
      ],
    }
    expect((await send(guest, savedComment({ target }))).status).toBe(201)
    const [known] = await mineOf(guest)
    expect(known?.comment.target).toEqual({
      ...savedComment().target,
      draft: 'https://locks.example/draft/',
      quote: { exact: 'keeper', prefix: 'The ', suffix: ' opens the lower gate within 3 d', start: 4, end: 10 },
      further: [
        { what: 'block', id: 'gate2' },
        { what: 'block', id: 'gate2', quote: { exact: 'upper', prefix: 'The keeper shuts the ', suffix: ' gate.', start: 21, end: 26 } },
      ],
    })
    // Of a text that nobody here knows, what was quoted stays, which staff see; what stood around it does not.
    expect((await send(guest, savedComment({ text: 'Other.', target: { ...target, digest: 'b2'.repeat(32), section: 'locks.opening' } }))).status).toBe(201)
    const [, unknown] = await mineOf(guest)
    expect(unknown?.comment.target.quote).toEqual({ ...quoteOf('keeper'), prefix: '', suffix: '' })
    expect(JSON.stringify(unknown?.comment.target.further?.map(({ quote }) => quote ?? 'none'))).toBe('["none","none","none"]')
    for (const { comment } of await mineOf(guest)) expect(comment.target.draft).toBe('https://locks.example/draft/')
  })

  test('words that it does not have there are kept without their surroundings, so that no comment is lost', async () => {
    const guest = await testServer(await testIntake()).letIn()
    expect((await send(guest, savedComment({ target: { ...savedComment().target, quote: quoteOf('no such words', PLANTED) } }))).status).toBe(201)
    expect((await mineOf(guest))[0]?.comment.target.quote).toEqual({ ...quoteOf('no such words'), prefix: '', suffix: '' })
  })

  test('a coordinator cannot say how many comments one gathers', async () => {
    const guest = await testServer(await testIntake()).letIn({ kind: 'coordinator', organisation: 'Northshire' })
    const gathers = Array.from({ length: 400 }, newUuid)
    expect((await send(guest, savedComment({ gathers }))).status).toBe(201)
    const data = new FormData()
    const saved = { format: 'saved-comments/1', consultation: CONSULTATION.id, savedAt: '2026-12-01T10:00:00.000Z' }
    data.set('file', new File([JSON.stringify({ ...saved, comments: [savedComment({ text: 'In a file.', gathers })] })], 'a.json'))
    expect((await guest.post('/consult/file', data)).status).toBe(200)
    expect((await mineOf(guest)).map(({ comment }) => comment.gathers)).toEqual([undefined, undefined])
  })
})

describe('taking the place of an earlier comment', () => {
  test.each(['refused', 'decided'] as const)('too late, with late comments %s, leaves the one that came in time as it is', async (rule) => {
    let now = new Date('2026-12-01T10:00:00.000Z')
    const guest = await testServer(await testIntake({ clock: () => now, consultation: { ...CONSULTATION, late: { rule, words: 'By the rule.' } } })).letIn({
      days: 100,
    })
    const first = savedComment()
    expect((await send(guest, first)).status).toBe(201)
    now = new Date('2027-01-30T10:00:00.000Z')
    expect((await send(guest, savedComment({ text: 'Later.', replaces: first.id }))).status).toBe(201)
    expect((await mineOf(guest)).map(({ submission }) => submission.state)).toEqual(['receipted', rule === 'refused' ? 'refused' : 'late'])
  })

  test('whose answer is published is refused: what was published stays, and the answer was not seen before', async () => {
    const intake = await testIntake()
    const guest = await testServer(intake).letIn()
    const first = savedComment()
    await send(guest, first)
    expect((await mineOf(guest))[0]?.answer).toBeUndefined()
    await publishAnswer(intake, first.id)
    expect((await mineOf(guest))[0]?.answer).toMatchObject({ verdict: 'referred' })
    const answer = await send(guest, savedComment({ replaces: first.id }))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('has been published')
    expect((await mineOf(guest)).map(({ submission }) => submission.state)).toEqual(['receipted'])
  })
})

describe('at the desk', () => {
  test('an answer that changed since a group was looked at is not agreed to with the group', async () => {
    const { intake, letIn, one, other } = await deskServer()
    const third = await letIn({ kind: 'staff' })
    const letter = 'I moor at the upper basin every week and the gate is shut before the last boat can come in, so leave it open.'
    const target = { ...savedComment().target, edition: intake.draft.edition, digest: intake.draft.digest, id: intake.draft.blocks[0]?.id ?? '' }
    const ids: string[] = []
    for (let index = 0; index < 3; index += 1) ids.push(...(await sendAll(intake, await letIn(), [savedComment({ text: letter, target })])))
    const at = `/consult/desk/groups/${ids[0]}`
    await one.form(`${at}/triage`, { theme: 'gates' })
    await one.form(`${at}/propose`, { verdict: 'noted', says: 'Thank you.' })
    const seen = /name="seen" value="(\d+)"/.exec(await (await other.get(at)).text())?.[1] ?? ''
    await third.form(`/consult/desk/comments/${ids[1]}/propose`, { verdict: 'not-accepted', says: 'No.', reason: 'Because.' })
    const words = await wordsOf(await other.form(`${at}/agree`, { size: '3', seen }))
    expect(words).toContain('2 of 3 comments done.')
    expect(words).toContain('1 left as it is: Somebody else changed it since you opened the page')
  })

  test('an export is called by a form that there is, whatever the address asks for', async () => {
    const { one } = await deskServer()
    for (const format of ['html', 'constructor', 'csv".html', '%0d%0aSet-Cookie:x', '%E2%80%AE', ''])
      expect((await one.get(`/consult/desk/export?format=${format}`)).headers.get('Content-Disposition'), format).toMatch(/filename="[a-z0-9-]+\.jsonld"$/)
  })

  test('what is redacted stays out of every export, and what acts unseen is shown', async () => {
    const { intake, letIn, one } = await deskServer()
    const target = { ...savedComment().target, edition: intake.draft.edition, digest: 'b2'.repeat(32), quote: quoteOf(PLANTED) }
    const guest = await letIn({ organisation: `Body of ${PLANTED}` })
    const [id] = await sendAll(intake, guest, [savedComment({ text: `It was ${PLANTED}\u202E.`, proposed: PLANTED, target })], `Body of ${PLANTED}`)
    expect((await one.form(`/consult/desk/comments/${id}/redact`, { words: PLANTED, reason: 'a name' })).status).toBe(303)
    for (const format of ['csv', 'jsonld']) expect(await (await one.get(`/consult/desk/export?format=${format}`)).text(), format).not.toContain(PLANTED)
    const csv = await (await one.get('/consult/desk/export?format=csv')).text()
    expect(csv).toContain('It was [redacted: a name]\u27E8U+202E\u27E9.')
  })

  test('whoever is invited twice by one email address is one person', async () => {
    const { letIn } = testServer(await testIntake())
    const staff = { kind: 'staff', email: 'ada@example.org' } as const
    const [one, again, other] = [
      await letIn(staff),
      await letIn({ ...staff, email: ' Ada@Example.org' }),
      await letIn({ kind: 'staff', email: 'ben@example.org' }),
    ]
    expect(again.ref).toBe(one.ref)
    expect(again.invitation).not.toBe(one.invitation)
    expect(new Set([one.ref, other.ref, (await letIn({ email: 'ada@example.org' })).ref]).size).toBe(3)
    expect((await again.get('/consult/session')).status).toBe(200)
  })
})

describe('who is let in', () => {
  test('by an email address is nobody whose invitation is over, was taken back or is of another consultation', async () => {
    let now = new Date('2026-12-01T10:00:00.000Z')
    const proxy = { header: 'X-Forwarded-Email', secret: 's'.repeat(40) }
    const { ask, letIn } = testServer(await testIntake({ proxy, clock: () => now }))
    await letIn({ email: 'ada@example.org', days: 2 })
    await letIn({ email: 'ben@example.org', consultation: 'other-1' })
    const statusOf = async (email: string) =>
      (await ask('/consult/session', { headers: { 'X-Forwarded-Email': email, 'X-Consult-Secret': proxy.secret } })).status
    expect([await statusOf('ada@example.org'), await statusOf('ben@example.org'), await statusOf('%')]).toEqual([200, 401, 401])
    now = new Date('2026-12-04T10:00:00.000Z')
    expect(await statusOf('ada@example.org')).toBe(401)
  })

  test('by a token is nobody who has a signature that the same key made for something else', () => {
    const key = Buffer.alloc(32, 7)
    const [id = '', end = '', signature = ''] = makeToken({ id: 'i-1', expiresAt: 2e12 }, key).split('.')
    expect(readToken(`${id}.${end}.${signature}`, key, 1e12)).toBeDefined()
    const other = createHmac('sha256', key).update(`${id}.${end}`).digest('base64url')
    expect(readToken(`${id}.${end}.${other}`, key, 1e12)).toBeUndefined()
  })
})

describe('a form made to be large', () => {
  const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const many = (count: number, field: (index: number) => string) => Array.from({ length: count }, (_, index) => field(index)).join('&')

  test('is refused in a short page, whoever sends it', async () => {
    const { ask, letIn } = testServer(await testIntake())
    const coordinator = await letIn({ kind: 'coordinator', organisation: 'Northshire' })
    const parts = many(20_000, (index) => `block.x${index}.text=a`)
    for (const answer of [await ask('/consult/form', { method: 'POST', body: parts, headers: FORM }), await coordinator.post('/consult/form', parts, FORM)]) {
      expect(answer.status).toBe(422)
      expect((await answer.text()).length).toBeLessThan(5_000)
    }
    const choices = many(20_000, (index) => `do.x${index}=merge%20x${index + 1}`)
    expect(await (await coordinator.post('/consult/gather/submit', choices, FORM)).text()).toContain('At most 2,000 comments are chosen at once')
  })

  test('from nobody is read only up to 2 MB', async () => {
    const { ask, letIn } = testServer(await testIntake())
    const body = 'a='.padEnd(2_000_001, 'x')
    const headers = { ...FORM, 'Content-Length': String(body.length) }
    expect((await ask('/consult/form', { method: 'POST', body, headers })).status).toBe(413)
    expect((await (await letIn()).post('/consult/form', body, headers)).status).toBe(422)
  })

  test('is not given back field by field to somebody who has to wait', async () => {
    const { ask } = testServer(await testIntake())
    const send = (body: string) => ask('/consult/gather/submit', { method: 'POST', body, headers: { ...FORM, 'Content-Length': String(body.length) } })
    for (let sent = 0; sent < 120; sent += 1) await send('')
    const answer = await send(many(20_000, (index) => `do.x${index}=send`))
    expect(answer.status).toBe(429)
    expect((await answer.text()).length).toBeLessThan(5_000)
  })

  test('that is none is refused as such, and is no fault of the server', async () => {
    const { letIn, log } = testServer(await testIntake())
    const guest = await letIn()
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x'])
      for (const path of ['/consult/form', '/consult/file']) expect((await guest.post(path, 'x', { 'Content-Type': type })).status, `${type} ${path}`).toBe(422)
    expect(log.every(({ fault }) => fault === undefined)).toBe(true)
  })
})

describe('every page', () => {
  test('stands in no frame and is kept in no cache, whoever asks', async () => {
    const { ask, one } = await deskServer()
    const answers = [
      await ask('/consult/'),
      await ask('/consult/nowhere'),
      await one.get('/consult/'),
      await one.get('/consult/mine'),
      await one.get('/consult/desk/'),
    ]
    for (const { headers } of answers) {
      expect(headers.get('X-Frame-Options')).toBe('DENY')
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('Cache-Control')).toBe('no-store')
    }
  })

  test('of a database that fails nothing is logged that it said', async () => {
    const intake = await testIntake()
    const { letIn, log } = testServer(intake)
    const guest = await letIn()
    await intake.store.comments.destroy()
    expect((await send(guest, savedComment({ text: PLANTED }))).status).toBe(503)
    expect(log.at(-1)?.fault).toMatch(/^\w+( \w+)?$/)
  })
})
