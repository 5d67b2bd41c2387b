import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KillFigures, killRounds } from '../../intake/kill-rounds.ts'
import { startPostgres } from '../../intake/start-postgres.ts'
import { seededRandom } from '../../seeded-random.ts'

export interface KillMeasured {
  readonly database: 'SQLite' | 'PostgreSQL'
  readonly figures: KillFigures
}

// Run by the bench in a process of its own. The last line it prints is the figures as JSON.
const random = seededRandom(2026).next
const say = (words: string) => console.error(words)
const measured: KillMeasured[] = []
const folder = mkdtempSync(join(tmpdir(), 'kill-'))
try {
  measured.push({ database: 'SQLite', figures: await killRounds({ place: { folder }, port: 4774, rounds: 20, random, say }) })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const postgres = await startPostgres()
try {
  if (postgres !== undefined)
    measured.push({ database: 'PostgreSQL', figures: await killRounds({ place: { url: postgres.makeDatabase('kill') }, port: 4774, rounds: 6, random, say }) })
} finally {
  postgres?.end()
}
console.log(JSON.stringify(measured))
