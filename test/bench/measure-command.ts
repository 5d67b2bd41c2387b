import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface Command {
  /** A script that Node runs, and its arguments. */
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

export interface Usage {
  /** CPU seconds, user and system, of the process and all that it started. */
  readonly cpu: number
  /** Most memory that one process held, bytes. */
  readonly memory: number
  /** Seconds on the clock. */
  readonly wall: number
}

/** What each Node process says of itself at its end, see report-usage.mjs. CPU seconds and bytes; helpers are those that it left to be killed. */
interface ProcessReport {
  readonly cpu: number
  readonly memory: number
  readonly helpers: number
}

const GNU_TIME = '/usr/bin/time'
const hasGnuTime = String(spawnSync(GNU_TIME, ['--version']).output ?? '').includes('GNU')

export const HOW_MEASURED = hasGnuTime ? 'GNU time' : 'the Node processes themselves (native helpers that end before them are not counted)'

/** Runs a command to its end and gives what it used. @throws with the end of its output when it fails. */
export function measureCommand({ args, cwd, env = {} }: Command): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const timed = join(folder, 'time')
  const reported = join(folder, 'reports')
  const quiet = { NO_COLOR: '1', CI: '1', DO_NOT_TRACK: '1', ASTRO_TELEMETRY_DISABLED: '1' }
  const reporting = { BENCH_USAGE: reported, NODE_OPTIONS: `--import="${pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href}"` }
  const words = [...(hasGnuTime ? [GNU_TIME, '-f', '%U %S %M', '-o', timed] : []), process.execPath, ...args]
  const before = performance.now()
  const ended = spawnSync(words[0] as string, words.slice(1), {
    cwd,
    env: { ...process.env, ...quiet, ...reporting, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const wall = (performance.now() - before) / 1000
  if (ended.status !== 0) throw new Error(`${args.join(' ')} ended with ${ended.status ?? ended.signal}\n${`${ended.stdout}${ended.stderr}`.slice(-4000)}`)
  const reports = readReports(reported)
  const { cpu, memory } = hasGnuTime ? readGnuTime(timed) : addUp(reports)
  rmSync(folder, { recursive: true })
  return { cpu: cpu + sum(reports.map(({ helpers }) => helpers)), memory, wall }
}

function readReports(file: string): ProcessReport[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as ProcessReport)
}

function readGnuTime(file: string): { cpu: number; memory: number } {
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(file, 'utf8').trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { cpu: user + system, memory: kilobytes * 1024 }
}

const addUp = (reports: readonly ProcessReport[]) => ({ cpu: sum(reports.map(({ cpu }) => cpu)), memory: Math.max(...reports.map(({ memory }) => memory)) })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
