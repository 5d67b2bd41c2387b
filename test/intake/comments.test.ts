import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { findInvited, revoke } from '../../src/intake/identity/invitations.ts'
import { backUpStore } from '../../src/intake/store/back-up-store.ts'
import { verifyStore } from '../../src/intake/store/verify-store.ts'
import { CONSULTATION, DRAFT, newUuid, OPEN, savedComment } from './made-up.ts'
import { ONE, OTHER, publishAnswer, writeEvents } from './publish-answer.ts'
import { testFolder, testIntake, testServer } from './test-intake.ts'

interface Answer {
  readonly receipt?: { readonly id: string; readonly comments: readonly { readonly comment: string }[] }
  readonly comments?: readonly { readonly id: string; readonly state: string }[]
  readonly error?: { readonly words: string; readonly comment?: string; readonly field?: string }
}
const read = async (response: Response) => (await response.json()) as Answer

describe('sending comments', () => {
  test('a link for somebody else changes who one is only when one says so, and not from another site', async () => {
    const { letIn, app } = testServer(await testIntake())
    const [guest, other] = [await letIn({ organisation: 'Northshire' }), await letIn({ organisation: 'Southshire' })]
    const asked = await guest.get(`/consult/in/${other.token}`)
    expect([asked.status, asked.headers.get('Set-Cookie')]).toEqual([200, null])
    const words = await asked.text()
    for (const name of ['Northshire', 'Southshire']) expect(words).toContain(name)
    expect((await guest.get(`/consult/in/${guest.token}`)).status).toBe(303)
    const elsewhere = await app.request(`http://127.0.0.1:4321/consult/in/${other.token}`, {
      method: 'POST',
      headers: { Cookie: guest.cookie, Origin: 'https://elsewhere.example' },
    })
    expect([elsewhere.status, elsewhere.headers.get('Set-Cookie')]).toEqual([403, null])
    const said = await guest.form(`/consult/in/${other.token}`, {})
    expect([said.status, said.headers.get('Set-Cookie')]).toEqual([303, expect.stringContaining(`consult=${other.token}`)])
    expect((await guest.form('/consult/in/nothing', {})).status).toBe(403)
  })

  test('an invitation lets in; comments get a receipt; the same again gives the same; other content under the same key is refused', async () => {
    const intake = await testIntake()
    const { ask, letIn } = testServer(intake)
    const guest = await letIn({ organisation: 'Northshire' })
    const door = await ask(`/consult/in/${guest.token}`)
    expect(door.status).toBe(303)
    expect(door.headers.get('Set-Cookie')).toMatch(/^consult=\S+; Path=\/consult; HttpOnly; SameSite=Lax$/)
    expect(await (await guest.get('/consult/session')).json()).toMatchObject({
      consultation: { id: CONSULTATION.id, status: 'open', digest: DRAFT.digest },
      who: { kind: 'respondent', ref: guest.ref, organisation: 'Northshire', capacity: 'organisation' },
    })
    const body = { key: newUuid(), comments: [savedComment(), savedComment({ text: 'Another.' })] }
    const sent = await guest.send('/consult/comments', body)
    expect(sent.status).toBe(201)
    const first = await read(sent)
    expect(first.comments).toEqual(body.comments.map(({ id }) => ({ id, state: 'receipted' })))
    const again = await guest.send('/consult/comments', body)
    expect(again.status).toBe(200)
    expect(await read(again)).toEqual(first)
    expect((await guest.send('/consult/comments', { ...body, comments: [savedComment({ text: 'Something else.' })] })).status).toBe(409)
    const otherKey = await guest.send('/consult/comments', { ...body, key: newUuid() })
    expect(otherKey.status).toBe(409)
    expect((await read(otherKey)).error).toMatchObject({ comment: body.comments[0]?.id })
    const mine = (await (await guest.get('/consult/mine')).json()) as { comments: unknown[] }
    expect(mine.comments).toHaveLength(2)
    expect((await guest.get(`/consult/receipts/${first.receipt?.id}.json`)).headers.get('Content-Disposition')).toContain('attachment')
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 2, receipts: 1, faults: [] })
  })

  test('what somebody else sends again, under the same key and with the same ids, gives no receipt and changes nothing', async () => {
    const intake = await testIntake()
    const { letIn } = testServer(intake)
    const [guest, thief] = [await letIn(), await letIn()]
    const body = { key: newUuid(), comments: [savedComment()] }
    const first = await read(await guest.send('/consult/comments', body))
    const stolen = await thief.send('/consult/comments', body)
    expect(stolen.status).toBe(409)
    expect(JSON.stringify(await read(stolen))).not.toContain(first.receipt?.id)
    expect(await read(await guest.send('/consult/comments', body))).toEqual(first)
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 1, receipts: 1, faults: [] })
  })

  test('all of what is sent is taken or none of it', async () => {
    const intake = await testIntake()
    const guest = await testServer(intake).letIn()
    const bad = savedComment({ text: ' ' })
    const answer = await guest.send('/consult/comments', { key: newUuid(), comments: [savedComment(), bad] })
    expect(answer.status).toBe(422)
    expect((await read(answer)).error).toMatchObject({ comment: bad.id, field: 'text' })
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 0 })
  })

  test('a comment takes the place of an earlier one of the same respondent, and of nobody else’s', async () => {
    const { letIn } = testServer(await testIntake())
    const [guest, other] = [await letIn(), await letIn()]
    const first = savedComment()
    await guest.send('/consult/comments', { key: newUuid(), comments: [first] })
    const stolen = await other.send('/consult/comments', { key: newUuid(), comments: [savedComment({ replaces: first.id })] })
    expect(stolen.status).toBe(422)
    expect((await guest.send('/consult/comments', { key: newUuid(), comments: [savedComment({ replaces: first.id })] })).status).toBe(201)
    const mine = (await (await guest.get('/consult/mine')).json()) as { comments: { submission: { state: string } }[] }
    expect(mine.comments.map(({ submission }) => submission.state)).toEqual(['superseded', 'receipted'])
  })

  test('one paragraph takes ten thousand comments; one invitation does not send more than five thousand', async () => {
    const intake = await testIntake()
    const { letIn } = testServer(intake)
    const file = (count: number, name: string) =>
      Array.from({ length: count / 500 }, (_, part) => ({
        key: newUuid(),
        comments: Array.from({ length: 500 }, (_, n) => savedComment({ text: `${name} ${part} ${n}` })),
      }))
    const [one, other] = [await letIn(), await letIn()]
    for (const body of file(5000, 'one')) expect((await one.send('/consult/comments', body)).status).toBe(201)
    for (const body of file(5000, 'other')) expect((await other.send('/consult/comments', body)).status).toBe(201)
    const refused = await one.send('/consult/comments', { key: newUuid(), comments: [savedComment()] })
    expect(refused.status).toBe(422)
    expect((await read(refused)).error?.words).toContain('5000 comments can be sent in all')
    const home = await (await one.get('/consult/?page=100')).text()
    expect(home.match(/<article/g)).toHaveLength(50)
    expect(home.length).toBeLessThan(150_000)
  }, 60_000)
})

describe('who may come in', () => {
  test('tokens that were altered, are at their end, taken back or of another consultation let nobody in', async () => {
    let now = OPEN
    const intake = await testIntake({ clock: () => now })
    const { ask, letIn } = testServer(intake)
    const guest = await letIn({ days: 10 })
    const [id = '', end = '', signature = ''] = guest.token.split('.')
    const later = `${id}.${(Number.parseInt(end, 36) + 1_000_000).toString(36)}.${signature}`
    const forged = [
      later,
      `i-other.${end}.${signature}`,
      `${id}.${end}.`,
      `${id}.${end}.${signature}x`,
      `${id}.${end}`,
      `${guest.token}.x`,
      '',
      'x'.repeat(5000),
    ]
    for (const token of forged) {
      expect((await ask(`/consult/in/${encodeURIComponent(token)}`)).status, token).not.toBe(303)
      expect((await ask('/consult/session', { headers: { Cookie: `consult=${token}` } })).status).toBe(401)
    }
    expect((await guest.get('/consult/session')).status).toBe(200)
    const { store, key } = intake
    expect(await findInvited(store.respondents, guest.token, { key, now, consultation: 'another' })).toBeUndefined()
    now = new Date(OPEN.getTime() + 10 * 86_400_000)
    expect((await guest.get('/consult/session')).status).toBe(401)
    now = OPEN
    expect(await revoke(store.respondents, guest.invitation, now)).toBe(true)
    expect((await guest.get('/consult/session')).status).toBe(401)
    expect((await guest.send('/consult/comments', { key: newUuid(), comments: [savedComment()] })).status).toBe(401)
    expect((await ask(`/consult/in/${guest.token}`)).status).toBe(403)
  })

  test('another’s comment, receipt or state is not read or changed by a guessed id', async () => {
    const intake = await testIntake()
    const { letIn } = testServer(intake)
    const [guest, other] = [await letIn(), await letIn()]
    const comment = savedComment({ text: 'Only mine to see.' })
    const { receipt } = await read(await guest.send('/consult/comments', { key: newUuid(), comments: [comment] }))
    for (const path of [`/consult/receipts/${receipt?.id}`, `/consult/receipts/${receipt?.id}.json`]) {
      const answer = await other.get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain(comment.id)
    }
    for (const move of ['withdraw', 'dispute']) {
      const answer = await other.send(`/consult/comments/${comment.id}/${move}`, { reason: 'x' })
      expect(answer.status).toBe(409)
      expect((await read(answer)).error?.words).toBe('You have sent no such comment.')
    }
    const claimed = await other.send('/consult/comments', { key: newUuid(), comments: [savedComment({ id: comment.id, text: 'Now mine.' })] })
    expect(claimed.status).toBe(409)
    expect(await (await other.get('/consult/mine')).text()).not.toContain('Only mine')
    expect(await (await guest.get('/consult/mine')).text()).toContain('Only mine')
  })

  test('an answer that stands after a dispute is shown to its respondent at once; one that nobody has published is not', async () => {
    const intake = await testIntake()
    const guest = await testServer(intake).letIn()
    const [one, opened] = [savedComment(), savedComment()]
    await guest.send('/consult/comments', { key: newUuid(), comments: [one, opened] })
    for (const { id: comment } of [one, opened]) {
      await publishAnswer(intake, comment)
      await guest.form(`/consult/comments/${comment}/dispute`, { reason: 'It is yours.' })
    }
    const cardOf = async ({ id }: { id: string }) =>
      new JSDOM(await (await guest.get('/consult/')).text()).window.document.getElementById(`c-${id}`)?.textContent?.replaceAll(/\s+/g, ' ') ?? ''
    const answersOf = async () =>
      ((await (await guest.get('/consult/mine')).json()) as { comments: { answer?: object }[] }).comments.map(({ answer }) => answer)
    expect(await cardOf(one)).toContain('It is being looked at again.')
    for (const { id: comment } of [one, opened])
      await writeEvents(intake, comment, [{ type: 'answer.upheld', by: OTHER, data: { comment, reason: 'It never was.' } }])
    const upheld = await cardOf(one)
    for (const words of ['Answer: referred', 'Not ours.', 'You disputed it: It is yours.', 'The answer stands: It never was.']) expect(upheld).toContain(words)
    expect(upheld).not.toContain('Withdraw')
    expect(await answersOf()).toMatchObject([{ says: 'Not ours.' }, { says: 'Not ours.' }])

    // Another answer, agreed on after that, waits to be published.
    const comment = opened.id
    await writeEvents(intake, comment, [
      { type: 'answer.reopened', by: ONE, data: { comment, reason: 'A second look.' } },
      { type: 'answer.proposed', by: ONE, data: { comment, answer: { verdict: 'noted', says: 'A new answer.' } } },
      { type: 'answer.agreed', by: OTHER, data: { comment } },
    ])
    expect(await cardOf(opened)).toContain('What comes of it stands here once it is published.')
    expect(await cardOf(opened)).not.toMatch(/A new answer|It never was/)
    expect((await answersOf())[1]).toBeUndefined()
    for (const move of ['withdraw', 'dispute']) {
      const refused = await guest.form(`/consult/comments/${comment}/${move}`, { reason: 'Again.' })
      expect([move, refused.status]).toEqual([move, 409])
    }
  })

  test('an answer that nobody has published can neither be read nor disputed', async () => {
    const intake = await testIntake()
    const guest = await testServer(intake).letIn()
    const { id: comment, ...one } = savedComment()
    await guest.send('/consult/comments', { key: newUuid(), comments: [{ id: comment, ...one }] })
    await writeEvents(intake, comment, [
      { type: 'answer.screened', by: ONE, data: { comment } },
      { type: 'answer.triaged', by: ONE, data: { comment, theme: 'gates' } },
      { type: 'answer.proposed', by: ONE, data: { comment, answer: { verdict: 'noted', says: 'A new answer.' } } },
      { type: 'answer.agreed', by: OTHER, data: { comment } },
    ])
    const refused = await guest.form(`/consult/comments/${comment}/dispute`, { reason: 'No.' })
    expect([refused.status, (await refused.text()).includes('No answer to this comment has been published')]).toEqual([409, true])
    expect(await (await guest.get('/consult/')).text()).not.toContain('A new answer.')
  })

  test('a comment whose answer is published is no longer withdrawn; the page offers to dispute the answer instead', async () => {
    const intake = await testIntake()
    const guest = await testServer(intake).letIn()
    const [answered, other] = [savedComment(), savedComment({ text: 'Another.' })]
    await guest.send('/consult/comments', { key: newUuid(), comments: [answered, other] })
    await publishAnswer(intake, answered.id)
    const home = await (await guest.get('/consult/')).text()
    expect([home.includes(`${answered.id}/withdraw`), home.includes(`${answered.id}/dispute`)]).toEqual([false, true])
    expect([home.includes(`${other.id}/withdraw`), home.includes(`${other.id}/dispute`)]).toEqual([true, false])
    const refused = await guest.send(`/consult/comments/${answered.id}/withdraw`, {})
    expect(refused.status).toBe(409)
    expect((await read(refused)).error?.words).toContain('You can dispute the answer.')
    expect((await guest.send(`/consult/comments/${other.id}/withdraw`, {})).status).toBe(200)
  })

  test('what does not come from a page of this server changes nothing', async () => {
    const intake = await testIntake()
    const { app, letIn } = testServer(intake)
    const guest = await letIn()
    const body = JSON.stringify({ key: newUuid(), comments: [savedComment()] })
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      {},
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'http://localhost.evil.example' },
      { Origin: 'not a url' },
    ]
    for (const headers of foreign) {
      const answer = await app.request('/consult/comments', {
        method: 'POST',
        body,
        headers: { ...headers, Host: 'localhost', Cookie: guest.cookie, 'Content-Type': 'application/json' },
      })
      expect(answer.status, JSON.stringify(headers)).toBe(403)
    }
    expect(await verifyStore(intake.store, CONSULTATION.id)).toMatchObject({ comments: 0 })
  })

  test('a form of a page that keeps its address to itself is known by what browsers say of it', async () => {
    const guest = await testServer(await testIntake()).letIn()
    const fields = new URLSearchParams({ edition: DRAFT.edition, digest: DRAFT.digest, 'block.gate1.text': 'From a quiet page.' })
    expect((await guest.post('/consult/form', fields, { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303)
    expect((await guest.post('/consult/form', fields, { Origin: 'null', 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
  })

  test('behind a proxy only its own origin counts', async () => {
    const { ask, letIn } = testServer(await testIntake({ origin: 'https://manual.example' }))
    const guest = await letIn()
    const send = (Origin: string) =>
      guest.post('/consult/comments', JSON.stringify({ key: newUuid(), comments: [savedComment()] }), { Origin, 'Content-Type': 'application/json' })
    expect((await send('http://localhost')).status).toBe(403)
    expect((await send('https://manual.example')).status).toBe(201)
    expect((await ask(`/consult/in/${guest.token}`)).headers.get('Set-Cookie')).toContain('; Secure')
  })

  test('a trusted proxy says who somebody is; whoever has not its secret is turned away', async () => {
    const intake = await testIntake({ origin: 'https://manual.example', proxy: { header: 'X-Email', secret: 's3cret'.repeat(6) } })
    const { ask, letIn } = testServer(intake)
    const guest = await letIn({ email: 'Ada@Example.org' })
    const session = (headers: Record<string, string>) => ask('/consult/session', { headers })
    const secret = { 'X-Consult-Secret': 's3cret'.repeat(6) }
    expect(await (await session({ ...secret, 'X-Email': 'ada@example.ORG' })).json()).toMatchObject({ who: { ref: guest.ref } })
    expect((await session({ 'X-Email': 'ada@example.org' })).status).toBe(403)
    expect((await session({ 'X-Email': 'ada@example.org', 'X-Consult-Secret': 'wrong' })).status).toBe(403)
    expect((await session({ ...secret, 'X-Email': 'nobody@example.org' })).status).toBe(401)
    expect((await session({ ...secret, 'X-Email': `' or 1=1 --` })).status).toBe(401)
    expect((await session({ Cookie: guest.cookie })).status).toBe(200)
    await revoke(intake.store.respondents, guest.invitation, OPEN)
    expect((await session({ ...secret, 'X-Email': 'ada@example.org' })).status).toBe(401)
  })
})

describe('names stay apart', () => {
  test('no name, email address, token or reference of the register is in the comments, the log of the server, or a backup without names', async () => {
    const folder = testFolder()
    const intake = await testIntake({ place: { folder } })
    const { ask, letIn, log } = testServer(intake)
    const guest = await letIn({ name: 'Ada Lovelace-Unfindable', email: 'unfindable@example.org' })
    await ask(`/consult/in/${guest.token}`)
    await guest.send('/consult/comments', { key: newUuid(), comments: [savedComment({ text: 'Unrepeatable words.' })] })
    await guest.form('/consult/form', { section: 'locks.opening', edition: DRAFT.edition, digest: DRAFT.digest, 'block.gate1.text': 'Unrepeatable form.' })
    await guest.get('/consult/')
    await guest.get(`/consult/receipts/${newUuid()}?q=unfindable@example.org`)
    await ask('/consult/unfindable@example.org')
    let backup = ''
    for await (const line of backUpStore(intake.store, CONSULTATION.id, { withNames: false })) backup += line
    await intake.writer.close()
    await intake.store.close()
    const kept = ['comments.sqlite', 'comments.sqlite-wal'].map((name) => {
      try {
        return readFileSync(join(folder, name), 'latin1')
      } catch {
        return ''
      }
    })
    const register = ['Lovelace', 'unfindable', guest.token.split('.')[2] ?? '']
    for (const word of [...register, guest.invitation]) {
      expect(kept.join('')).not.toContain(word)
      expect(backup).not.toContain(word)
    }
    const said = JSON.stringify(log)
    expect(log.length).toBeGreaterThan(5)
    for (const word of [...register, guest.invitation, guest.ref, 'Unrepeatable', '127.0.0.1', 'gate1']) expect(said).not.toContain(word)
    expect(backup).toContain('Unrepeatable')
  })
})
