import type { Receipt } from '../../../../schemas/index.ts'
import type { CommentStore } from './comment-store.ts'
import type { Attempt } from './kept-attempts.ts'
import { asSaved, type KeptComment, saysTheSame } from './kept-comment.ts'
import { newId } from './page-setting.ts'

/** Most comments that the server reads at once. */
export const MOST_AT_ONCE = 500

/** What came of sending. Received means that the server has it on disk. Refused means that nothing was taken. Unknown means that no answer came. */
export type Sent =
  | { readonly kind: 'received'; readonly receipt?: Receipt | undefined; readonly count: number; readonly withCoordinator: boolean }
  | { readonly kind: 'refused'; readonly words: string; readonly comment?: string | undefined }
  | {
      readonly kind: 'unknown'
      readonly words: string
      /** When they came in, signed by a server that could not keep them then: sent again with it, they are not late by its fault. */
      readonly arrival?: string | undefined
    }

/** Sends comments. What was sent before without an answer is sent first, the same under the same key, so that nothing arrives twice. */
export async function sendComments(comments: readonly KeptComment[], consultation: string, store: CommentStore): Promise<Sent> {
  const before = await finishAttempts(store)
  if (before?.kind === 'unknown') return before
  // What was changed after it had gone out has a new id by now.
  const wanted = new Set(comments.map(({ id }) => id))
  const isWanted = ({ id, replaces, sent }: KeptComment) => sent === undefined && (wanted.has(id) || (replaces !== undefined && wanted.has(replaces)))
  const rest = (await store.all()).filter(isWanted).slice(0, MOST_AT_ONCE)
  if (rest.length === 0) return before ?? { kind: 'refused', words: 'There is nothing to send.' }
  const key = newId()
  const attempt = { key, consultation, body: JSON.stringify({ key, comments: rest.map(asSaved) }) }
  await store.attempts.keep(attempt)
  return carryOut(attempt, store)
}

/** Sends again what no answer came to. Undefined where there is none. */
async function finishAttempts(store: CommentStore): Promise<Sent | undefined> {
  let last: Sent | undefined
  for (const attempt of await store.attempts.all()) {
    last = await carryOut(attempt, store)
    if (last.kind === 'unknown') return last
  }
  return last
}

async function carryOut(attempt: Attempt, store: CommentStore): Promise<Sent> {
  const sent = await post(attempt)
  if (sent.kind === 'unknown') {
    if (sent.arrival !== undefined) await store.attempts.keep({ ...attempt, arrival: sent.arrival })
    return sent
  }
  const said = JSON.parse(attempt.body) as { comments: ReturnType<typeof asSaved>[] }
  if (sent.kind === 'received') await markSent(said.comments, sent, store)
  await store.attempts.drop(attempt.key)
  return sent.kind === 'received' ? { ...sent, count: said.comments.length } : sent
}

/** What was changed here after it had gone out becomes a comment of its own, which takes the place of the one received. */
async function markSent(
  said: readonly ReturnType<typeof asSaved>[],
  { receipt, withCoordinator }: Extract<Sent, { kind: 'received' }>,
  store: CommentStore,
): Promise<void> {
  const sent = { at: receipt?.at ?? new Date().toISOString(), receipt: receipt?.id, withCoordinator }
  const kept = new Map((await store.all()).map((comment) => [comment.id, comment]))
  for (const { proposed = '', ...one } of said) {
    const now = kept.get(one.id)
    if (now === undefined || now.sent !== undefined) continue
    const received = { ...now, ...one, proposed, sent }
    await store.write(received)
    if (!saysTheSame(now, received)) await store.write({ ...now, id: newId(), replaces: one.id, version: 0 })
  }
}

const LOST =
  'No answer came, so it is not known whether your comments were received. They are kept here. Send them again: the same comments are never taken twice.'

async function post({ body, arrival }: Attempt): Promise<Sent> {
  try {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json', ...(arrival === undefined ? {} : { 'X-Consult-Arrival': arrival }) }
    const answer = await fetch('/consult/comments', { method: 'POST', headers, body })
    const said = (await answer.json().catch(() => undefined)) as
      | { receipt?: Receipt; error?: { words?: string; comment?: string; arrival?: string }; comments?: { state?: string }[] }
      | undefined
    if (answer.ok && said?.comments !== undefined) {
      const withCoordinator = said.comments.some(({ state }) => state === 'with-coordinator')
      return { kind: 'received', receipt: said.receipt, count: said.comments.length, withCoordinator }
    }
    const { words, comment, arrival: noted } = said?.error ?? {}
    // Said by the server of comments itself, and not by something before it that could not reach it.
    if (words !== undefined && answer.status < 500) return { kind: 'refused', words, comment }
    return { kind: 'unknown', words: words ?? LOST, arrival: noted }
  } catch {
    return { kind: 'unknown', words: navigator.onLine ? LOST : 'This device is offline. Your comments are kept here. Send them when you are back.' }
  }
}
