import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serveSite } from '../../src/cli/site-server.ts'
import { startCli } from './run-cli.ts'

function siteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, text] of Object.entries({
    'index.html': '<p>start',
    '404.html': '<p>none',
    'a/index.html': '<p>a',
    'a/b.md': '# é',
    'a/b.json': '{}',
    '.hidden/x.html': 'secret',
  })) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Asks for a path exactly as it is written, which `fetch` would tidy first. */
async function ask(port: number, path: string, method = 'GET'): Promise<{ status: number | undefined; headers: IncomingMessage['headers']; text: string }> {
  const sent = request({ host: '127.0.0.1', port, path, method }).end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  return { status: response.statusCode, headers: response.headers, text }
}

async function servedSite(port = 0) {
  const server = await serveSite(siteFolder(), { port: port === 0 ? await freePort() : port, busy: () => undefined })
  onTestFinished(() => server.close())
  return server
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

describe('the server', () => {
  test.each([
    ['/', 200, '<p>start'],
    ['/a/', 200, '<p>a'],
    ['/a/b.json', 200, '{}'],
    ['/a/?q=1', 200, '<p>a'],
    ['/none/', 404, '<p>none'],
    ['/.hidden/x.html', 404, '<p>none'],
    ['/%2ehidden/x.html', 404, '<p>none'],
    ['/../../../../etc/passwd', 404, '<p>none'],
    ['/..%2f..%2f..%2f..%2fetc%2fpasswd', 404, '<p>none'],
    ['/%00', 404, '<p>none'],
    ['/%', 404, '<p>none'],
  ])('%s is %i', async (path, status, text) => {
    const { port } = await servedSite()
    expect(await ask(port, path)).toMatchObject({ status, text })
  })

  test('every answer has a strict policy, and text says its encoding', async () => {
    const { port } = await servedSite()
    for (const path of ['/', '/none/', '/a/b.json']) {
      const { headers } = await ask(port, path)
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
      expect(headers['content-security-policy']).not.toContain('unsafe-inline')
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
    expect((await ask(port, '/a/b.md')).headers['content-type']).toBe('text/markdown;charset=utf-8')
    expect((await ask(port, '/')).headers['content-type']).toBe('text/html;charset=utf-8')
  })

  test('reads only', async () => {
    const { port } = await servedSite()
    expect((await ask(port, '/', 'POST')).status).toBe(405)
    expect(await ask(port, '/', 'HEAD')).toMatchObject({ status: 200, text: '' })
  })

  test('takes the next port when one is busy, and says so', async () => {
    const first = await servedSite()
    const busy: number[] = []
    const second = await serveSite(siteFolder(), { port: first.port, busy: (port) => busy.push(port) })
    onTestFinished(() => second.close())
    expect(busy[0]).toBe(first.port)
    expect(second.port).not.toBe(first.port)
    expect(second.address).toBe(`http://127.0.0.1:${second.port}/`)
  })
})

describe('manual serve', { timeout: 60_000 }, () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('prints its address and ends cleanly on %s', async (signal) => {
    const port = await freePort()
    const child = startCli(['serve', siteFolder(), '--port', String(port)])
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
    expect(line).toContain(`http://127.0.0.1:${port}/`)
    expect((await ask(port, '/')).text).toBe('<p>start')
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([0, null])
  })
})
