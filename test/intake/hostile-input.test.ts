import { describe, expect, test } from 'vitest'
import { verifyStore } from '../../src/intake/store/verify-store.ts'
import { CONSULTATION, DRAFT, newUuid, savedComment } from './made-up.ts'
import { refuseActive, XSS } from './refuse-active.ts'
import { type Guest, testIntake, testServer } from './test-intake.ts'

const post = (guest: Guest, comment: unknown, key: unknown = newUuid()) => guest.send('/consult/comments', { key, comments: [comment] })

describe('what people send stays text', () => {
  test('nothing written into any field, name, reason or file name acts on any page', async () => {
    const intake = await testIntake({ consultation: { ...CONSULTATION, title: `Locks ${XSS[0]}` } })
    const { letIn } = testServer(intake)
    const guest = await letIn({ organisation: `North ${XSS.join(' ')}`, name: XSS[1] })
    const coordinator = await letIn({ kind: 'coordinator', organisation: `North ${XSS.join(' ')}` })
    const colleague = await letIn({ kind: 'colleague', organisation: `North ${XSS.join(' ')}` })
    const all = XSS.join(' ')
    const target = { ...savedComment().target, quote: { exact: all, prefix: XSS[1]?.slice(0, 32) ?? '', suffix: '', start: 0, end: 5 } }
    const one = savedComment({ text: all, proposed: all, target })
    expect((await post(guest, one)).status).toBe(201)
    expect((await post(colleague, savedComment({ text: all, proposed: all, target }))).status).toBe(201)
    // On a draft that is not this one, the id of what it is about cannot be known.
    const unknown = { ...target, id: XSS[1]?.slice(0, 100) ?? '', digest: 'b2'.repeat(32), section: XSS[0] ?? '' }
    expect((await post(guest, savedComment({ target: unknown, text: 'x' }))).status).toBe(201)
    const { comments } = (await (await guest.get('/consult/mine')).json()) as { comments: { submission: { receipt: string } }[] }
    const name = `${XSS[1]}.json`
    const upload = new FormData()
    upload.set(
      'file',
      new File(
        [
          JSON.stringify({
            format: 'saved-comments/1',
            consultation: 'other',
            savedAt: '2026-12-01T10:00:00.000Z',
            comments: [savedComment({ text: all, proposed: all })],
          }),
        ],
        name,
      ),
    )
    const pages = [
      await guest.get('/consult/'),
      await coordinator.get('/consult/'),
      await guest.get(`/consult/receipts/${comments[0]?.submission.receipt}`),
      await guest.form('/consult/form', {
        section: all,
        edition: all,
        digest: all,
        [`block.${all.slice(0, 100)}.text`]: all,
        [`section.${XSS[0]}.proposed`]: all,
        'consent.text': all,
      }),
      await guest.post('/consult/file', upload),
      await guest.get(`/consult/${encodeURIComponent(all)}`),
      await guest.form(`/consult/comments/${encodeURIComponent(all)}/withdraw`, { reason: all }),
      await guest.form(`/consult/comments/${one.id}/dispute`, { reason: all }),
      await coordinator.form('/consult/gather/submit', { 'do.x': `merge ${all}`, 'text.x': all }),
    ]
    for (const page of pages) {
      expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff')
      refuseActive(await page.text())
    }
  })

  test('characters that act unseen are shown', async () => {
    const guest = await testServer(await testIntake()).letIn()
    await post(guest, savedComment({ text: 'pay \u202Eeurt\u202C \u200B now \u0007' }))
    const page = await (await guest.get('/consult/')).text()
    expect(page).toContain('⟨U+202E⟩eurt⟨U+202C⟩ ⟨U+200B⟩ now ⟨U+0007⟩')
  })

  test.each([
    ['half a character in the text', savedComment({ text: 'a \uD800 b' })],
    ['NUL in the text', savedComment({ text: 'a \0 b' })],
    ['half a character in an id', savedComment({ target: { ...savedComment().target, id: 'a\uDC00', digest: 'b2'.repeat(32) } })],
    ['NUL in an id', savedComment({ target: { ...savedComment().target, id: 'a\0', digest: 'b2'.repeat(32) } })],
    ['NUL in a section', savedComment({ target: { ...savedComment().target, section: 'a\0' } })],
    ['a text of 20,001 characters', savedComment({ text: 'x'.repeat(20_001) })],
    ['a text of a megabyte', savedComment({ text: 'é'.repeat(1_000_000) })],
    ['a paragraph that is not there', savedComment({ target: { ...savedComment().target, id: 'nowhere' } })],
    ['another edition', savedComment({ target: { ...savedComment().target, edition: '9.9' } })],
    ['an address that runs', savedComment({ target: { ...savedComment().target, draft: 'javascript:alert(1)' } })],
    ['a field that is not one', { ...savedComment(), respondent: 'r-somebody' }],
    ['an id of another kind', savedComment({ id: '../../etc/passwd' })],
  ])('%s is refused in words, and nothing is kept', async (_name, comment) => {
    const intake = await testIntake()
    const { letIn, log } = testServer(intake)
    const answer = await post(await letIn(), comment)
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { error: { words: string } }).error.words).toMatch(/\w+ \w+/)
    expect(log.every(({ fault }) => fault === undefined)).toBe(true)
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ events: 1, comments: 0 })
  })

  test.each([
    ['keys that change how objects work', '{"key":"x","__proto__":{"isAdmin":true},"comments":[]}'],
    [
      'such a key far inside',
      JSON.stringify({ key: newUuid(), comments: [savedComment()] })
        .replace('"quote"', '"x"')
        .replace('"text":"Three', '"constructor":{},"text":"Three'),
    ],
    ['deep nesting', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['half a message', '{"key":'],
    ['no comment', JSON.stringify({ key: newUuid(), comments: [] })],
    ['a list', '[]'],
    ['nothing', ''],
  ])('%s: refused', async (_name, body) => {
    const guest = await testServer(await testIntake()).letIn()
    expect((await guest.post('/consult/comments', body, { 'Content-Type': 'application/json' })).status).toBe(422)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  test('form fields with names of objects’ own are text like any other', async () => {
    const guest = await testServer(await testIntake()).letIn()
    const answer = await guest.form('/consult/form', {
      __proto__x: '1',
      ['__proto__']: 'x',
      'block.__proto__.text': 'y',
      'block.constructor.text': 'z',
      section: 'locks.opening',
      edition: DRAFT.edition,
      digest: DRAFT.digest,
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('The draft has no paragraph')
  })

  test('more than can be read at once is refused before it is read', async () => {
    const guest = await testServer(await testIntake()).letIn()
    const answer = await guest.post('/consult/comments', 'x'.repeat(8_000_001), { 'Content-Type': 'application/json', 'Content-Length': '8000001' })
    expect(answer.status).toBe(413)
  })

  test('too much from one invitation is held off, and others are not', async () => {
    const { letIn } = testServer(await testIntake())
    const [busy, other] = [await letIn(), await letIn()]
    const answers = await Promise.all(Array.from({ length: 130 }, () => busy.send('/consult/comments', {})))
    const held = answers.filter(({ status }) => status === 429)
    expect(held).toHaveLength(10)
    expect(Number(held[0]?.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await post(other, savedComment())).status).toBe(201)
  })

  test('a time that its writer’s clock cannot have shown is not kept: neither back-dated nor ahead', async () => {
    const guest = await testServer(await testIntake()).letIn()
    for (const madeAt of ['2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z']) await post(guest, savedComment({ madeAt, text: madeAt }))
    const { comments } = (await (await guest.get('/consult/mine')).json()) as { comments: { comment: { madeAt: string } }[] }
    expect(comments.map(({ comment }) => comment.madeAt)).toEqual(['2026-12-01T10:00:00.000Z', '2026-12-01T10:00:00.000Z'])
  })
})
