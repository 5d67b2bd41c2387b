import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { loadManual, openConsultations } from '#engine'
import { closeIntake, invite, openIntake } from '../../src/intake/index.ts'
import { openSqliteFile } from '../../src/intake/store/sqlite-file.ts'
import { submitComments } from '../../src/intake/submit-comments.ts'
import { deskManual, savedProposal } from '../intake/desk/desk-manual.ts'
import { newUuid } from '../intake/made-up.ts'
import { locksConsultation } from './locks-consultation.ts'
import { runInside } from './run-inside.ts'

const CONSULTATION = locksConsultation('[{ id: gates, title: Gates }, { id: boats, title: Boats }]')

for (const name of ['DATABASE_URL', 'CONSULT_KEY', 'CONSULT_ORIGIN', 'CONSULT_PROXY_USER']) vi.stubEnv(name, '')
afterEach(() => {
  for (const name of ['DATABASE_URL', 'CONSULT_KEY', 'CONSULT_ORIGIN']) vi.stubEnv(name, '')
})

async function open() {
  const root = deskManual({ 'consultations/locks-1/consultation.yaml': CONSULTATION })
  const data = mkdtempSync(join(tmpdir(), 'words-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const run = (...args: string[]) => runInside('consult', ...args, '--manual', root, '--data', data)
  return { root, data, run }
}

/** A consultation with one comment and one member of staff. */
async function answering() {
  const { root, data, run } = await open()
  const [consultation] = openConsultations(root).consultations
  if (consultation === undefined) throw new Error('No consultation is open.')
  const intake = await openIntake({ data: consultation.data, edition: loadManual(root).edition, folder: data })
  const letIn = (kind: 'respondent' | 'staff') =>
    invite(intake.store.respondents, { consultation: 'locks-1', kind, days: 30 }, { key: intake.key, now: new Date() })
  const [guest, staff] = [await letIn('respondent'), await letIn('staff')]
  const comment = savedProposal(root, { id: 'gate5', words: 'heavy boat', proposed: 'laden boat' })
  const sent = await submitComments(
    intake,
    { invitation: guest.invitation, ref: guest.ref, kind: 'respondent', capacity: 'personal' },
    { key: newUuid(), comments: [comment], via: 'web' },
  )
  if ('complaints' in sent) throw new Error(sent.complaints[0]?.words)
  await closeIntake(intake)
  return { root, data, run, id: comment.id, guest: guest.ref, as: ['--as', staff.ref] }
}

test('the help of all commands of a consultation is asked for with one word', async () => {
  const { code, out } = await runInside('consult', '--help')
  expect(code).toBe(0)
  expect(out).toContain('consult invite ')
  expect(out).toContain('manual consult <command> --help')
  expect(out).not.toContain('edition publish')
  expect((await runInside('help', 'edition')).out).toContain('edition verify')
})

test('an invitation is made only with an address that leads to the server, and an email address that is one', async () => {
  const { run } = await open()
  for (const address of ['foo', 'ftp://manual.example.org', 'https://manual.example.org/below'])
    expect(await run('invite', '--address', address)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`--address cannot be ${address}`) })
  expect(await run('invite', '--email', 'nonsense')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--email cannot be nonsense') })
  expect((await run('invite', '--address', 'https://manual.example.org/')).out).toMatch(/^https:\/\/manual\.example\.org\/consult\/in\//)
})

test('inviting a colleague whom no coordinator reads is said', async () => {
  const { run } = await open()
  const colleague = ['invite', '--kind', 'colleague', '--organisation', 'Example Agency']
  expect(await run(...colleague)).toMatchObject({ code: 0, err: expect.stringContaining('Nobody is coordinator of Example Agency yet') })
  await run('invite', '--kind', 'coordinator', '--organisation', 'Example Agency')
  expect(await run(...colleague)).toMatchObject({ code: 0, err: '' })
})

test('a theme, a link, an owner and a redaction that are not there are named, with those that are', async () => {
  const { run, id, as } = await answering()
  expect(await run('triage', id, '--theme', 'gate', ...as)).toMatchObject({ code: 2, err: expect.stringContaining('one of: gates, boats') })
  expect((await run('triage', id, '--theme', 'gates', '--owner', 's-nobody1', ...as)).err).toContain('s-nobody1 is not a member of staff')
  const propose = ['propose', id, '--verdict', 'accepted', '--says', 'It is so.', ...as]
  expect(await run(...propose, '--links', 'block:none1')).toMatchObject({ code: 2, err: expect.stringContaining('cannot link to block:none1') })
  expect((await run('redact', id, '--take-back', '1', ...as)).err).toContain('no redaction 1')
  expect((await run('list', '--answer', 'received')).out).toContain('1 comment.')
})

test.each([
  [['return', '--reopen', '--uphold'], '--reopen and --uphold do not go together'],
  [['late', '--admit', '--refuse'], '--admit and --refuse do not go together'],
  [['late'], 'say what is to be done'],
  [['redact', '--words', 'three', '--withhold'], '--words and --withhold do not go together'],
  [['place', '--nowhere', '--words', 'three'], '--words and --nowhere do not go together'],
])('consult %s is refused: %s', async ([command = '', ...options], why) => {
  const { run } = await open()
  expect(await run(command, newUuid(), ...options)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(why) })
})

test('a list that is narrowed by what the draft has not says so; one that is only empty does not', async () => {
  const { run } = await answering()
  expect((await run('list', '--theme', 'gate')).err).toContain('there is no theme gate')
  expect((await run('list', '--role', 'lock-keper')).err).toContain('lock-keeper')
  expect(await run('list', '--theme', 'boats')).toMatchObject({ code: 0, out: '0 comments.\n' })
  expect(await run('list', '--theme', 'none', '--answer', 'agreed')).toMatchObject({ code: 0 })
})

test('a folder among files to import is refused before anything is taken', async () => {
  const { run, data, guest } = await answering()
  const file = join(data, 'answer.csv')
  writeFileSync(file, 'Id,Your comment\ngate2,Too narrow.\n')
  expect(await run('import', file, data, '--as', guest)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`${data} is not a file`) })
  expect((await run('list')).out).toContain('1 comment.')
})

test('a folder that is not there is named, where a file is to be written into it', async () => {
  const { run, data } = await answering()
  for (const args of [
    ['export', '--out', join(data, 'none', 'all.csv')],
    ['backup', join(data, 'none', 'all.gz')],
  ])
    expect(await run(...args)).toMatchObject({ code: 2, err: `manual: there is no folder ${join(data, 'none')}\nmake it first, or name a file elsewhere\n` })
  expect(existsSync(join(data, 'none'))).toBe(false)
})

test('a server with a shared database needs the shared key', async () => {
  const { run } = await open()
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:9/none')
  for (const command of ['start', 'invite'])
    expect(await run(command, ...(command === 'start' ? ['--no-site'] : []))).toMatchObject({
      code: 2,
      err: expect.stringContaining('DATABASE_URL needs CONSULT_KEY'),
    })
})

test('behind a proxy a busy port is refused, and no link for staff is used up', async () => {
  const { run } = await open()
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  vi.stubEnv('CONSULT_ORIGIN', 'https://manual.example.org')
  expect(await run('start', '--no-site', '--port', port)).toMatchObject({ code: 2, err: expect.stringContaining(`port ${port} is busy`) })
  expect((await run('invitations')).out).toContain('Nobody is invited yet')
})

test('why a consultation cannot be opened is not blamed on the database', async () => {
  const { root, run } = await answering()
  writeFileSync(join(root, 'consultations/locks-1/consultation.yaml'), CONSULTATION.replace('2095-01-31', '2022-01-31'))
  const { code, err } = await run('list')
  expect(code).toBe(2)
  expect(err).toContain('can be moved only before it is reached')
  expect(err).not.toContain('DATABASE_URL')
})

test('closing says what colleagues wrote and no coordinator sent', async () => {
  const { root, data, run } = await open()
  const [consultation] = openConsultations(root).consultations
  if (consultation === undefined) throw new Error('No consultation is open.')
  const intake = await openIntake({ data: consultation.data, edition: loadManual(root).edition, folder: data })
  const who = { invitation: 'i-test1', ref: 'r-test1', kind: 'colleague', organisation: 'Example Agency', capacity: 'organisation' } as const
  await submitComments(intake, who, {
    key: newUuid(),
    comments: [savedProposal(root, { id: 'gate5', words: 'heavy boat', proposed: 'laden boat' })],
    via: 'web',
  })
  await closeIntake(intake)
  expect((await run('close')).err).toContain('1 comment of colleagues did not come in: no coordinator sent it on.')
})

test('a restored place without the shared key says what its links need', async () => {
  const { root, data, run } = await answering()
  const file = join(data, 'all.gz')
  expect(await run('backup', file)).toMatchObject({ code: 0 })
  expect(await runInside('consult', 'restore', file, '--manual', root, '--data', join(data, 'again'))).toMatchObject({
    code: 0,
    err: expect.stringContaining('the key that they were signed with'),
  })
})

test('nobody acts as staff who is not staff, whose invitation was taken back, or whose invitation is over', async () => {
  const { run, data, id, guest } = await answering()
  const { respondent, invitation } = JSON.parse((await run('invite', '--kind', 'staff', '--json')).out) as { respondent: string; invitation: string }
  const screen = async (ref: string) => (await run('triage', id, '--theme', 'gates', '--as', ref)).err
  expect(await screen(guest)).toContain('is not a member of staff who may come in')
  expect(await screen(respondent)).toBe('')
  const register = openSqliteFile(join(data, 'respondents.sqlite'))
  register.ask('update invitation set expires_at = ? where id = ?', ['2021-01-01T00:00:00.000Z', invitation])
  expect(await screen(respondent)).toContain('is not a member of staff who may come in')
  register.ask('update invitation set expires_at = ? where id = ?', ['2094-01-01T00:00:00.000Z', invitation])
  register.close()
  expect(await screen(respondent)).toBe('')
  await run('revoke', invitation)
  expect(await screen(respondent)).toContain('is not a member of staff who may come in')
})

test('a proxy that says who people are is refused without the address that browsers see, or with a short secret', async () => {
  const { run } = await open()
  vi.stubEnv('CONSULT_PROXY_USER', 'X-User')
  onTestFinished(() => {
    vi.stubEnv('CONSULT_PROXY_USER', '')
    vi.stubEnv('CONSULT_PROXY_SECRET', '')
  })
  vi.stubEnv('CONSULT_PROXY_SECRET', 's'.repeat(31))
  expect((await run('invite')).err).toContain('at least 32 characters')
  vi.stubEnv('CONSULT_PROXY_SECRET', 's'.repeat(32))
  expect((await run('invite')).err).toContain('needs CONSULT_ORIGIN')
})
