import { expect, test } from 'vitest'
import { packFile } from '#engine'
import type { CommentTarget } from '#schemas'
import { MOVE_NAMES } from '../../src/intake/desk/read-move.ts'
import { commentsXml, editParts, endComment, insertInBookmark, startComment } from '../output/consult/office/edit-office.ts'
import { SMALL_PACK } from '../output/consult/office/small-pack.ts'
import { deskServer, sendAll } from './desk/desk-server.ts'
import { CONSULTATION, newUuid, savedComment } from './made-up.ts'
import { OTHER, writeEvents } from './publish-answer.ts'
import { refuseActive, XSS } from './refuse-active.ts'
import { type Guest, testIntake, testServer } from './test-intake.ts'

const ALL = `${XSS.join(' ')} \u202E`
const UNSEEN = /[\u202A-\u202E\u2066-\u2069\u200B]/

/** Nothing acts, and nothing that acts unseen is among what a reader sees. */
async function judge(page: Response, name: string): Promise<string> {
  const text = await page.text()
  expect(page.headers.get('Content-Security-Policy'), name).toContain("default-src 'none'")
  refuseActive(text)
  // What stands in a box to be sent again is what was typed.
  expect(text.replace(/<textarea[^>]*>[^<]*<\/textarea>/g, '').replace(/<[^>]*>/g, ''), name).not.toMatch(UNSEEN)
  return text
}

test('every field of a comment, dissent and further places included, stays text for its writer, a coordinator and staff', async () => {
  const { intake, ask, letIn, one, other } = await deskServer()
  const organisation = `North ${ALL}`
  const [guest, coordinator, ada, ben] = [
    await letIn({ organisation, name: ALL, email: ALL }),
    await letIn({ kind: 'coordinator', organisation }),
    await letIn({ kind: 'colleague', organisation }),
    await letIn({ kind: 'colleague', organisation }),
  ]
  const quote = { exact: ALL, prefix: XSS[1]?.slice(0, 32) ?? '', suffix: XSS[0]?.slice(0, 32) ?? '', start: 0, end: 5 }
  // On a draft that is not this one, nothing of what it is about can be known.
  const target: CommentTarget = {
    ...savedComment().target,
    edition: intake.draft.edition,
    id: XSS[1]?.slice(0, 100) ?? '',
    section: XSS[0] ?? '',
    digest: 'b2'.repeat(32),
    quote,
    further: [{ what: 'block', id: XSS[2]?.slice(0, 100) ?? '', quote }],
  }
  const nasty = (over: object = {}) => savedComment({ text: ALL, proposed: ALL, dissent: ALL, target, ...over })
  const [id = ''] = await sendAll(intake, guest, [nasty()], organisation)
  const [mine, theirs] = [nasty(), nasty({ text: `Other ${ALL}` })]
  for (const [colleague, comment] of [
    [ada, mine],
    [ben, theirs],
  ] as const)
    expect((await colleague.send('/consult/comments', { key: newUuid(), comments: [comment] })).status).toBe(201)
  expect(await judge(await coordinator.get('/consult/'), 'waiting')).toContain('&lt;script&gt;alert(1)')
  const sent = await coordinator.form('/consult/gather/submit', {
    [`do.${mine.id}`]: 'send',
    [`text.${mine.id}`]: ALL,
    [`proposed.${mine.id}`]: ALL,
    [`do.${theirs.id}`]: `dissent ${mine.id}`,
    [`text.${theirs.id}`]: ALL,
    [`proposed.${theirs.id}`]: ALL,
  })
  expect(sent.status).toBe(303)
  for (const [who, path] of [
    [guest, '/consult/'],
    [ada, '/consult/'],
    [coordinator, '/consult/'],
    [coordinator, sent.headers.get('Location') ?? ''],
  ] as const)
    await judge(await who.get(path), path)

  const { comments } = (await (await coordinator.get('/consult/mine')).json()) as { comments: { comment: { id: string; dissent: string } }[] }
  expect(comments[0]?.comment.dissent).toContain('<script>')
  for (const comment of [id, comments[0]?.comment.id ?? '']) {
    const at = `/consult/desk/comments/${comment}`
    const fields = { reason: ALL, says: ALL, referredTo: ALL, note: ALL, owner: ALL, duplicateOf: ALL, words: ALL, id: ALL, place: ALL }
    // Every form, filled in with all of it, right and wrong; what is refused comes back in the page.
    for (const move of MOVE_NAMES.filter((name) => name !== 'withdraw'))
      await judge(await one.form(`${at}/${move}`, { ...fields, theme: XSS[0] ?? '', verdict: XSS[1] ?? '' }), move)
    await one.form(`${at}/triage`, { theme: 'gates' })
    expect((await one.form(`${at}/redact`, { words: 'alert(1)', reason: ALL })).status).toBe(303)
    expect((await one.form(`${at}/propose`, { ...fields, verdict: 'referred' })).status).toBe(303)
    expect((await other.form(`${at}/return`, { reason: ALL })).status).toBe(303)
    expect((await one.form(`${at}/propose`, { ...fields, verdict: 'referred' })).status).toBe(303)
    expect((await other.form(`${at}/agree`, {})).status).toBe(303)
    expect((await one.form(`${at}/withhold`, { reason: ALL })).status).toBe(303)
    const sender = comment === id ? guest : coordinator
    await writeEvents(intake, comment, [{ type: 'answer.published', by: OTHER, data: { comment } }])
    expect((await sender.form(`/consult/comments/${comment}/dispute`, { reason: ALL })).status).toBe(303)
    await judge(await one.get(at), 'disputed')
    expect((await other.form(`${at}/uphold`, { reason: ALL })).status).toBe(303)
    for (const path of [at, `${at}/wording`, `${at}/wording?force=yes`]) await judge(await one.get(path), path)
    for (const path of ['', `?q=${encodeURIComponent(ALL)}`, `?organisation=${encodeURIComponent(organisation)}`, 'progress/', 'conflicts/', 'groups/'])
      await judge(await one.get(`/consult/desk/${path}`), path)
    await judge(await one.get(`/consult/desk/groups/${comment}`), 'group')
    for (const path of ['/consult/', `/consult/?page=${encodeURIComponent(ALL)}`]) await judge(await sender.get(path), path)
    await judge(await one.form(`${at}/withdraw`, { reason: ALL, seq: '0' }), 'withdraw')
    expect((await one.form(`${at}/withdraw`, { reason: ALL })).status).toBe(303)
    await judge(await one.get(at), 'withdrawn')
  }
  for (const path of [`/consult/in/${encodeURIComponent(ALL)}`, `/consult/receipts/${encodeURIComponent(ALL)}`]) await judge(await ask(path), path)
})

test('nor does anything in a file, its cells and its name included', async () => {
  const { letIn } = testServer(await testIntake())
  const guest = await letIn({ organisation: 'Northshire' })
  const cell = `"${ALL.replaceAll('"', '""')}"`
  const upload = async (who: Guest, name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const data = new FormData()
    data.set('file', new File([content], name))
    return await judge(await who.post('/consult/file', data), name)
  }
  const csv = await upload(
    guest,
    `${XSS[1]}\u202E.csv`,
    `Id,Your comment,Words you propose,Kind,Consultation,The words it is about\ngate1,${cell},${cell},${cell},${CONSULTATION.id},${cell}\n${cell},${cell},${cell},${cell},${cell},${cell}\n`,
  )
  expect(csv).toContain('&lt;img src=x onerror=alert(1)&gt;')
  const saved = {
    format: 'saved-comments/1',
    consultation: ALL,
    organisation: ALL,
    savedAt: '2026-12-01T10:00:00.000Z',
    comments: [savedComment({ text: ALL })],
  }
  await upload(guest, 'a.json', JSON.stringify(saved))
  const document = editParts(packFile(SMALL_PACK, 'whole.docx'), {
    'word/comments.xml': () => commentsXml([{ text: ALL.replaceAll('&', '').replaceAll('<', '&lt;').replaceAll('"', '&quot;') }]),
    'word/document.xml': (xml) =>
      insertInBookmark(xml, '_mm_bbbb1', [
        [5, startComment(0)],
        [19, endComment(0)],
      ]),
  })
  await upload(guest, `${XSS[0]?.replace('/', '')}.docx`, new Uint8Array(document))
  await judge(await guest.get('/consult/'), 'home')
})
