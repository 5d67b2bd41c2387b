import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The built site on a port of its own, which can change, fail and go away, and knows what was asked of it. */
export interface ChangingSite {
  readonly origin: string
  /** Paths in the order in which they were asked for. */
  readonly asked: string[]
  /** What stands at an address instead of what was built. */
  readonly instead: Map<string, string>
  /** Whether a request is cut off instead of answered; none if not set. */
  cuts: (path: string) => boolean
  readonly stop: () => Promise<void>
  readonly startAgain: () => Promise<void>
}

/** Puts a changing site before a server of the built one, so that every header is that of the tool’s own server. */
export async function changingSite(built: string): Promise<ChangingSite> {
  const site = { asked: [] as string[], instead: new Map<string, string>(), cuts: (_path: string): boolean => false }
  const server = createServer((request, response) => void answer(request, response))
  let port = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', built)
    site.asked.push(pathname)
    if (site.cuts(pathname)) return void request.socket.destroy()
    const { status, headers, body } = await fetch(built + request.url, { redirect: 'manual' }).then(async (got) => ({
      status: got.status,
      headers: Object.fromEntries([...got.headers].filter(([name]) => !/^(?:connection|content-length|transfer-encoding|keep-alive|etag)$/.test(name))),
      body: Buffer.from(await got.arrayBuffer()),
    }))
    response.writeHead(status, headers).end(site.instead.get(pathname) ?? body)
  }

  const listen = async () => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  await listen()
  return Object.assign(site, {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      if (server.listening) await once(server, 'close')
    },
    startAgain: listen,
  })
}
