import fs from 'node:fs'
import { enableCompileCache, syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

/**
 * Runs the tool in a process that ends itself with SIGKILL at its nth change of the disk, so that no code of the tool gets to clean
 * up. With 0 it runs to its end and says how many changes there were. Arguments: n, then those of the tool.
 */
const [at = '0', ...args] = process.argv.slice(2)
const CHANGES = ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync'] as const
let count = 0
let isCounting = false
/** Descriptors of files that are open to be read. */
const reading = new Set<unknown>()

// As the tool does. What is compiled is written outside what is counted, when a process ends by itself.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/manual'))

for (const name of CHANGES) {
  const real = fs[name] as (...args: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      const changes = isChange(name, given)
      if (isCounting && changes) {
        count += 1
        if (count === Number(at)) process.kill(process.pid, 'SIGKILL')
      }
      const result = real(...given)
      if (name === 'openSync' && !changes) reading.add(result)
      return result
    },
  })
}

syncBuiltinESMExports()

/** Whether a call can change the disk: a file that is opened to be read is left as it is, and so when it is closed. */
function isChange(name: (typeof CHANGES)[number], [first, flags = 'r']: readonly unknown[]): boolean {
  if (name === 'openSync') return flags !== 'r'
  return name !== 'closeSync' || !reading.delete(first)
}

const [{ runTool }, { COMMANDS }, { openTerminal }] = await Promise.all([
  import('../../src/cli/run-tool.ts'),
  import('../../src/cli/commands/index.ts'),
  import('../../src/cli/terminal.ts'),
])
isCounting = true
process.exitCode = await runTool(args, { commands: COMMANDS, terminal: openTerminal(process, process.env, true), env: {}, toolVersion: '1.2.3' })
process.stdout.write(`changes: ${count}\n`)
