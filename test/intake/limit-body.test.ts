import { expect, test } from 'vitest'
import { newUuid, savedComment } from './made-up.ts'
import { testIntake, testServer } from './test-intake.ts'

const MORE_THAN_ALLOWED = 8_000_001

/** A body that comes in pieces, without a length said before. */
function inPieces(text: string): RequestInit {
  const bytes = new TextEncoder().encode(text)
  const body = new ReadableStream({
    start(controller) {
      for (let from = 0; from < bytes.length; from += 100_000) controller.enqueue(bytes.subarray(from, from + 100_000))
      controller.close()
    },
  })
  return { method: 'POST', body, duplex: 'half' } as RequestInit
}

test('a request that comes in pieces is counted as it comes: one that is small enough is taken, one that is not is refused', async () => {
  const { ask, letIn } = testServer(await testIntake())
  const { cookie } = await letIn()
  const headers = { Cookie: cookie, 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }
  const small = JSON.stringify({ key: newUuid(), comments: [savedComment()] })
  expect((await ask('/consult/comments', { ...inPieces(small), headers })).status).toBe(201)
  expect((await ask('/consult/comments', { ...inPieces('x'.repeat(MORE_THAN_ALLOWED)), headers })).status).toBe(413)
  // A length beside pieces says nothing (RFC 9112, 6.3).
  const lying = { ...headers, 'Content-Length': '10' }
  expect((await ask('/consult/comments', { ...inPieces('x'.repeat(MORE_THAN_ALLOWED)), headers: lying })).status).toBe(413)
})

test('a request that says it is too long, or says a length that is none, is refused before it is read', async () => {
  const guest = await testServer(await testIntake()).letIn()
  for (const length of [String(MORE_THAN_ALLOWED), '9e99', 'long'])
    expect((await guest.post('/consult/comments', '{}', { 'Content-Type': 'application/json', 'Content-Length': length })).status, length).toBe(413)
})
