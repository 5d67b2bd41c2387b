import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serveSite } from '../../src/cli/site-server.ts'
import { intakeListener } from '../../src/intake/listen.ts'
import { newUuid, savedComment } from './made-up.ts'
import { testFolder, testIntake, testServer } from './test-intake.ts'

async function serve(slowest?: { headersTimeout: number; requestTimeout: number; connectionsCheckingInterval: number }) {
  const intake = await testIntake()
  const site = testFolder()
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>The site</title>')
  writeFileSync(join(site, '.hidden'), 'hidden')
  const server = await serveSite(site, { port: 4771, first: intakeListener(intake, () => undefined), slowest, busy: () => undefined })
  onTestFinished(() => server.close())
  return { intake, server, guest: await testServer(intake).letIn() }
}

/** Sends bytes as they are and gives all that comes back until the other side ends. */
async function speak(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    answer += chunk
  })
  socket.on('error', () => undefined)
  socket.write(text)
  await once(socket, 'close')
  return answer
}

test('the site and the comments are at one address; what is below neither is not found', async () => {
  const { server, guest } = await serve()
  expect(await (await fetch(server.address)).text()).toContain('The site')
  const session = await fetch(`${server.address}consult/session`, { headers: { Cookie: guest.cookie } })
  expect(session.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  expect(session.status).toBe(200)
  const sent = await fetch(`${server.address}consult/comments`, {
    method: 'POST',
    body: JSON.stringify({ key: newUuid(), comments: [savedComment()] }),
    headers: { Cookie: guest.cookie, Origin: new URL(server.address).origin, 'Content-Type': 'application/json' },
  })
  expect(sent.status).toBe(201)
  expect((await fetch(`${server.address}consultation/`)).status).toBe(404)
  expect((await fetch(server.address, { method: 'POST', body: 'x' })).status).toBe(405)
})

test.each([
  '/consult/../.hidden',
  '/consult/..%2f.hidden',
  '/consult/%2e%2e/.hidden',
  '/consult/style.css/../../.hidden',
  '/consult//etc/passwd',
  '/consult/receipts/..%2f..%2fkey',
  '/consult/%00',
  '/consult/%',
  '//consult/style.css',
  '/consult\\..\\key',
])('no way out by %s', async (path) => {
  const { server } = await serve()
  const answer = await speak(server.port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 (?:400|404)/)
  expect(answer).not.toContain('hidden')
})

test('whoever sends slowly is cut off, and others are served meanwhile', async () => {
  const { server } = await serve({ headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 })
  const start = performance.now()
  const slow = speak(server.port, 'POST /consult/comments HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  expect((await fetch(`${server.address}consult/health`)).status).toBe(200)
  expect(await slow).toMatch(/408|^$/)
  expect(performance.now() - start).toBeLessThan(10_000)
})

test('a server that stops answers what it has begun to read, and then no more', async () => {
  const { server, guest, intake } = await serve()
  const body = JSON.stringify({ key: newUuid(), comments: [savedComment()] })
  const headers = {
    Cookie: guest.cookie,
    Origin: new URL(server.address).origin,
    Host: new URL(server.address).host,
    'Content-Type': 'application/json',
    'Content-Length': String(body.length),
  }
  const sending = request(`${server.address}consult/comments`, { method: 'POST', headers })
  sending.write(body.slice(0, 20))
  await new Promise((resolve) => setTimeout(resolve, 100))
  const closed = server.close()
  await expect(fetch(`${server.address}consult/health`)).rejects.toThrow()
  sending.end(body.slice(20))
  const [answer] = (await once(sending, 'response')) as [{ statusCode: number; resume: () => void }]
  answer.resume()
  expect(answer.statusCode).toBe(201)
  await closed
  expect(intake.writer.waiting()).toBe(0)
})
