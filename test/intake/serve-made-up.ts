import { serveSite } from '../../src/cli/site-server.ts'
import { type Invited, invite } from '../../src/intake/identity/invitations.ts'
import type { Intake } from '../../src/intake/intake.ts'
import { intakeListener } from '../../src/intake/listen.ts'
import { closeIntake } from '../../src/intake/open-intake.ts'
import { openConsultation } from '../../src/intake/store/open-consultation.ts'
import { openStore, type StorePlace } from '../../src/intake/store/open-store.ts'
import { startWriter } from '../../src/intake/store/start-writer.ts'
import { CONSULTATION, DRAFT, OPEN } from './made-up.ts'

/** What a server of this file is told, as JSON in its first argument. */
export interface MadeUpServer {
  readonly place: StorePlace
  /** What invitations are signed with, hexadecimal. */
  readonly key: string
  readonly port: number
  /** How many people are invited. */
  readonly guests: number
}

/** What it says once it listens, as a line of JSON. */
export interface MadeUpServing {
  readonly port: number
  readonly tokens: readonly string[]
}

/** What it says of itself when it is asked. */
export interface ServerFigures {
  /** Bytes of the process, and of the objects it still needs where it may collect its rubbish. */
  readonly rss: number
  readonly heap: number
  /** CPU microseconds so far, system time included. */
  readonly cpu: number
}

// A server as people run it, on a made-up draft, in a process of its own: tests kill it and benches load it.
const { place, key, port, guests } = JSON.parse(process.argv[2] ?? '') as MadeUpServer
const clock = () => new Date(OPEN.getTime() + performance.now())
const store = await openStore(place)
const writer = startWriter(store, clock)
const intake: Intake = {
  store,
  writer,
  key: Buffer.from(key, 'hex'),
  consultation: await openConsultation(store, writer, CONSULTATION),
  draft: DRAFT,
  draftBase: '/draft/',
  manual: { title: 'Locks', notice: undefined, address: 'https://locks.example' },
  clock,
}
const tokens: string[] = []
for (let count = 0; count < guests; count += 1) {
  const kind: Invited['kind'] = 'respondent'
  tokens.push((await invite(store.respondents, { consultation: CONSULTATION.id, kind, days: 30 }, { key: intake.key, now: clock() })).token)
}
const server = await serveSite(undefined, { port, first: intakeListener(intake, () => undefined), busy: () => undefined })
process.on('SIGTERM', () => {
  void server.close().then(() => closeIntake(intake))
})
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  process.send?.({ rss, heap: heapUsed, cpu: user + system } satisfies ServerFigures)
})
// Whoever started it has ended.
process.on('disconnect', () => process.exit())
process.stdout.write(`${JSON.stringify({ port: server.port, tokens } satisfies MadeUpServing)}\n`)
if (process.channel !== undefined) process.channel?.unref()
