import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type StorePlace } from '../../../src/intake/store/open-store.ts'
import { readLog } from '../../../src/intake/store/read-log.ts'
import { verifyStore } from '../../../src/intake/store/verify-store.ts'
import { CONSULTATION } from '../../intake/made-up.ts'
import { startPostgres } from '../../intake/start-postgres.ts'
import { type BareFigures, barePostgres, bareSqlite, readRows } from './bare-database.ts'
import { type LoadFigures, startLoaded } from './start-loaded.ts'

export interface IntakeFigures {
  readonly databases: readonly IntakeMeasured[]
  /** The server on SQLite by comments taken. */
  readonly memory: readonly Watched[]
}

export interface IntakeMeasured {
  readonly database: 'SQLite' | 'PostgreSQL'
  /** Beside each load, the comments that were written in one transaction on average, and the database alone in transactions of as many. */
  readonly loads: readonly (LoadFigures & { readonly together: number; readonly bare: BareFigures })[]
  /** The database alone, one comment a transaction. */
  readonly bareOne: BareFigures
  readonly faults: readonly string[]
}

/** A server after so many comments, and how it took the last of them. */
export interface Watched {
  readonly comments: number
  readonly load: LoadFigures
  /** Bytes of the process, and of what it still needs after its rubbish was collected. */
  readonly rss: number
  readonly heap: number
}

const WARM = 3_000
const EACH = 8_000
/** Comments of the run with one a transaction, which waits for the disk at each. */
const ONES = 1_000
/** Comments in all of the run that memory is watched over, and at how many of them it is looked at. */
const MEMORY = 100_000
const LOOKS = 5

// Run by the bench in a process of its own. The last line it prints is the figures as JSON.
const folder = mkdtempSync(join(tmpdir(), 'load-'))
const postgres = await startPostgres()
try {
  const sqlite = await measure('SQLite', {
    place: { folder: join(folder, 'own') },
    bare: (rows, size) => bareSqlite(mkdtempSync(join(folder, 'bare-')), rows, size),
  })
  let databases = 0
  const makeDatabase = () => {
    databases += 1
    return postgres?.makeDatabase(`load${databases}`) ?? ''
  }
  const other = postgres && (await measure('PostgreSQL', { place: { url: makeDatabase() }, bare: (rows, size) => barePostgres(makeDatabase(), rows, size) }))
  const memory = await watchMemory({ folder: join(folder, 'memory') })
  console.log(JSON.stringify({ databases: other === undefined ? [sqlite] : [sqlite, other], memory } satisfies IntakeFigures))
} finally {
  postgres?.end()
  rmSync(folder, { recursive: true, force: true })
}

interface Measuring {
  readonly place: StorePlace
  readonly bare: (rows: Awaited<ReturnType<typeof readRows>>, size: number) => Promise<BareFigures>
}

async function measure(database: IntakeMeasured['database'], { place, bare }: Measuring): Promise<IntakeMeasured> {
  const { load, stop } = await startLoaded(place)
  await load(32, WARM)
  const loads: LoadFigures[] = []
  for (const connections of [32, 500]) {
    const figures = await load(connections, EACH)
    console.error(database, JSON.stringify(figures))
    loads.push(figures)
  }
  await stop()
  const store = await openStore(place)
  const { faults } = await verifyStore(store, CONSULTATION.id)
  const moments = await momentsOf(store)
  await store.close()
  const rows = await readRows(place, EACH)
  const beside: IntakeMeasured['loads'][number][] = []
  for (const [place, figures] of loads.entries()) {
    const from = WARM + place * EACH
    const together = EACH / new Set(moments.slice(from, from + EACH)).size
    beside.push({ ...figures, together, bare: await bare(rows, Math.round(together)) })
  }
  return { database, loads: beside, bareOne: await bare(rows.slice(0, ONES), 1), faults }
}

/** When each comment was written: those that were written in one transaction bear the same moment. */
async function momentsOf({ comments }: Awaited<ReturnType<typeof openStore>>): Promise<string[]> {
  const moments: string[] = []
  for await (const { type, at } of readLog(comments, CONSULTATION.id)) if (type === 'comment.submitted') moments.push(at)
  return moments
}

/** A server while it takes many comments. */
async function watchMemory(place: StorePlace): Promise<Watched[]> {
  const { load, look, stop } = await startLoaded(place)
  const watched: Watched[] = []
  for (let part = 1; part <= LOOKS; part += 1) {
    const figures = await load(32, MEMORY / LOOKS)
    const { rss, heap } = await look()
    watched.push({ comments: (part * MEMORY) / LOOKS, load: figures, rss, heap })
    console.error('memory', JSON.stringify(watched.at(-1)))
  }
  await stop()
  return watched
}
