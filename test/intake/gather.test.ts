import { expect, test } from 'vitest'
import { verifyStore } from '../../src/intake/store/verify-store.ts'
import { CONSULTATION, newUuid, savedComment } from './made-up.ts'
import { testIntake, testServer } from './test-intake.ts'

interface Mine {
  readonly comments: readonly {
    readonly comment: {
      readonly id: string
      readonly text: string
      readonly proposed?: string
      readonly dissent?: string
      readonly gathers?: string[]
      readonly consent: object
      readonly respondent: string
    }
    readonly submission: { readonly state: string }
  }[]
}

async function organisation() {
  const intake = await testIntake()
  const { letIn } = testServer(intake)
  const organisation = 'Northshire'
  const [coordinator, second, ada, ben, cat, stranger] = [
    await letIn({ kind: 'coordinator', organisation }),
    await letIn({ kind: 'coordinator', organisation }),
    await letIn({ kind: 'colleague', organisation }),
    await letIn({ kind: 'colleague', organisation }),
    await letIn({ kind: 'colleague', organisation }),
    await letIn({ kind: 'coordinator', organisation: 'Southshire' }),
  ]
  const give = async (guest: typeof ada, over: Parameters<typeof savedComment>[0]) => {
    const comment = savedComment(over)
    const body = { key: newUuid(), comments: [comment] }
    expect((await guest.send('/consult/comments', body)).status).toBe(201)
    expect((await guest.send('/consult/comments', body)).status).toBe(200)
    return comment
  }
  return { intake, coordinator, second, ada, ben, cat, stranger, give }
}
const mineOf = async (guest: { get: (path: string) => Promise<Response> }) => ((await (await guest.get('/consult/mine')).json()) as Mine).comments

test('a coordinator merges, keeps dissent, and sends once; nothing is counted twice, and nothing more is published than all agreed to', async () => {
  const { intake, coordinator, ada, ben, cat, stranger, give } = await organisation()
  const a = await give(ada, { text: 'Too short.', proposed: 'within 5 days' })
  const b = await give(ben, { text: 'Give us a week.', proposed: 'within a week', consent: { text: true, name: true, organisation: false } })
  const c = await give(cat, { text: 'Three days is right.', consent: { text: true, name: true, organisation: true } })
  const page = await (await coordinator.get('/consult/')).text()
  for (const text of ['Too short.', 'Give us a week.', 'Three days is right.']) expect(page).toContain(text)
  expect(await (await stranger.get('/consult/')).text()).not.toContain('Too short.')
  const fields = {
    [`do.${a.id}`]: 'send',
    [`text.${a.id}`]: 'Too short for us.',
    [`proposed.${a.id}`]: 'within 5 days',
    [`do.${b.id}`]: `merge ${a.id}`,
    [`text.${b.id}`]: 'Give us a week.',
    [`proposed.${b.id}`]: 'within a week',
    [`do.${c.id}`]: `dissent ${a.id}`,
    [`text.${c.id}`]: 'Three days is right.',
    [`proposed.${c.id}`]: '',
  }
  expect((await stranger.form('/consult/gather/submit', fields)).status).toBe(409)
  const sent = await coordinator.form('/consult/gather/submit', fields)
  expect(sent.status).toBe(303)
  const again = await coordinator.form('/consult/gather/submit', fields)
  expect(again.headers.get('Location')).toBe(sent.headers.get('Location'))
  const [merged, ...more] = await mineOf(coordinator)
  expect(more).toEqual([])
  expect(merged).toMatchObject({
    comment: {
      text: 'Too short for us.\n\nGive us a week.\n\nAlso proposed: within a week',
      proposed: 'within 5 days',
      dissent: 'Three days is right.',
      gathers: [a.id, b.id, c.id],
      respondent: coordinator.ref,
      consent: { text: true, name: false, organisation: false },
    },
    submission: { state: 'receipted' },
  })
  for (const colleague of [ada, ben, cat]) {
    expect((await mineOf(colleague)).map(({ submission }) => submission.state)).toEqual(['superseded'])
    expect(await (await colleague.get('/consult/')).text()).toContain('Sent on by your coordinator')
  }
  expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 4, receipts: 4, faults: [] })
})

test('of two coordinators at once one sends, the other is told, and keeps what they typed', async () => {
  const { coordinator, second, ada, give } = await organisation()
  const a = await give(ada, {})
  const fields = (text: string) => ({ [`do.${a.id}`]: 'send', [`text.${a.id}`]: text, [`proposed.${a.id}`]: '' })
  const answers = await Promise.all([
    coordinator.form('/consult/gather/submit', fields('One way.')),
    second.form('/consult/gather/submit', fields('Another way.')),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const refused = answers.find(({ status }) => status === 409)
  const page = (await refused?.text()) ?? ''
  expect(page).toContain('sent on or taken back since')
  expect(page).toMatch(/One way\.|Another way\./)
})

test('a choice that cannot be done is refused with everything typed: into one that stays, on another paragraph, of nothing, too long', async () => {
  const { coordinator, ada, ben, give } = await organisation()
  const a = await give(ada, {})
  const b = await give(ben, { target: { ...savedComment().target, id: 'open-lock', what: 'duty' } })
  const form = (one: string, other: string, text = 'Typed words.') =>
    coordinator.form('/consult/gather/submit', {
      [`do.${a.id}`]: one,
      [`text.${a.id}`]: text,
      [`proposed.${a.id}`]: '',
      [`do.${b.id}`]: other,
      [`text.${b.id}`]: 'More typed words.',
    })
  for (const [one, other, words] of [
    [`merge ${b.id}`, 'leave', 'not itself sent on'],
    [`merge ${b.id}`, `merge ${a.id}`, 'not itself sent on'],
    [`merge ${b.id}`, 'send', 'only on the same paragraph'],
    ['leave', 'leave', 'at least one comment'],
  ] as const) {
    const answer = await form(one, other)
    expect(answer.status, words).toBe(422)
    const page = await answer.text()
    expect(page).toContain(words)
    expect(page).toContain('>Typed words.</textarea>')
    expect(page).toContain('>More typed words.</textarea>')
  }
  expect((await form('send', 'leave', 'x'.repeat(20_001))).status).toBe(422)
  expect((await form('send', 'leave')).status).toBe(303)
  expect((await mineOf(ben)).map(({ submission }) => submission.state)).toEqual(['with-coordinator'])
})

test('a colleague takes a comment back before it is sent on; a respondent cannot claim to gather', async () => {
  const { coordinator, ada, give, intake } = await organisation()
  const a = await give(ada, {})
  expect((await ada.form(`/consult/comments/${a.id}/withdraw`, { reason: '' })).status).toBe(303)
  expect(await (await coordinator.get('/consult/')).text()).toContain('None wait for you.')
  const person = await testServer(intake).letIn()
  await person.send('/consult/comments', { key: newUuid(), comments: [savedComment({ gathers: [a.id] })] })
  expect((await mineOf(person))[0]?.comment.gathers).toBeUndefined()
})
