import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { count, formatTable, ratio } from '../format-table.ts'
import type { IntakeFigures, IntakeMeasured } from './measure-intake.ts'

/** Comments a second that a server acknowledges, on disk, beside what its database can do in the same run without it. @throws where the log does not verify */
export function benchIntake({ toolkit }: { readonly toolkit: string }): { text: string; figures: IntakeFigures } {
  const out = execFileSync(process.execPath, [join(import.meta.dirname, 'measure-intake.ts')], {
    cwd: toolkit,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const figures = JSON.parse(out.trim().split('\n').at(-1) ?? '') as IntakeFigures
  const bad = figures.databases.find(({ faults }) => faults.length > 0)
  if (bad !== undefined) throw new Error(bad.faults.join('\n'))
  const watched = figures.memory.map(({ comments, megabytes }) => `${count(comments)}: ${megabytes} MB`).join(', ')
  return { text: `${figures.databases.map(textOf).join('\n\n')}\n\nMemory of the server on SQLite by comments taken: ${watched}\n`, figures }
}

function textOf({ database, loads, bare }: IntakeMeasured): string {
  const rows = [
    ...loads.map(({ connections, perSecond, p50, p99 }) => {
      const limit = connections > 32 ? bare.of256 : bare.of32
      return [`our server, ${connections} connections`, count(perSecond), p50.toFixed(1), p99.toFixed(1), ratio(perSecond, limit)]
    }),
    ['the database alone, 32 comments a transaction', count(bare.of32), '', '', ''],
    ['the database alone, 256 comments a transaction', count(bare.of256), '', '', ''],
    ['the database alone, one comment a transaction', count(bare.of1), '', '', ''],
  ]
  return `Comments acknowledged on disk: ${database}\n\n${formatTable(['', 'a second', 'p50 ms', 'p99 ms', 'of the database alone'], rows)}`
}
