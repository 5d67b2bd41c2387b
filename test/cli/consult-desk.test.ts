import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadManual, openConsultations } from '#engine'
import { closeIntake, invite, openIntake } from '../../src/intake/index.ts'
import { submitComments } from '../../src/intake/submit-comments.ts'
import { deskManual, openingOf, savedProposal } from '../intake/desk/desk-manual.ts'
import { newUuid } from '../intake/made-up.ts'
import { locksConsultation } from './locks-consultation.ts'
import { runInside } from './run-inside.ts'

const CONSULTATION = locksConsultation()

/** A consultation with three comments and two members of staff, closed again, for the commands to open. */
async function filled() {
  const root = deskManual({ 'consultations/locks-1/consultation.yaml': CONSULTATION })
  const data = mkdtempSync(join(tmpdir(), 'desk-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const [consultation] = openConsultations(root).consultations
  if (consultation === undefined) throw new Error('No consultation is open.')
  const intake = await openIntake({ data: consultation.data, edition: loadManual(root).edition, folder: data })
  const letIn = (kind: 'respondent' | 'staff') =>
    invite(intake.store.respondents, { consultation: 'locks-1', kind, days: 30 }, { key: intake.key, now: new Date() })
  const guest = await letIn('respondent')
  const comments = [
    savedProposal(root, { id: 'gate5', words: 'heavy boat', proposed: 'laden boat' }),
    { ...savedProposal(root, { id: 'gate2', proposed: '=1+1' }), text: 'Ask Jo Bloggs.' },
    savedProposal(root, { id: 'gate3', words: 'rings twice', proposed: 'calls' }),
  ]
  const sent = await submitComments(
    intake,
    { invitation: guest.invitation, ref: guest.ref, kind: 'respondent', capacity: 'personal' },
    { key: newUuid(), comments, via: 'web' },
  )
  if ('complaints' in sent) throw new Error(sent.complaints[0]?.words)
  const [one, other] = [(await letIn('staff')).ref, (await letIn('staff')).ref]
  await closeIntake(intake)
  const run = (...args: string[]) => runInside('consult', ...args, '--manual', root, '--data', data)
  return { root, run, one, other, ids: comments.map(({ id }) => id) as [string, string, string] }
}

test('comments are listed, given themes, answered by two persons, redacted and exported in the terminal', async () => {
  const { run, one, other, ids } = await filled()
  expect((await run('list')).out).toContain('3 comments.')
  expect((await run('list', 'bloggs', '--answer', 'received')).out).toContain('1 comment.')
  expect(await run('triage', ids[0], '--theme', 'gates')).toMatchObject({ code: 2, err: expect.stringContaining('say who you are with --as') })
  expect(await run('triage', ids[0], '--theme', 'gates', '--as', 's-nobody')).toMatchObject({ code: 2 })
  expect(await run('triage', ids[0], '--theme', 'none-such', '--as', one)).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no theme none-such'),
  })
  expect(await run('triage', ids[0], '--theme', 'gates', '--as', one)).toMatchObject({ code: 0, out: `${ids[0]}: receipted, answer triaged.\n` })
  const answer = ['--verdict', 'accepted', '--says', 'It is said so now.', '--as', one]
  expect(await run('propose', ids[0], ...answer)).toMatchObject({ code: 1, err: expect.stringContaining('needs a link') })
  expect(await run('propose', ids[0], ...answer, '--links', 'block:gate5')).toMatchObject({ code: 0 })
  expect(await run('agree', ids[0], '--as', one)).toMatchObject({ code: 1, err: expect.stringContaining('takes a second person') })
  expect(await run('agree', ids[0], '--as', other)).toMatchObject({ code: 0 })
  expect(await run('return', ids[0], '--reopen', '--reason', 'A figure was wrong.', '--as', other)).toMatchObject({
    code: 0,
    out: expect.stringContaining('answer triaged'),
  })
  expect(await run('late', ids[0], '--admit', '--reason', 'x', '--as', one)).toMatchObject({ code: 1 })
  expect(await run('redact', ids[1], '--words', 'Jo Bloggs', '--reason', 'a name', '--as', one)).toMatchObject({ code: 0 })
  const { out } = await run('export')
  expect(out).toContain(`'=1+1`)
  expect(out).toContain('Ask [redacted: a name].')
  expect(await run('export', '--format', 'xlsx')).toMatchObject({ code: 2 })
  expect((await run('groups')).out).toBe('0 groups.\n')
})

test('what the desk shows and does besides is there in the terminal: read with a note, progress, whose turn it is, where a comment stands now', async () => {
  const { run, one, other, ids } = await filled()
  expect(await run('read', ids[1], '--note', 'Ask the training team.', '--as', one)).toMatchObject({ code: 0, out: `${ids[1]}: receipted, answer screened.\n` })
  expect(await run('read', ids[1], '--as', one)).toMatchObject({ code: 1 })
  expect(await run('triage', ids[0], '--theme', 'gates', '--owner', other, '--as', one)).toMatchObject({ code: 0 })
  expect((await run('list', '--owner', other)).out).toContain('1 comment.')
  expect((await run('list', '--owner', one)).out).toContain('0 comments.')
  expect((await run('list', '--proposing')).out).toContain('3 comments.')
  expect((await run('list', '--proposing', '--owner', other)).out).toContain('1 comment.')

  const { out } = await run('progress')
  expect(out).toMatch(/^all +3 +2 +1 +0 +0 +0 /m)
  expect(out).toMatch(/^ {2}gates +1 +1 +1 +0 /m)
  expect(out).toContain('3 comments received = 0 answered + 3 open + 0 withdrawn + 0 replaced + 0 late and not admitted + 0 late and not decided')
  expect(JSON.parse((await run('progress', '--json')).out)).toMatchObject({ toAnswer: 3, screened: 2, triaged: 1, by: { theme: { gates: { triaged: 1 } } } })

  await run('redact', ids[1], '--words', 'Jo Bloggs', '--reason', 'a name', '--as', one)
  const shown = (await run('show', ids[1])).out
  expect(shown).toContain('Now: same block gate2')
  expect(shown).toContain('1  “Jo Bloggs” in the comment: a name')
  expect(shown).toContain(`Read by staff ${one}`)
  expect(shown).toContain('Ask the training team.')
  expect((await run('show', ids[0])).out).toContain(`To be answered by: ${other}`)
  expect(await run('redact', ids[1], '--take-back', '1', '--as', one)).toMatchObject({ code: 0 })
  expect((await run('show', ids[1])).out).not.toContain('Redacted')
  await run('accept', ids[0])
  expect((await run('show', ids[0])).out).toContain('block:gate5  ')
  expect(JSON.parse((await run('show', ids[0], '--json')).out).mayLink.map(({ name }: { name: string }) => name)).toContain('block:gate5')
})

test('a proposed wording goes into the draft, and the store opens again on the draft as it is then', async () => {
  const { root, run, ids } = await filled()
  expect((await run('accept', ids[0], '--preview')).out).toContain('A [-heavy-]{+laden+} boat')
  expect(openingOf(root)).toContain('A heavy boat')
  expect((await run('accept', ids[0], '--patch')).out).toContain('+A laden boat')
  expect(await run('accept', ids[0])).toMatchObject({ code: 0, err: expect.stringContaining('Changed') })
  expect(openingOf(root)).toContain('A laden boat moves when the water does. The rope keeps it: [#gate5]\n')
  expect(await run('accept', ids[0])).toMatchObject({ code: 2, err: expect.stringContaining('has the proposed words already') })
  expect(await run('accept', ids[2])).toMatchObject({ code: 2, err: expect.stringContaining('edit it by hand at') })
  expect((await run('list', '--anchor', 'same')).out).toContain('2 comments.')
  expect(await run('conflicts')).toMatchObject({ code: 0 })
})
