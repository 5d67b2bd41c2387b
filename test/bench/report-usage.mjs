// Loaded into every measured Node process ahead of its own code: when it ends, it says what it used. JavaScript, so that loading it costs next to nothing.
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync, readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Clock ticks a second in /proc: the same on every Linux. */
const TICKS = 100

// Worker threads are counted with their process.
const file = process.env['BENCH_USAGE']
if (isMainThread && file !== undefined) {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const helpers = new Set()
  subscribe('child_process', ({ process: helper }) => helpers.add(helper))
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    // A helper that has not been waited for is counted by nobody else: search engines and bundlers leave theirs to be killed.
    const left = [...helpers].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
    const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024, helpers: left.reduce((sum, { pid }) => sum + secondsOf(pid), 0) }
    appendFileSync(file, `${JSON.stringify(usage)}\n`)
  })
}

/**
 * CPU seconds of a process that is there still, with those of its own helpers; 0 where the system does not tell.
 * @param {number | undefined} pid
 */
function secondsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
  } catch {
    return 0
  }
}
