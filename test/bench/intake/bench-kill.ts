import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { count, formatTable } from '../format-table.ts'
import type { KillMeasured } from './measure-kill.ts'

/** Kills a server under load again and again, and counts what was acknowledged and is lost. @throws where anything is */
export function benchKill({ toolkit }: { readonly toolkit: string }): { text: string; figures: readonly KillMeasured[] } {
  const out = execFileSync(process.execPath, [join(import.meta.dirname, 'measure-kill.ts')], {
    cwd: toolkit,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const figures = JSON.parse(out.trim().split('\n').at(-1) ?? '') as KillMeasured[]
  const rows = figures.map(({ database, figures: { rounds, acknowledged, lost, unanswered, doubled, faults } }) => [
    database,
    ...[rounds, acknowledged, lost, unanswered, doubled, faults.length].map(count),
  ])
  const text = `A server killed with SIGKILL in the midst of comments over 24 connections\n\n${formatTable(['', 'kills', 'acknowledged', 'of these lost', 'without an answer, sent again', 'there twice', 'faults of the log'], rows)}\n`
  const bad = figures.find(({ figures: { lost, doubled, faults } }) => lost + doubled + faults.length > 0)
  if (bad !== undefined) throw new Error(`${text}\n${bad.figures.faults.join('\n')}`)
  return { text, figures }
}
