import { closeIntake } from '../../src/intake/open-intake.ts'
import { DRAFT, newUuid, OPEN, savedComment } from './made-up.ts'
import { ONE, OTHER, publishAnswer, writeEvents } from './publish-answer.ts'
import { testIntake, testServer } from './test-intake.ts'

/** A page of the server as it was answered. */
interface AnsweredPage {
  readonly name: string
  readonly status: number
  readonly text: string
}

const ORGANISATION = 'The Lock-Keepers’ and Weir-Wardens’ Mutual Improvement Association (Northern, Central and Southern Reaches)'
const TARGET = { ...savedComment().target, quote: { exact: 'within 3 days', prefix: 'gate ', suffix: '.', start: 32, end: 45 } }
const TYPED = {
  section: 'locks.opening',
  edition: DRAFT.edition,
  digest: DRAFT.digest,
  'block.gate1.text': 'Typed.',
  'duty.open-lock.proposed': 'may',
  'consent.text': 'yes',
}

/** Every page in every state that a respondent, a colleague or a coordinator can see. */
export async function allPages(): Promise<AnsweredPage[]> {
  const answers = [...(await pagesOfWriting()), ...(await pagesOfAnswers()), ...(await pagesOfRefusals())]
  return await Promise.all(answers.map(async ([name, response]) => ({ name, status: response.status, text: await response.text() })))
}

type Named = readonly [name: string, answer: Response]

async function pagesOfWriting(): Promise<Named[]> {
  const { ask, letIn } = testServer(await testIntake())
  const [empty, guest, coordinator, colleague] = [
    await letIn(),
    await letIn({ organisation: ORGANISATION }),
    await letIn({ kind: 'coordinator', organisation: ORGANISATION }),
    await letIn({ kind: 'colleague', organisation: ORGANISATION }),
  ]
  const many = Array.from({ length: 60 }, (_, n) =>
    savedComment({ text: `Comment ${n} `.repeat(n), proposed: n % 3 === 0 ? 'within 5 working days' : undefined, target: TARGET }),
  )
  const sent = await guest.send('/consult/comments', { key: newUuid(), comments: many })
  const { receipt } = (await sent.json()) as { receipt: { id: string } }
  await guest.form(`/consult/comments/${many[0]?.id}/withdraw`, { reason: '' })
  for (const text of ['One.', `Other${'wise'.repeat(100)}.`]) {
    await colleague.send('/consult/comments', { key: newUuid(), comments: [savedComment({ text, target: TARGET })] })
  }
  const upload = new FormData()
  upload.set('file', new File(['Id,Your comment,Kind\ngate1,Taken.,odd\nnowhere,Not placed.,legal\ngate1,Taken.,odd\n'], `${'long-name-'.repeat(12)}.csv`))
  const broken = new FormData()
  broken.set('file', new File(['nothing like it'], 'a.docx'))
  return [
    ['for nobody', await ask('/consult/')],
    ['with nothing sent', await empty.get('/consult/')],
    ['with comments', await guest.get('/consult/')],
    ['with more comments', await guest.get('/consult/?page=2')],
    ['of a coordinator', await coordinator.get('/consult/')],
    ['of a coordinator, refused', await coordinator.form('/consult/gather/submit', { 'do.gone': 'send', 'text.gone': 'Typed.' })],
    ['of a colleague', await colleague.get('/consult/')],
    ['of a link for somebody else', await guest.get(`/consult/in/${colleague.token}`)],
    ['a receipt', await guest.get(`/consult/receipts/${receipt.id}`)],
    ['a file', await guest.post('/consult/file', upload)],
    ['a file that is not one', await guest.post('/consult/file', broken)],
    ['a form of nobody', await ask('/consult/form', { method: 'POST', body: new URLSearchParams(TYPED) })],
    ['a form with a fault', await guest.form('/consult/form', { ...TYPED, 'duty.open-lock.text': 'long '.repeat(4_001) })],
    ['an empty form', await guest.form('/consult/form', { section: TYPED.section, edition: TYPED.edition, digest: TYPED.digest })],
  ]
}

/** Comments that came late, and comments with answers, disputed or not. */
async function pagesOfAnswers(): Promise<Named[]> {
  let now = OPEN
  const intake = await testIntake({ clock: () => now })
  const { letIn } = testServer(intake)
  const guest = await letIn({ organisation: ORGANISATION, days: 90 })
  const comments = Array.from({ length: 7 }, (_, n) => savedComment({ text: `Comment ${n}.`, target: TARGET }))
  const [published = '', disputed = '', upheld = '', unpublished = '', , admitted = '', refused = ''] = comments.map(({ id }) => id)
  await guest.send('/consult/comments', { key: newUuid(), comments: comments.slice(0, 4) })
  now = new Date('2027-02-01T10:00:00.000Z')
  const sent = await guest.send('/consult/comments', { key: newUuid(), comments: comments.slice(4) })
  const { receipt } = (await sent.json()) as { receipt: { id: string } }

  for (const comment of [published, disputed, upheld, unpublished]) await publishAnswer(intake, comment)
  for (const comment of [disputed, upheld, unpublished]) await guest.form(`/consult/comments/${comment}/dispute`, { reason: 'It is ours too.' })
  await writeEvents(intake, upheld, [{ type: 'answer.upheld', by: OTHER, data: { comment: upheld, reason: 'It never was.' } }])
  await writeEvents(intake, unpublished, [
    { type: 'answer.proposed', by: ONE, data: { comment: unpublished, answer: { verdict: 'noted', says: 'It is looked at.' } } },
  ])
  await writeEvents(intake, admitted, [{ type: 'comment.admitted', by: ONE, data: { comment: admitted, reason: 'The post was slow.' } }])
  await writeEvents(intake, refused, [{ type: 'comment.refused', by: ONE, data: { comment: refused, reason: 'It came a year late.' } }])
  return [
    ['with answers, and what came late', await guest.get('/consult/')],
    ['a receipt of what is late', await guest.get(`/consult/receipts/${receipt.id}`)],
  ]
}

/** What the server says where it does not do what was asked. */
async function pagesOfRefusals(): Promise<Named[]> {
  const intake = await testIntake()
  const { ask, letIn } = testServer(intake)
  const [guest, hasty] = [await letIn(), await letIn()]
  const comment = savedComment()
  await guest.send('/consult/comments', { key: newUuid(), comments: [comment] })
  await guest.form(`/consult/comments/${comment.id}/withdraw`, { reason: '' })
  for (let count = 0; count < 120; count += 1) await hasty.form('/consult/out', {})
  // As browsers send it, with its length.
  const typed = new URLSearchParams({ ...TYPED, 'block.gate1.text': 'Typed, and not to be lost.' }).toString()
  const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(typed.length) }
  const answers: Named[] = [
    ['401', await ask(`/consult/comments/${comment.id}/withdraw`, { method: 'POST', body: new URLSearchParams({ reason: '' }) })],
    ['403, an invitation that lets nobody in', await ask('/consult/in/x')],
    ['403, from elsewhere', await ask('/consult/form', { method: 'POST', headers: { Origin: 'https://elsewhere.example' }, body: new URLSearchParams(TYPED) })],
    ['403, the desk', await guest.get('/consult/desk/')],
    ['404', await ask('/consult/nothing')],
    ['409', await guest.form(`/consult/comments/${comment.id}/withdraw`, { reason: '' })],
    ['413', await guest.post('/consult/form', 'x'.repeat(8_000_001), { 'Content-Type': 'application/x-www-form-urlencoded' })],
    ['429', await hasty.post('/consult/form', typed, form)],
  ]
  await closeIntake(intake)
  return [...answers, ['503', await guest.get('/consult/')], ['503, a form', await guest.post('/consult/form', typed, form)]]
}
