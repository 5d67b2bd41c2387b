import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { answer, openArchive } from '../archive/serve.mjs'

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
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // Other sites are told nothing; our own server is told where a form stands, which no-referrer would keep from it.
  'Referrer-Policy': 'same-origin',
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

interface Serving {
  readonly port: number
  /** Address of this machine to listen on; only this machine can reach it if not given. */
  readonly host?: string | undefined
  /** Answers what is not a file of the site, and says whether it did. */
  readonly first?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined
  readonly slowest?: { readonly headersTimeout: number; readonly requestTimeout: number; readonly connectionsCheckingInterval: number } | undefined
  /** Told of each port that is not free. */
  readonly busy: (port: number) => void
}

/** How long a request may take to arrive, in milliseconds: slower senders are cut off, so that they cannot hold every connection. */
const SLOWEST = { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 }
/** How long a server that stops waits for answers that are under way, in milliseconds. */
const PATIENCE = 10_000

/**
 * Serves a folder, or an archive of a site, or nothing but what `first` answers, on `port` or the next one that is free. Closing it
 * finishes the answers that are under way. Files are looked up on each request, so a folder that is built again is served as it then is.
 * @throws an Error that says what is wrong with the archive
 */
export async function serveSite(
  source: string | undefined,
  { port, host = LOOPBACK, first = () => false, slowest = SLOWEST, busy }: Serving,
): Promise<SiteServer> {
  const { send, close } = source === undefined ? NOTHING : statSync(source).isDirectory() ? folderSender(source) : archiveSender(source)
  let isOpen = true
  const server = createServer(slowest, (request, response) => {
    if (!isOpen) response.setHeader('Connection', 'close')
    if (first(request, response)) return
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (request.method === 'GET' || request.method === 'HEAD') send(request, response)
    else refuse(response, 405)
  })
  const taken = await listen(server, { port, host, busy })
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        isOpen = false
        const late = setTimeout(() => server.closeAllConnections(), PATIENCE)
        const idle = setInterval(() => server.closeIdleConnections(), 50)
        server.close(() => {
          clearTimeout(late)
          clearInterval(idle)
          close()
          resolve()
        })
      }),
  }
}

interface Sender {
  readonly send: RequestListener
  readonly close: () => void
}

/** Sends nothing: there is no site. */
const NOTHING: Sender = { send: (_request, response) => void response.writeHead(404).end(), close: () => undefined }

function folderSender(folder: string): Sender {
  const sendFile = sirv(folder, { dev: true, etag: true, extensions: ['html'], setHeaders: sayCharset })
  return {
    send: (request, response) => {
      if (HIDDEN.test(request.url ?? '')) sendNotFound(folder, response)
      else sendFile(request, response, () => sendNotFound(folder, response))
    },
    close: () => undefined,
  }
}

function archiveSender(path: string): Sender {
  const files = openArchive(path)
  return { send: (request, response) => answer(files, request, response), close: files.close }
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

async function listen(server: Server, { port, host, busy }: Pick<Serving, 'port' | 'busy'> & { readonly host: string }): Promise<number> {
  for (let next = port; next < port + TRIES && next < 65_536; next += 1) {
    if (await listensOn(server, next, host)) return next
    busy(next)
  }
  await listensOn(server, 0, host)
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function listensOn(server: Server, port: number, host: string): Promise<boolean> {
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
    server.listen(port, host)
  })
}
