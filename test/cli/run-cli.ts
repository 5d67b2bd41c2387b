import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../src/cli/main.mjs', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Setting {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Starts the tool as people do, as a process of its own with no terminal. */
export function startCli(args: readonly string[], { env = {}, cwd }: Setting = {}) {
  const { NO_COLOR: _none, FORCE_COLOR: _force, MANUAL_DIR: _dir, ...inherited } = process.env
  return spawn(process.execPath, [MAIN, ...args], { env: { ...inherited, ...env }, cwd })
}

/** Runs the tool to its end. */
export function runCli(args: readonly string[], setting?: Setting): Promise<Ended> {
  const child = startCli(args, setting)
  const text = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text.out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text.err += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...text }))
  })
}
