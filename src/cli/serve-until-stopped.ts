import { once } from 'node:events'
import { EXIT } from './command.ts'
import { DEFAULT_PORT, serveSite } from './site-server.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

interface Serving extends Pick<Parameters<typeof serveSite>[1], 'host' | 'first'> {
  readonly port: string | undefined
  /** Whether a busy port is refused, as where a proxy passes requests on to it; otherwise the next free one is taken. */
  readonly isExact?: boolean | undefined
  readonly json: boolean
  readonly terminal: Terminal
  /** What is said once the server listens, in place of the usual words. */
  readonly greet?: ((address: string) => Promise<{ readonly facts: object; readonly words: string }>) | undefined
}

/** Serves a built site until Ctrl-C, or until the process is asked to end; both are a clean end. */
export async function serveUntilStopped(folder: string | undefined, { port, host, first, isExact = false, json, terminal, greet }: Serving): Promise<number> {
  const stop = new AbortController()
  const stopped = Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal })))
  const busy = (taken: number) => {
    if (isExact) throw new UsageError(`port ${taken} is busy`, { hint: 'something else listens on it: end that, or name another with --port' })
    terminal.note(`Port ${taken} is busy; trying the next.\n`)
  }
  const server = await serveSite(folder, { port: portOf(port), host, first, busy })
  const said = (await greet?.(server.address)) ?? { facts: {}, words: `Serving ${folder} at ${server.address}\n` }
  terminal.print(json ? `${JSON.stringify({ address: server.address, folder, ...said.facts })}\n` : `${said.words}Stop with Ctrl-C.\n`)
  await stopped
  stop.abort()
  await server.close()
  terminal.note('\nStopped.\n')
  return EXIT.fine
}

function portOf(given: string | undefined): number {
  if (given === undefined) return DEFAULT_PORT
  const port = Number(given)
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535) throw new UsageError(`--port cannot be ${given}`, { hint: 'a port is a number from 1 to 65535' })
  return port
}
