import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { StorePlace } from '../../../src/intake/store/open-store.ts'
import type { ServerFigures } from '../../intake/serve-made-up.ts'
import { startMadeUp } from '../../intake/start-made-up.ts'
import type { Load, SentLoad } from './send-load.ts'

/** How fast comments were acknowledged over a number of connections. */
export interface LoadFigures {
  readonly connections: number
  readonly comments: number
  readonly perSecond: number
  /** Milliseconds until all connections were open. */
  readonly opening: number
  /** Milliseconds from sending to the receipt. */
  readonly p50: number
  readonly p99: number
  /** CPU microseconds a comment, system time included, of the server and of what sends to it. */
  readonly serverCpu: number
  readonly senderCpu: number
}

/** A server of its own that can be loaded, by a sender in a process of its own. */
export interface Loaded {
  readonly load: (connections: number, comments: number) => Promise<LoadFigures>
  /** What the server says of itself, after its rubbish was collected. */
  readonly look: () => Promise<ServerFigures>
  readonly stop: () => Promise<void>
}

const GUESTS = 1_500

export async function startLoaded(place: StorePlace): Promise<Loaded> {
  const { child, port, tokens } = await startMadeUp({ place, key: 'c0'.repeat(32), port: 4775, guests: GUESTS }, ['--expose-gc'])
  const sender = fork(join(import.meta.dirname, 'send-load.ts'))
  const look = () => ask<ServerFigures>(child, 'look')
  return {
    look,
    load: async (connections, comments) => {
      const before = await look()
      const { seconds, opening, p50, p99, cpu } = await ask<SentLoad>(sender, { port, tokens, connections, comments } satisfies Load)
      const after = await look()
      const perSecond = comments / seconds
      return { connections, comments, perSecond, opening, p50, p99, serverCpu: (after.cpu - before.cpu) / comments, senderCpu: cpu / comments }
    },
    stop: async () => {
      sender.disconnect()
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Asks a process something. @throws where it ends without an answer */
function ask<Answer>(child: ChildProcess, question: object | string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('A process of the bench ended before its work was done.'))
    child.once('exit', ended)
    child.once('message', (answer: Answer) => {
      child.off('exit', ended)
      resolve(answer)
    })
    child.send(question)
  })
}
