import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** The port a site is served on when nothing else is asked for. */
export const DEFAULT_PORT = 4321
/** Ports after the one asked for that are tried in turn. */
const TRIES = 20
/** Only this machine can reach the server. */
const LOOPBACK = '127.0.0.1'

/**
 * The site loads nothing but its own files and is shown in no frame.
 * Each page carries a policy of its own besides, at least as strict; this one also holds for what is not a page.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** A name that starts with a dot, written as it is or encoded. */
const HIDDEN = /\/(?:\.|%2e)/i

const TEXTS: Readonly<Record<string, string>> = { md: 'text/markdown', csv: 'text/csv', txt: 'text/plain' }

export interface SiteServer {
  readonly address: string
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * Serves a folder to this machine, on `port` or the next one that is free; `busy` is told of each that is not. Files are looked
 * up on each request, so a folder that is built again is served as it then is.
 */
export async function serveSite(folder: string, { port, busy }: { readonly port: number; readonly busy: (port: number) => void }): Promise<SiteServer> {
  const sendFile = sirv(folder, { dev: true, etag: true, extensions: ['html'], setHeaders: sayCharset })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405)
    else if (HIDDEN.test(request.url ?? '')) sendNotFound(folder, response)
    else sendFile(request, response, () => sendNotFound(folder, response))
  })
  const taken = await listen(server, { port, busy })
  return {
    address: `http://${LOOPBACK}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Text that is not a page says its encoding here; a page says it itself. */
function sayCharset(response: ServerResponse, path: string): void {
  const type = TEXTS[path.slice(path.lastIndexOf('.') + 1)]
  if (type !== undefined) response.setHeader('Content-Type', `${type};charset=utf-8`)
}

async function sendNotFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => undefined)
  response.writeHead(404, { 'Content-Type': page === undefined ? 'text/plain;charset=utf-8' : 'text/html;charset=utf-8' })
  response.end(page ?? 'There is no such page.\n')
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { Allow: 'GET, HEAD' })
  response.end()
}

async function listen(server: Server, { port, busy }: { port: number; busy: (port: number) => void }): Promise<number> {
  for (let next = port; next < port + TRIES && next < 65_536; next += 1) {
    if (await listensOn(server, next)) return next
    busy(next)
  }
  await listensOn(server, 0)
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function listensOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening)
      // A port that only the administrator may open is no use to us either.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    const listening = () => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', listening)
    server.listen(port, LOOPBACK)
  })
}
