import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Runs something while holding a lock file, for two benches at once would spoil each other's figures and folders.
 * @throws where another process holds the lock; one that has ended does not count.
 */
export function runAlone(lock: string, run: () => void): void {
  const holder = holderOf(lock)
  if (holder !== undefined) throw new Error(`Another bench is running (process ${holder}). Wait for it to end.`)
  mkdirSync(dirname(lock), { recursive: true })
  writeFileSync(lock, String(process.pid))
  try {
    run()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The process that holds the lock; undefined where there is none that still runs. */
function holderOf(lock: string): number | undefined {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    process.kill(holder, 0)
    return holder
  } catch {
    return undefined
  }
}
