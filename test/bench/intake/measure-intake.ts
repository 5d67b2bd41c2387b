import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StorePlace } from '../../../src/intake/store/open-store.ts'
import { openStore } from '../../../src/intake/store/open-store.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { CONSULTATION, newUuid, savedComment } from '../../intake/made-up.ts'
import { makeSender } from '../../intake/send-comments.ts'
import { startMadeUp } from '../../intake/start-made-up.ts'
import { startPostgres } from '../../intake/start-postgres.ts'
import { barePostgres, bareSqlite, readRows } from './bare-database.ts'

/** How fast comments were acknowledged over a number of connections. */
export interface LoadFigures {
  readonly connections: number
  readonly comments: number
  readonly perSecond: number
  /** Milliseconds from sending to the receipt. */
  readonly p50: number
  readonly p99: number
}

export interface IntakeFigures {
  readonly databases: readonly IntakeMeasured[]
  /** Megabytes of the server’s process by comments taken, on SQLite. */
  readonly memory: readonly { readonly comments: number; readonly megabytes: number }[]
}

export interface IntakeMeasured {
  readonly database: 'SQLite' | 'PostgreSQL'
  readonly loads: readonly LoadFigures[]
  /** Comments a second of the database alone, in transactions of 32 and of 256 comments, and of one. */
  readonly bare: { readonly of32: number; readonly of256: number; readonly of1: number }
  readonly faults: readonly string[]
}

const GUESTS = 1_500
const WARM = 2_000
const EACH = 8_000
/** Comments in all of the run that memory is watched over. */
const MEMORY = 100_000

// Run by the bench in a process of its own. The last line it prints is the figures as JSON.
const measured: IntakeMeasured[] = []
const folder = mkdtempSync(join(tmpdir(), 'load-'))
try {
  measured.push(
    await measure('SQLite', {
      place: { folder: join(folder, 'own') },
      bare: (rows, { size }) => bareSqlite(mkdtempSync(join(folder, 'bare-')), rows, size),
    }),
  )
} catch (error) {
  rmSync(folder, { recursive: true, force: true })
  throw error
}
const postgres = await startPostgres()
try {
  let databases = 0
  if (postgres !== undefined)
    measured.push(
      await measure('PostgreSQL', {
        place: { url: postgres.makeDatabase('own') },
        bare: (rows, setting) => {
          databases += 1
          return barePostgres(postgres.makeDatabase(`bare${databases}`), rows, setting)
        },
      }),
    )
} finally {
  postgres?.end()
}
try {
  console.log(JSON.stringify({ databases: measured, memory: await watchMemory({ folder: join(folder, 'memory') }) } satisfies IntakeFigures))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

interface Measuring {
  readonly place: StorePlace
  readonly bare: (rows: Awaited<ReturnType<typeof readRows>>, setting: { readonly size: number; readonly connections: number }) => Promise<number>
}

/** A server of its own, and a way to load it. */
async function startLoaded(database: string, place: StorePlace) {
  const { child, port, tokens } = await startMadeUp({ place, key: 'c0'.repeat(32), port: 4775, guests: GUESTS })
  let sent = 0
  const load = async (connections: number, comments: number): Promise<LoadFigures> => {
    const { send, close } = makeSender(port, connections)
    const times: number[] = []
    let left = comments
    const start = performance.now()
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (left > 0) {
          left -= 1
          sent += 1
          const comment = savedComment({ text: `Comment ${sent}. ${'It is too short at a weekend. '.repeat(8)}` })
          const from = performance.now()
          const { status } = await send({ token: tokens[sent % tokens.length] ?? '', key: newUuid(), comment })
          if (status !== 201) throw new Error(`A comment was answered ${status}.`)
          times.push(performance.now() - from)
        }
      }),
    )
    const seconds = (performance.now() - start) / 1000
    close()
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
    const figures = { connections, comments, perSecond: comments / seconds, p50: at(0.5), p99: at(0.99) }
    console.error(database, JSON.stringify(figures))
    return figures
  }
  const megabytes = async (): Promise<number> => {
    child.send('memory')
    const [bytes] = (await once(child, 'message')) as [number]
    return Math.round(bytes / 1e6)
  }
  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { load, megabytes, stop }
}

async function measure(database: IntakeMeasured['database'], { place, bare }: Measuring): Promise<IntakeMeasured> {
  const { load, stop } = await startLoaded(database, place)
  await load(32, WARM)
  const loads = [await load(32, EACH), await load(500, EACH)]
  await stop()
  const store = await openStore(place)
  const { faults } = await verifyStore(store, CONSULTATION.id)
  await store.close()
  const rows = await readRows(place, EACH)
  const limits = {
    of32: await bare(rows, { size: 32, connections: 1 }),
    of256: await bare(rows, { size: 256, connections: 1 }),
    of1: await bare(rows.slice(0, EACH / 4), { size: 1, connections: 10 }),
  }
  console.error(database, JSON.stringify(limits), faults.length)
  return { database, loads, bare: limits, faults }
}

/** The memory of a server while it takes many comments, at every tenth of them. */
async function watchMemory(place: StorePlace): Promise<IntakeFigures['memory']> {
  const { load, megabytes, stop } = await startLoaded('memory', place)
  const memory: { comments: number; megabytes: number }[] = []
  for (let part = 1; part <= 10; part += 1) {
    await load(32, MEMORY / 10)
    memory.push({ comments: (part * MEMORY) / 10, megabytes: await megabytes() })
    console.error(JSON.stringify(memory.at(-1)))
  }
  await stop()
  return memory
}
