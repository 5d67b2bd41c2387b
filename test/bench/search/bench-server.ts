import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const PROJECT = resolve(import.meta.dirname, '../../..')
/** Names of libraries in a browser, and their files. Lunr is a script that sets a global name. */
const LIBRARIES = {
  minisearch: 'node_modules/minisearch/dist/es/index.js',
  flexsearch: 'node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs',
  '@orama/orama': 'node_modules/@orama/orama/dist/browser/index.js',
}
const LUNR = 'node_modules/lunr/lunr.min.js'
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  mjs: 'text/javascript',
  ts: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
}

export interface Sent {
  readonly path: string
  readonly bytes: number
}

export interface BenchServer {
  readonly address: string
  /** What was sent since it was last asked, with the bytes of each body as it was sent: packed with gzip. */
  readonly sent: () => Sent[]
  readonly stop: () => void
}

/** Serves the built site, and under `/-/` the engines, their libraries and what they index, from this machine to itself. */
export async function startBenchServer({ site, work }: { site: string; work: string }): Promise<BenchServer> {
  let sent: Sent[] = []
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname)
    const body = path.startsWith('/-/page/') ? Buffer.from(enginePage(path.slice('/-/page/'.length))) : readServed(path, { site, work })
    if (body === undefined) {
      response.writeHead(404).end()
      return
    }
    const packed = gzipSync(body)
    sent.push({ path, bytes: packed.length })
    const ending = path.endsWith('/') || path.startsWith('/-/page/') ? 'html' : path.slice(path.lastIndexOf('.') + 1)
    response.writeHead(200, { 'content-type': TYPES[ending] ?? 'application/octet-stream', 'content-encoding': 'gzip', 'cache-control': 'max-age=600' })
    response.end(packed)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => {
      const list = sent
      sent = []
      return list
    },
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function readServed(path: string, { site, work }: { site: string; work: string }): Buffer | undefined {
  const own = /^\/-\/(?:pagefind\/|documents\.json$)/.test(path)
  const file = own
    ? join(work, path.slice(3))
    : path.startsWith('/-/')
      ? join(PROJECT, path.slice(3))
      : join(site, path, path.endsWith('/') ? 'index.html' : '')
  if (!existsSync(file) || !statSync(file).isFile()) return undefined
  return file.endsWith('.ts') ? Buffer.from(stripTypeScriptTypes(readFileSync(file, 'utf8'))) : readFileSync(file)
}

/** A page that opens one engine when it is told to. */
const enginePage = (name: string): string => {
  const imports = Object.fromEntries(Object.entries(LIBRARIES).map(([library, file]) => [library, `/-/${file}`]))
  const lunr = name === 'lunr' ? `<script src="/-/${LUNR}"></script>` : ''
  return `<!doctype html><title>${name}</title><link rel="icon" href="data:,">${lunr}<script type="importmap">${JSON.stringify({ imports })}</script>`
}
