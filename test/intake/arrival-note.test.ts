import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { periodOf } from '#engine'
import { makeArrivalNote, readArrivalNote } from '../../src/intake/identity/arrival-note.ts'
import { makeToken } from '../../src/intake/identity/token.ts'
import type { Intake } from '../../src/intake/intake.ts'
import { closeIntake } from '../../src/intake/open-intake.ts'
import { verifyStore } from '../../src/intake/store/verify-store.ts'
import { CONSULTATION, DRAFT, newUuid, savedComment } from './made-up.ts'
import { type Guest, testFolder, testIntake, testServer } from './test-intake.ts'

const END = Date.parse(periodOf(CONSULTATION).closedAt)
const MINUTE = 60_000
const DAY = 86_400_000
const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

/**
 * A server whose database is gone at the end of the consultation, and the same one when it is back. Whoever was let in before stays in:
 * a cookie is all that they have.
 */
async function outage() {
  const clock = { shows: END - MINUTE }
  const setting = { place: { folder: testFolder() }, key: randomBytes(32), clock: () => new Date(clock.shows) }
  const before = await testIntake(setting)
  const organisation = 'Northshire'
  const server = testServer(before)
  const guests = {
    guest: await server.letIn({ days: 900 }),
    other: await server.letIn({ days: 900 }),
    coordinator: await server.letIn({ kind: 'coordinator', organisation, days: 900 }),
    colleague: await server.letIn({ kind: 'colleague', organisation, days: 900 }),
  }
  return {
    clock,
    ...guests,
    goAway: () => closeIntake(before),
    comeBack: async () => {
      const intake = await testIntake(setting)
      return { intake, ask: testServer(intake).ask }
    },
    down: server.ask,
  }
}

type Ask = ReturnType<typeof testServer>['ask']

const send = (ask: Ask, { cookie }: Pick<Guest, 'cookie'>, { path, type, body, note }: Sending) =>
  ask(path, {
    method: 'POST',
    body,
    headers: { Cookie: cookie, 'Content-Type': type, 'Content-Length': String(body.length), ...(note === undefined ? {} : { 'X-Consult-Arrival': note }) },
  })

interface Sending {
  readonly path: string
  readonly type: string
  readonly body: string
  readonly note?: string | undefined
}

const byScript = (text: string, note?: string): Sending => ({
  path: '/consult/comments',
  type: JSON_TYPE,
  body: JSON.stringify({ key: newUuid(), comments: [savedComment({ text })] }),
  note,
})

const byForm = (fields: Record<string, string>): Sending => ({ path: '/consult/form', type: FORM_TYPE, body: new URLSearchParams(fields).toString() })
const formOf = (text: string) => ({ section: 'locks.opening', edition: DRAFT.edition, digest: DRAFT.digest, 'block.gate1.text': text, 'block.gate2.text': '' })

const noteIn = async (answer: Response): Promise<string | undefined> => ((await answer.json()) as { error: { arrival?: string } }).error.arrival

/** What a browser sends when the button of the page is pressed. */
function pressed(page: string): Record<string, string> {
  const { window } = new JSDOM(page)
  const form = window.document.querySelector<HTMLFormElement>('main form')
  if (form === null) throw new Error('no form')
  return Object.fromEntries([...new (window as unknown as typeof globalThis).FormData(form)].map(([name, value]) => [name, String(value)]))
}

async function statesOf(ask: Ask, { cookie }: Pick<Guest, 'cookie'>): Promise<string[]> {
  const { comments } = (await (await ask('/consult/mine', { headers: { Cookie: cookie } })).json()) as { comments: { submission: { state: string } }[] }
  return comments.map(({ submission }) => submission.state)
}

const isSound = async ({ store }: Intake) => expect((await verifyStore(store, CONSULTATION.id)).faults).toEqual([])

describe('comments that came in while the whole database was gone', () => {
  test('are in time when they are sent again with the note that they were given, and not without it', async () => {
    const { clock, guest, other, goAway, comeBack, down } = await outage()
    await goAway()
    const [first, second] = [byScript('One.'), byScript('Two.')]
    const refused = await send(down, guest, first)
    expect(refused.status).toBe(503)
    const note = await noteIn(refused)
    expect(note).toMatch(/^[0-9a-z]+\.[\w-]{43}$/)
    await send(down, other, second)
    clock.shows = END + 30 * MINUTE
    const { intake, ask } = await comeBack()
    expect((await send(ask, guest, { ...first, note })).status).toBe(201)
    expect((await send(ask, other, second)).status).toBe(201)
    expect([await statesOf(ask, guest), await statesOf(ask, other)]).toEqual([['receipted'], ['late']])
    await isSound(intake)
  })

  test('so are those of a form, which keeps the note itself, however often it is turned away', async () => {
    const { clock, guest, goAway, comeBack, down } = await outage()
    await goAway()
    let fields: Record<string, string> = formOf('By form.')
    for (let tries = 0; tries < 3; tries += 1) {
      const answer = await send(down, guest, byForm(fields))
      expect(answer.status).toBe(503)
      fields = pressed(await answer.text())
      clock.shows += MINUTE
    }
    expect(clock.shows).toBeGreaterThan(END)
    const { intake, ask } = await comeBack()
    expect((await send(ask, guest, byForm(fields))).status).toBe(303)
    expect(await statesOf(ask, guest)).toEqual(['receipted'])
    // The note does not outlive a change of the words.
    expect((await send(ask, guest, byForm({ ...fields, 'block.gate1.text': 'Other words.' }))).status).toBe(303)
    expect(await statesOf(ask, guest)).toEqual(['receipted', 'late'])
    await isSound(intake)
  })

  test('and those that a coordinator sent on', async () => {
    const { clock, coordinator, colleague, goAway, comeBack, down } = await outage()
    const comment = savedComment()
    await send(down, colleague, { path: '/consult/comments', type: JSON_TYPE, body: JSON.stringify({ key: newUuid(), comments: [comment] }) })
    await goAway()
    const chosen = { [`do.${comment.id}`]: 'send', [`text.${comment.id}`]: 'For all of us.', [`proposed.${comment.id}`]: '' }
    const gather = (fields: Record<string, string>) => ({ path: '/consult/gather/submit', type: FORM_TYPE, body: new URLSearchParams(fields).toString() })
    const again = pressed(await (await send(down, coordinator, gather(chosen))).text())
    clock.shows = END + 30 * MINUTE
    const { intake, ask } = await comeBack()
    expect((await send(ask, coordinator, gather(again))).status).toBe(303)
    expect(await statesOf(ask, coordinator)).toEqual(['receipted'])
    await isSound(intake)
  })

  test('no note makes anything else come in earlier', async () => {
    const { clock, guest, other, goAway, comeBack, down } = await outage()
    await goAway()
    const first = byScript('One.')
    const note = (await noteIn(await send(down, guest, first))) ?? ''
    clock.shows = END + 30 * MINUTE
    const lateNote = (await noteIn(await send(down, guest, byScript('Too late.')))) ?? ''
    // Neither strangers nor other requests are given any.
    expect(await noteIn(await send(down, { cookie: 'consult=i-nobody.zz.zz' }, { ...byScript('x') }))).toBeUndefined()
    expect(await noteIn(await send(down, guest, { ...byScript('x'), path: '/consult/comments/x/withdraw' }))).toBeUndefined()
    const { intake, ask } = await comeBack()
    const [moment = '', signature = ''] = note.split('.')
    const earlier = (Number.parseInt(moment, 36) - DAY).toString(36)
    const attacks: [why: string, who: Pick<Guest, 'cookie'>, sending: Sending][] = [
      ['forged', guest, { ...byScript('Forged.'), note: `${moment}.${randomBytes(32).toString('base64url')}` }],
      ['cut', guest, { ...first, note: `${moment}.${signature.slice(0, -2)}` }],
      ['dated back', guest, { ...first, note: `${earlier}.${signature}` }],
      ['for another comment', guest, { ...byScript('Another.'), note }],
      ['with a word changed', guest, { ...first, body: first.body.replace('One.', 'Won.'), note }],
      ['under another key', guest, { ...first, body: first.body.replace(/"key":"[^"]+"/, `"key":"${newUuid()}"`), note }],
      ['of another respondent', other, { ...first, note }],
      ['given after the end', guest, { ...byScript('Later.'), note: lateNote }],
      ['an invitation in its place', guest, { ...byScript('Token.'), note: guest.token }],
      ['not one at all', guest, { ...byScript('Nothing.'), note: '.'.repeat(90) }],
      ['much too long', guest, { ...byScript('Long.'), note: `${moment}.${'a'.repeat(9_000)}` }],
      ['no moment', guest, { ...byScript('Empty.'), note: `.${signature}` }],
    ]
    for (const [why, who, sending] of attacks) {
      // Some are the same comment, which is there once: each time a new one.
      const body = sending.body.replace(/"id":"(?!gate1)[^"]+"/, () => `"id":"${newUuid()}"`).replace(/"key":"[^"]+"/, () => `"key":"${newUuid()}"`)
      for (const each of new Set([sending.body, body])) {
        const answer = await send(ask, who, { ...sending, body: each })
        const said = (await answer.json()) as { comments?: { state: string }[] }
        if (said.comments !== undefined) expect(said.comments, why).toEqual([expect.objectContaining({ state: 'late' })])
        else expect(answer.status, why).toBe(409)
      }
    }
    expect(await statesOf(ask, guest)).not.toContain('receipted')
    await isSound(intake)
  })

  test('a note holds for a day', async () => {
    for (const [after, state] of [
      [DAY - 2 * MINUTE, 'receipted'],
      [DAY + MINUTE, 'late'],
    ] as const) {
      const { clock, guest, goAway, comeBack, down } = await outage()
      await goAway()
      const first = byScript('One.')
      const note = await noteIn(await send(down, guest, first))
      clock.shows = END - MINUTE + after
      const { ask } = await comeBack()
      expect((await send(ask, guest, { ...first, note })).status).toBe(201)
      expect(await statesOf(ask, guest)).toEqual([state])
    }
  })
})

test('a note says its moment for what it was made for, and for nothing else', () => {
  const part = fc.constantFrom('', 'a', 'b', 'a\nb', '["a"]', 'i-1', 'email i-1')
  const sent = fc.record({ consultation: part, by: part, content: part })
  const key = randomBytes(32)
  fc.assert(
    fc.property(sent, sent, fc.integer({ min: -2 * DAY, max: 2 * DAY }), (made, asked, passed) => {
      const at = new Date(END).toISOString()
      const now = new Date(END + passed).toISOString()
      const note = makeArrivalNote(made, at, key)
      const isSame = made.consultation === asked.consultation && made.by === asked.by && made.content === asked.content
      expect(readArrivalNote(note, asked, { now, key })).toBe(isSame && passed >= 0 && passed <= DAY ? at : undefined)
      expect(readArrivalNote(note, made, { now: at, key: randomBytes(32) })).toBeUndefined()
    }),
  )
  // What signs invitations signs no arrivals, and the other way round.
  const token = makeToken({ id: 'i-1', expiresAt: END + DAY }, key)
  expect(readArrivalNote(token, { consultation: 'a', by: 'a', content: 'a' }, { now: new Date(END).toISOString(), key })).toBeUndefined()
})
