import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { MadeUpServer, MadeUpServing } from './serve-made-up.ts'

/** Starts a server in a process of its own and comes back when it listens. `options` are of Node. @throws where it ends before */
export function startMadeUp(setting: MadeUpServer, options: readonly string[] = []): Promise<MadeUpServing & { readonly child: ChildProcess }> {
  const child = fork(join(import.meta.dirname, 'serve-made-up.ts'), [JSON.stringify(setting)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...options],
  })
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended (${code}).`)))
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      if (said.endsWith('\n')) resolve({ child, ...(JSON.parse(said) as MadeUpServing) })
    })
  })
}
