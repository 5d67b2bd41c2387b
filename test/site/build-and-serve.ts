import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { runCli, startCli } from '../cli/run-cli.ts'

/** A build is the same whatever runs it: nothing of the test run's own mode reaches it. */
const PLAIN = { NODE_ENV: 'production' }

/** Builds the site of a manual into a folder, with the tool as people run it. @throws with what the tool said when it does not build */
export async function buildSite(manual: string, folder: string): Promise<void> {
  const { code, out, err } = await runCli(['build', '--manual', manual, '--out', folder], { env: PLAIN })
  if (code !== 0) throw new Error(`The site of ${manual} was not built (exit ${code}).\n${out}\n${err}`)
}

interface Served {
  /** Such as `http://127.0.0.1:4600`, with no slash at the end. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Serves a folder with the tool's own server, on a free port of this machine. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = startCli(['serve', folder, '--port', '4600', '--json'], { env: PLAIN })
  const ended = once(server, 'close')
  const [line] = (await Promise.race([once(createInterface(server.stdout), 'line'), ended.then(() => [])])) as [string?]
  if (line === undefined) throw new Error(`No server started for ${folder}.`)
  const { address } = JSON.parse(line) as { address: string }
  return {
    address: address.replace(/\/$/, ''),
    stop: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}
