import { describe, expect, test } from 'vitest'
import { verifyStore } from '../../src/intake/store/verify-store.ts'
import { CONSULTATION, DRAFT, newUuid, savedComment } from './made-up.ts'
import { type Guest, testIntake, testServer } from './test-intake.ts'

const upload = (guest: Guest, name: string, content: string | Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) => {
  const data = new FormData()
  data.set('file', new File([content], name))
  for (const [field, value] of Object.entries(fields)) data.set(field, value)
  return guest.post('/consult/file', data)
}
const saved = (over: object = {}) =>
  JSON.stringify({
    format: 'saved-comments/1',
    consultation: CONSULTATION.id,
    savedAt: '2026-12-01T10:00:00.000Z',
    comments: [savedComment(), savedComment({ text: 'Second.' })],
    ...over,
  })
/** What a page counts: taken, there already, not placed, empty. */
const counts = (page: string) => [...page.matchAll(/<dd>(\d+)<\/dd>/g)].map(([, count]) => Number(count))

describe('a file of comments', () => {
  test('is taken with a receipt; sent again it takes nothing, even in another form; what was withdrawn can be sent again', async () => {
    const intake = await testIntake()
    const guest = await testServer(intake).letIn()
    const file = saved()
    const first = await (await upload(guest, 'mine.json', file)).text()
    expect(counts(first)).toEqual([2, 0, 0, 0])
    expect(first).toContain('Receipt for 2 comments')
    expect(counts(await (await upload(guest, 'mine.json', file)).text())).toEqual([0, 2, 0, 0])
    const csv = 'Id,Your comment,Kind\ngate1,Second.,substantive\ngate2,Third.,factual\n,,\n'
    expect(counts(await (await upload(guest, 'mine.CSV', csv)).text())).toEqual([1, 1, 0, 1])
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 3, receipts: 2, faults: [] })
    const { comments } = (await (await guest.get('/consult/mine')).json()) as { comments: { comment: { id: string; via: string } }[] }
    expect(comments.map(({ comment }) => comment.via)).toEqual(['file', 'file', 'spreadsheet'])
    await guest.send(`/consult/comments/${comments[2]?.comment.id}/withdraw`, {})
    expect(counts(await (await upload(guest, 'mine.csv', csv)).text())).toEqual([1, 1, 0, 1])
  })

  test('sent twice at once it is taken once', async () => {
    const intake = await testIntake()
    const guest = await testServer(intake).letIn()
    const file = saved()
    const pages = await Promise.all([upload(guest, 'a.json', file), upload(guest, 'a.json', file)])
    expect(pages.map(({ status }) => status)).toEqual([200, 200])
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 2, faults: [] })
  })

  test('that was edited: unknown paragraphs are listed with their words, ids of others replaced, times and organisations put right', async () => {
    const { letIn } = testServer(await testIntake())
    const [other, guest] = [await letIn(), await letIn({ organisation: 'Northshire' })]
    const theirs = savedComment()
    await other.send('/consult/comments', { key: newUuid(), comments: [theirs] })
    const edited = saved({
      organisation: 'Somebody else',
      comments: [
        savedComment({ target: { ...savedComment().target, id: 'gone' }, text: 'Words about <b>nothing</b>.', proposed: 'Kept too.' }),
        savedComment({ id: theirs.id, text: 'With another’s id.' }),
        savedComment({ madeAt: '2001-01-01T00:00:00.000Z', text: 'Dated back.' }),
      ],
    })
    const page = await (await upload(guest, 'edited.json', edited)).text()
    expect(counts(page)).toEqual([2, 0, 1, 0])
    expect(page).toContain('Words about &lt;b&gt;nothing&lt;/b&gt;.')
    expect(page).toContain('Kept too.')
    expect(page).toContain('Its id belongs to another comment')
    expect(page).toContain('at a time that cannot be')
    expect(page).toContain('another organisation than the invitation')
    const { comments } = (await (await guest.get('/consult/mine')).json()) as { comments: { comment: { id: string; organisation: string } }[] }
    expect(comments.every(({ comment }) => comment.id !== theirs.id && comment.organisation === 'Northshire')).toBe(true)
  })

  test.each([
    ['of another consultation', 'a.json', saved({ consultation: 'another' }), 'another consultation'],
    ['that is no JSON', 'a.json', '{', 'not JSON'],
    ['with a key that changes how objects work', 'a.json', saved().replace('{"format"', '{"__proto__":{"x":1},"format"'), '__proto__'],
    ['of no known form', 'a.exe', 'MZ', 'this one cannot'],
    ['with no ending', 'comments', 'x', 'this one cannot'],
    ['that is not text', 'a.csv', new Uint8Array([0xff, 0xfe, 0x00, 0x41]), 'not text in UTF-8'],
    ['without its columns', 'a.csv', 'a,b\n1,2\n', 'has to name the columns'],
  ])('%s is refused in words', async (_name, name, content, words) => {
    const guest = await testServer(await testIntake()).letIn()
    const page = await (await upload(guest, name, content)).text()
    expect(counts(page)[0]).toBe(0)
    expect(page).toContain(words)
  })

  test('what may be published of a file that does not say is what its sender ticks', async () => {
    const guest = await testServer(await testIntake()).letIn()
    await upload(guest, 'a.csv', 'Id,Your comment\ngate1,Ticked.\n', { 'consent.text': 'yes' })
    await upload(guest, 'a.csv', 'Id,Your comment\ngate1,Not ticked.\n')
    const { comments } = (await (await guest.get('/consult/mine')).json()) as { comments: { comment: { consent: object } }[] }
    expect(comments.map(({ comment }) => comment.consent)).toEqual([
      { text: true, name: false, organisation: false },
      { text: false, name: false, organisation: false },
    ])
  })

  test('nobody sends one without an invitation, and an empty one is no file', async () => {
    const { ask, letIn } = testServer(await testIntake())
    expect((await ask('/consult/file', { method: 'POST', body: new FormData() })).status).toBe(401)
    expect((await upload(await letIn(), 'a.json', '')).status).toBe(422)
    expect((await (await letIn()).form('/consult/file', { file: 'not a file' })).status).toBe(422)
  })
})

describe('the page of fields', () => {
  test('sends without a script; sent twice it is sent once; without an invitation everything typed comes back', async () => {
    const intake = await testIntake()
    const { ask, letIn } = testServer(intake)
    const guest = await letIn()
    const fields = {
      section: 'locks.opening',
      edition: DRAFT.edition,
      digest: DRAFT.digest,
      'block.gate1.text': 'A comment\r\nof two lines',
      'block.gate1.classification': 'legal',
      'duty.open-lock.proposed': 'may open',
      'section.locks.opening.text': '',
      'question.workable.text': 'Yes.',
      'consent.text': 'yes',
    }
    const lost = await ask('/consult/form', { method: 'POST', body: new URLSearchParams(fields) })
    expect(lost.status).toBe(401)
    const page = await lost.text()
    for (const words of ['A comment\nof two lines', 'may open', 'Yes.', 'name="consent.text" value="yes"'])
      expect(page.replaceAll('\r\n', '\n')).toContain(words)
    const [one, two] = [await guest.form('/consult/form', fields), await guest.form('/consult/form', fields)]
    expect(one.headers.get('Location')).toMatch(/^\/consult\/receipts\//)
    expect(two.headers.get('Location')).toBe(one.headers.get('Location'))
    const receipt = await (await guest.get(one.headers.get('Location') ?? '')).text()
    expect(receipt).toContain('Your 3 comments were received on 1 December 2026')
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 3, receipts: 1, faults: [] })
  })
  test('a page that was opened before the draft was published again is taken, as about the text that its writer saw', async () => {
    const intake = await testIntake()
    const guest = await testServer(intake).letIn()
    const digest = 'b2'.repeat(32)
    const fields = {
      section: 'locks.opening',
      edition: DRAFT.edition,
      digest,
      'block.gone1.text': 'About a paragraph that has left.',
      'block.gate1.text': 'Here.',
    }
    expect((await guest.form('/consult/form', fields)).status).toBe(303)
    const { comments } = (await (await guest.get('/consult/mine')).json()) as { comments: { comment: { target: object } }[] }
    expect(comments.map(({ comment }) => comment.target)).toMatchObject([
      { id: 'gone1', digest },
      { id: 'gate1', digest },
    ])
  })
})
