import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** A PostgreSQL of our own on this machine, with nothing in it. */
export interface Postgres {
  /** Makes an empty database and gives its address. */
  readonly makeDatabase: (name: string) => string
  /** Stops the server as a crash would, and starts it again on the same files. */
  readonly stop: () => void
  readonly start: () => void
  /** Ends it and removes its files. */
  readonly end: () => void
}

/** `runuser` is a tool of the system, which not everybody’s path leads to. */
const WITH_SYSTEM_TOOLS = { ...process.env, PATH: [process.env['PATH'], '/usr/sbin', '/sbin'].join(delimiter) }

/** Longest that its installation may take, in milliseconds. */
const INSTALLATION = 90_000

/** Starts a PostgreSQL; where there is none it is installed from the system's packages if that can be done; else undefined, said in one line. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const bin = findPostgres() ?? installPostgres()
  if (bin === undefined) {
    console.warn('PostgreSQL is not on this machine and cannot be installed: what needs it is skipped.')
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const data = join(folder, 'data')
  const port = await freePort()
  // The server refuses to run as root, so root runs it as its own user.
  const isRoot = process.getuid?.() === 0
  const run = (tool: string, args: readonly string[]) => {
    const [command, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', join(bin, tool), ...args] : [join(bin, tool), ...args]
    execFileSync(command ?? '', rest, { stdio: 'ignore', cwd: folder, env: WITH_SYSTEM_TOOLS })
  }
  chmodSync(folder, 0o755)
  if (isRoot) execFileSync('chown', ['postgres', folder])
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'tester', '--no-sync', '-E', 'UTF8', '--locale=C'])
  const start = () => run('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-w', '-o', `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`, 'start'])
  const stop = () => run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
  start()
  return {
    makeDatabase: (name) => {
      run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'tester', name])
      return `postgres://tester@127.0.0.1:${port}/${name}`
    },
    start,
    stop,
    end: () => {
      try {
        stop()
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

/** The folder of its programs: where Debian keeps them, or one of the path. */
function findPostgres(): string | undefined {
  const folders = [...globSync('/usr/lib/postgresql/*/bin').sort().reverse(), ...(process.env['PATH'] ?? '').split(delimiter)]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

function installPostgres(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
    stdio: 'ignore',
    timeout: INSTALLATION,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0 ? findPostgres() : undefined
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
