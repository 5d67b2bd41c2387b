import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { count, formatTable, megabytes, ratio } from '../format-table.ts'
import type { IntakeFigures, IntakeMeasured, Watched } from './measure-intake.ts'

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
  return { text: `${[...figures.databases.map(textOf), memoryText(figures.memory)].join('\n\n')}\n`, figures }
}

const HEAD = ['', 'a second', 'p50 ms', 'p99 ms', 'opening ms', 'a transaction', 'CPU µs each', 'sender’s CPU', 'of the database alone']

function textOf({ database, loads, bareOne }: IntakeMeasured): string {
  const rows = loads.flatMap(({ connections, perSecond, opening, p50, p99, together, serverCpu, senderCpu, bare }) => [
    [
      `our server, ${connections} connections`,
      count(perSecond),
      p50.toFixed(0),
      p99.toFixed(0),
      opening.toFixed(0),
      together.toFixed(1),
      count(serverCpu),
      count(senderCpu),
      ratio(perSecond, bare.perSecond),
    ],
    ['the database alone, as many a transaction', count(bare.perSecond), '', '', '', count(bare.size), count(bare.cpu)],
  ])
  const one = ['the database alone, one comment a transaction', count(bareOne.perSecond), '', '', '', '1', count(bareOne.cpu)]
  return `Comments acknowledged on disk: ${database}\n\n${formatTable(HEAD, [...rows, one])}${
    database === 'PostgreSQL' ? '\n\nCPU is of the process that speaks to PostgreSQL, without PostgreSQL’s own.' : ''
  }`
}

function memoryText(watched: readonly Watched[]): string {
  const rows = watched.map(({ comments, load, rss, heap }) => [
    count(comments),
    count(load.perSecond),
    load.p99.toFixed(0),
    count(load.serverCpu),
    megabytes(rss),
    megabytes(heap),
  ])
  const head = ['comments taken', 'a second', 'p99 ms', 'CPU µs each', 'memory', 'heap in use']
  return `One server while comments come in over 32 connections: SQLite\n\n${formatTable(head, rows)}`
}
