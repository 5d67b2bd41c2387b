import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { locksConsultation, NO_SETTINGS } from './locks-consultation.ts'
import { startCli } from './run-cli.ts'
import { runConsult } from './run-consult.ts'
import { smallManual } from './small-manual.ts'

const CONSULTATION = locksConsultation()

function folders() {
  const base = mkdtempSync(join(tmpdir(), 'consult-'))
  onTestFinished(() => rmSync(base, { recursive: true, force: true }))
  const site = join(base, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Locks</title>')
  return { base, site, data: join(base, 'data'), manual: smallManual({ 'consultations/locks-1/consultation.yaml': CONSULTATION }) }
}

/** Starts the server and comes back when it listens, with what it said of itself. */
async function startServer(args: readonly string[]) {
  const child = startCli(['consult', 'start', '--json', ...args], { env: NO_SETTINGS })
  const said = { out: '', err: '' }
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said.err += chunk
  })
  const facts = await new Promise<{ address: string; comments: string; staff?: string }>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said.out += chunk
      if (said.out.endsWith('\n')) resolve(JSON.parse(said.out))
    })
    child.once('close', () => reject(new Error(`it ended: ${said.err}`)))
  })
  const stop = () =>
    new Promise<number | null>((resolve) => {
      child.once('close', resolve)
      child.kill('SIGTERM')
    })
  return { facts, said, stop }
}

describe('manual consult', { timeout: 120_000 }, () => {
  test('a consultation on one machine: started, invited to, commented on, backed up, stopped, verified, restored', async () => {
    const { base, site, data, manual } = folders()
    const at = ['--data', data, '--manual', manual]
    const run = (...args: string[]) => runConsult([...args, ...at])
    const first = await startServer(['--port', '4772', '--out', site, ...at])
    const { address, staff = '' } = first.facts
    expect(await (await fetch(address)).text()).toContain('<title>Locks')
    expect((await fetch(staff, { redirect: 'manual' })).headers.get('Location')).toBe('/consult/')

    const invited = JSON.parse((await run('invite', '--organisation', 'Northshire', '--email', 'ada@example.org', '--address', address, '--json')).out) as {
      link: string
      invitation: string
      respondent: string
    }
    const cookie = (await fetch(invited.link, { redirect: 'manual' })).headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const { consultation } = (await (await fetch(`${address}consult/session`, { headers: { Cookie: cookie } })).json()) as { consultation: { digest: string } }
    const fields = { section: 'locks.opening', edition: '1.0', digest: consultation.digest, 'section.locks.opening.text': 'Too early in the day.' }
    const sent = await fetch(`${address}consult/form`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Cookie: cookie, Origin: new URL(address).origin },
      redirect: 'manual',
    })
    expect(sent.headers.get('Location')).toMatch(/^\/consult\/receipts\//)

    const list = await run('list')
    expect(list.out).toMatch(/^\S+ {2}receipted {2}received {2}section locks\.opening {2}Too early in the day\.\n1 comment\.\n$/)
    expect((await run('show', list.out.slice(0, 36))).out).toContain('Sent by respondent')
    const backup = join(base, 'all.gz')
    expect(await run('backup', backup)).toMatchObject({ code: 0 })
    expect(statSync(backup).mode & 0o777).toBe(0o600)
    expect((await run('revoke', invited.invitation)).code).toBe(0)
    expect((await fetch(`${address}consult/session`, { headers: { Cookie: cookie } })).status).toBe(401)
    expect((await run('invitations')).out).toMatch(/Northshire .* taken back/)
    expect(await first.stop()).toBe(0)
    const log = first.said.err.split('\n').filter((line) => line.startsWith('{'))
    expect(log.length).toBeGreaterThan(4)
    for (const word of ['Northshire', 'ada@', 'Too early', invited.link.split('/').at(-1) ?? '', invited.respondent]) expect(first.said.err).not.toContain(word)

    const restored = join(base, 'restored')
    expect((await runConsult(['restore', backup, '--data', restored, '--manual', manual])).out).toBe(
      'Restored locks-1: 1 comment, 4 entries of the log, verified.\n',
    )
    expect((await runConsult(['verify', '--data', restored, '--manual', manual])).out).toMatch(
      /^Sound: 4 entries of the log, 1 comment, 1 receipt\.\nHead: [0-9a-f]{64}\n$/,
    )
    truncateSync(backup, statSync(backup).size - 20)
    const broken = await runConsult(['restore', backup, '--data', join(base, 'other'), '--manual', manual])
    expect(broken).toMatchObject({ code: 2, err: expect.stringContaining('manual: the file is no backup, or was cut off') })
    expect(existsSync(join(base, 'other'))).toBe(false)

    const second = await startServer(['--port', '4772', '--no-site', ...at])
    expect(second.facts.staff).toBeUndefined()
    expect((await fetch(second.facts.address)).status).toBe(404)
    expect((await fetch(`${second.facts.address}consult/health`)).status).toBe(200)
    expect(await second.stop()).toBe(0)
    expect(readFileSync(join(data, 'key'), 'utf8')).toMatch(/^[\w-]{43}$/)
    expect(statSync(join(data, 'key')).mode & 0o777).toBe(0o600)
  })

  test('wrong use is said in words', async () => {
    const { data, manual } = folders()
    const at = ['--data', data, '--manual', manual]
    const cases: [string[], Record<string, string>, RegExp][] = [
      [['verify', ...at], {}, /no comments are kept in/],
      [['invite', '--kind', 'coordinator', ...at], {}, /a coordinator needs an organisation/],
      [['list', '--consultation', 'other', ...at], {}, /there is no consultation other\nthere is: locks-1/],
      [['list', '--data', join(manual, 'x'), '--manual', manual], {}, /not kept inside the manual/],
      [['list', ...at], { CONSULT_KEY: 'short' }, /needs at least 32/],
      [['list', ...at], { CONSULT_PROXY_USER: 'X-User' }, /needs CONSULT_PROXY_SECRET/],
      [['list', ...at], { DATABASE_URL: 'postgres://user:hidden@127.0.0.1:4779/x' }, /cannot be opened/],
    ]
    for (const [args, settings, words] of cases) {
      const { code, err } = await runConsult(args, settings)
      expect(err).toMatch(words)
      expect(code, err).toBe(2)
      expect(err).not.toContain('hidden')
    }
  })
})
