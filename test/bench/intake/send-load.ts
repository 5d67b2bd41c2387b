import { connect } from 'node:net'
import { newUuid, savedComment } from '../../intake/made-up.ts'

/** What a sender is asked to send: comments of one kind, in turn by each of the invited, over a number of connections that stay open. */
export interface Load {
  readonly port: number
  readonly tokens: readonly string[]
  readonly connections: number
  readonly comments: number
}

/** What came of it. */
export interface SentLoad {
  readonly seconds: number
  /** Milliseconds from sending to the receipt: of half of the comments at most the first, of 99 in a hundred at most the second. */
  readonly p50: number
  readonly p99: number
  /** CPU microseconds of the sender, in all. */
  readonly cpu: number
}

// A process of its own that sends as leanly as it can, for it shares the machine with the server: requests are written out before the
// clock starts, go over bare sockets, and of an answer only its status and its length are read.
process.on('message', (load: Load) => {
  sendLoad(load).then(
    (sent) => process.send?.(sent),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit())

async function sendLoad({ port, tokens, connections, comments }: Load): Promise<SentLoad> {
  const requests = Array.from({ length: comments }, (_, place) => requestOf(port, tokens[place % tokens.length] ?? '', place))
  const times: number[] = []
  const cpu = process.cpuUsage()
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, () => sendOver(port, requests, times)))
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { seconds, p50: at(0.5), p99: at(0.99), cpu: user + system }
}

function requestOf(port: number, token: string, place: number): Buffer {
  const comment = savedComment({ text: `Comment ${place}. ${'It is too short at a weekend. '.repeat(8)}` })
  const body = JSON.stringify({ key: newUuid(), comments: [comment] })
  return Buffer.from(
    [
      'POST /consult/comments HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Origin: http://127.0.0.1:${port}`,
      `Cookie: consult=${token}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  )
}

/** Sends requests one after another over a connection until none is left. @throws where one is not taken */
function sendOver(port: number, requests: Buffer[], times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let answer = ''
    let from = 0
    const sendNext = () => {
      const request = requests.pop()
      if (request === undefined) {
        socket.end()
        return resolve()
      }
      answer = ''
      from = performance.now()
      socket.write(request)
    }
    socket.on('connect', sendNext)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection.')))
    // One character for each byte, so that lengths are of bytes.
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      answer += chunk
      const head = answer.indexOf('\r\n\r\n')
      if (head === -1 || answer.length < head + 4 + lengthOf(answer.slice(0, head))) return
      if (!answer.startsWith('HTTP/1.1 201')) return reject(new Error(`A comment was answered: ${answer.slice(0, 2_000)}`))
      times.push(performance.now() - from)
      sendNext()
    })
  })
}

/** @throws where an answer does not say how long it is */
function lengthOf(head: string): number {
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  if (length === undefined) throw new Error(`An answer does not say its length: ${head}`)
  return Number(length)
}
