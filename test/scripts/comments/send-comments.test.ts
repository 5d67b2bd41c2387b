import { afterEach, expect, test, vi } from 'vitest'
import type { CommentStore } from '../../../src/site/scripts/comments/comment-store.ts'
import type { Attempt } from '../../../src/site/scripts/comments/kept-attempts.ts'
import { sendComments } from '../../../src/site/scripts/comments/send-comments.ts'

afterEach(() => vi.unstubAllGlobals())

const ATTEMPT: Attempt = { key: 'k', consultation: 'locks-2', body: JSON.stringify({ key: 'k', comments: [] }) }

/** A device that keeps attempts only: nothing else is asked of it here. */
function deviceWith(attempt: Attempt) {
  const kept = new Map([[attempt.key, attempt]])
  const attempts: CommentStore['attempts'] = {
    all: async () => [...kept.values()],
    keep: async (one) => void kept.set(one.key, one),
    drop: async (key) => void kept.delete(key),
  }
  return { kept, store: { attempts, all: async () => [] } as unknown as CommentStore }
}

test('what a server could not keep is sent again with the note of when it came in, the same to the letter', async () => {
  const asked: { readonly body: unknown; readonly note: string | null }[] = []
  const answers = [
    Response.json({ error: { words: 'The server could not keep what you sent.', arrival: 'note-1' } }, { status: 503 }),
    Response.json({ error: { words: 'The server could not keep what you sent.' } }, { status: 503 }),
    Response.json({ comments: [{ id: 'a', state: 'receipted' }] }, { status: 201 }),
  ]
  vi.stubGlobal('fetch', async (_address: string, { body, headers }: RequestInit) => {
    asked.push({ body, note: new Headers(headers).get('X-Consult-Arrival') })
    return answers[asked.length - 1]
  })
  const { kept, store } = deviceWith(ATTEMPT)
  expect(await sendComments([], ATTEMPT.consultation, store)).toMatchObject({ kind: 'unknown' })
  expect(kept.get('k')).toEqual({ ...ATTEMPT, arrival: 'note-1' })
  // One that gives no note takes none away.
  expect(await sendComments([], ATTEMPT.consultation, store)).toMatchObject({ kind: 'unknown' })
  expect(await sendComments([], ATTEMPT.consultation, store)).toMatchObject({ kind: 'received' })
  expect(asked).toEqual([undefined, 'note-1', 'note-1'].map((note) => ({ body: ATTEMPT.body, note: note ?? null })))
  expect(kept.size).toBe(0)
})
