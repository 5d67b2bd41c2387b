import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ConsultationData } from '#schemas'
import type { LogLine } from '../../src/intake/app/log-line.ts'
import { makeApp } from '../../src/intake/app/make-app.ts'
import { invite, type NewInvitation } from '../../src/intake/identity/invitations.ts'
import type { Intake, TrustedProxy } from '../../src/intake/intake.ts'
import { closeIntake } from '../../src/intake/open-intake.ts'
import { openConsultation } from '../../src/intake/store/open-consultation.ts'
import { openStore, type StorePlace } from '../../src/intake/store/open-store.ts'
import { startWriter } from '../../src/intake/store/start-writer.ts'
import { CONSULTATION, DRAFT, OPEN } from './made-up.ts'

interface Wanted {
  readonly place?: StorePlace
  readonly consultation?: ConsultationData
  readonly proxy?: TrustedProxy
  readonly origin?: string
  readonly clock?: () => Date
  readonly key?: Buffer
}

/** A folder that is removed when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A consultation that takes comments in a place of its own, closed when the test ends. */
export async function testIntake({
  place = { folder: testFolder() },
  consultation = CONSULTATION,
  clock = () => OPEN,
  key = randomBytes(32),
  ...more
}: Wanted = {}): Promise<Intake> {
  const store = await openStore(place)
  const writer = startWriter(store, clock)
  const intake: Intake = {
    store,
    writer,
    key,
    consultation: await openConsultation(store, writer, consultation),
    draft: DRAFT,
    draftBase: '/draft/',
    manual: { title: 'Locks', notice: 'Everything here is invented.', address: 'https://locks.example' },
    clock,
    ...more,
  }
  onTestFinished(() => closeIntake(intake).catch(() => undefined))
  return intake
}

/** The whole of what a server answers with, its log, and people who were let in. */
export function testServer(intake: Intake) {
  const log: LogLine[] = []
  const app = makeApp(intake, (line) => log.push(line))
  /** Sends a request as a browser on a page of the server does. */
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('Host', 'localhost')
    if (init.method === 'POST' && !headers.has('Origin')) headers.set('Origin', 'http://localhost')
    return await app.request(path, { ...init, headers })
  }
  /** Invites somebody and lets them in. */
  const letIn = async (wanted: Partial<NewInvitation> = {}) => {
    const made = await invite(
      intake.store.respondents,
      { consultation: intake.consultation.id, kind: 'respondent', days: 30, ...wanted },
      { key: intake.key, now: intake.clock() },
    )
    const cookie = `consult=${made.token}`
    const get = (path: string) => ask(path, { headers: { Cookie: cookie } })
    const post = (path: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body, headers: { Cookie: cookie, ...headers } })
    const send = (path: string, value: unknown) => post(path, JSON.stringify(value), { 'Content-Type': 'application/json' })
    const form = (path: string, fields: Record<string, string>) => post(path, new URLSearchParams(fields))
    return { ...made, cookie, get, post, send, form }
  }
  return { app, ask, letIn, log }
}

export type Guest = Awaited<ReturnType<ReturnType<typeof testServer>['letIn']>>
