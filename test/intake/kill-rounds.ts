import { once } from 'node:events'
import { openStore, type StorePlace } from '../../src/intake/store/open-store.ts'
import { verifyStore } from '../../src/intake/store/verify-store.ts'
import { CONSULTATION, newUuid, savedComment } from './made-up.ts'
import { makeSender, type Sent } from './send-comments.ts'
import { startMadeUp } from './start-made-up.ts'

interface Killing {
  readonly place: StorePlace
  readonly port: number
  readonly rounds: number
  /** A number from 0 to 1 for each call: when in a round the server is killed. */
  readonly random: () => number
  readonly say?: (words: string) => void
}

/** What comes of killing a server again and again under load. */
export interface KillFigures {
  readonly rounds: number
  readonly acknowledged: number
  /** Acknowledged, and not in the store, or with another receipt. */
  readonly lost: number
  /** Sent when the server died, with no answer; then sent again. */
  readonly unanswered: number
  /** There twice, after being sent again. */
  readonly doubled: number
  readonly faults: readonly string[]
}

const SENDERS = 24
const KEY = '5a'.repeat(32)

/**
 * Starts a server, sends it comments over many connections, and kills it (SIGKILL) at a moment in the midst of it; then looks whether
 * the log verifies and whether every comment that was acknowledged is there with its receipt. What got no answer is sent again to the
 * next server under its key, and may be there once only.
 */
export async function killRounds({ place, port, rounds, random, say = () => undefined }: Killing): Promise<KillFigures> {
  const receipts = new Map<string, string>()
  const faults: string[] = []
  let unanswered: Sent[] = []
  let left = 0
  for (let round = 0; round <= rounds; round += 1) {
    const { child, tokens, port: taken } = await startMadeUp({ place, key: KEY, port, guests: SENDERS })
    const { send, close } = makeSender(taken, SENDERS)
    const ended = once(child, 'exit')
    try {
      for (const sent of unanswered) {
        const { status, receipt } = await send(sent)
        if (status !== 200 && status !== 201) faults.push(`Sent again after round ${round}, a comment was answered ${status}.`)
        if (receipt !== undefined) receipts.set(sent.comment.id, receipt.id)
      }
      unanswered = []
      // The last server only takes what was left without an answer.
      if (round < rounds) {
        const tried = loadUntilDead(send, { tokens, receipts })
        await new Promise((resolve) => setTimeout(resolve, 80 + random() * 400))
        child.kill('SIGKILL')
        unanswered = await tried
        left += unanswered.length
      }
    } finally {
      child.kill(round < rounds ? 'SIGKILL' : 'SIGTERM')
      await ended
      close()
    }
    const found = await lookInto(place, receipts)
    faults.push(...found.faults)
    say(`round ${round + 1}: ${receipts.size} acknowledged, ${found.lost} lost, ${unanswered.length} without an answer`)
    if (found.lost > 0 || round === rounds) return { rounds, acknowledged: receipts.size, unanswered: left, ...found, faults }
  }
  throw new Error('There is a last round.')
}

async function loadUntilDead(
  send: ReturnType<typeof makeSender>['send'],
  { tokens, receipts }: { readonly tokens: readonly string[]; readonly receipts: Map<string, string> },
): Promise<Sent[]> {
  const lost: Sent[] = []
  await Promise.all(
    tokens.map(async (token) => {
      // Fewer than one invitation may send at once.
      for (let count = 0; count < 110; count += 1) {
        const sent: Sent = { token, key: newUuid(), comment: savedComment({ text: `Comment ${count} ${'of some length '.repeat(count % 40)}` }) }
        const answer = await send(sent).catch(() => undefined)
        if (answer?.receipt !== undefined) receipts.set(sent.comment.id, answer.receipt.id)
        else {
          lost.push(sent)
          return
        }
      }
    }),
  )
  return lost
}

async function lookInto(place: StorePlace, receipts: ReadonlyMap<string, string>): Promise<{ lost: number; doubled: number; faults: readonly string[] }> {
  const store = await openStore(place)
  try {
    const { faults } = await verifyStore(store, CONSULTATION.id)
    const rows = await store.comments.selectFrom('comment').select(['id', 'state']).execute()
    const kept = new Map(rows.map(({ id, state }) => [id, (JSON.parse(state) as { submission: { receipt?: string } }).submission.receipt]))
    const submitted = await store.comments.selectFrom('event').select('comment').where('type', '=', 'comment.submitted').execute()
    const lost = [...receipts].filter(([id, receipt]) => kept.get(id) !== receipt).length
    return { lost, doubled: submitted.length - new Set(submitted.map(({ comment }) => comment)).size, faults }
  } finally {
    await store.close()
  }
}
