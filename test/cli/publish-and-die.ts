import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Runs the tool in a process that ends itself with SIGKILL at its nth change of the disk, so that no code of the tool gets to clean
 * up. With 0 it runs to its end and says how many changes there were. Arguments: n, then those of the tool.
 */
const [at = '0', ...args] = process.argv.slice(2)
const CHANGES = ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync'] as const
let count = 0
let isCounting = false

for (const name of CHANGES) {
  const real = fs[name] as (...args: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      if (isCounting) {
        count += 1
        if (count === Number(at)) process.kill(process.pid, 'SIGKILL')
      }
      return real(...given)
    },
  })
}
syncBuiltinESMExports()

const [{ runTool }, { COMMANDS }, { openTerminal }] = await Promise.all([
  import('../../src/cli/run-tool.ts'),
  import('../../src/cli/commands/index.ts'),
  import('../../src/cli/terminal.ts'),
])
isCounting = true
process.exitCode = await runTool(args, { commands: COMMANDS, terminal: openTerminal(process, process.env, true), env: {}, toolVersion: '1.2.3' })
process.stdout.write(`changes: ${count}\n`)
