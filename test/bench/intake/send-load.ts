import { connect, type Socket } from 'node:net'
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
  /** Milliseconds until every connection was open and had an answer, before anything was sent. */
  readonly opening: number
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
  const opened = performance.now()
  const sockets = await Promise.all(Array.from({ length: connections }, () => openConnection(port)))
  const cpu = process.cpuUsage()
  const start = performance.now()
  await Promise.all(sockets.map((socket) => sendOver(socket, requests, times)))
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { seconds, opening: start - opened, p50: at(0.5), p99: at(0.99), cpu: user + system }
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

/**
 * A connection that the server has accepted. It accepts one at each turn of its event loop, so that of many that are opened at once under
 * load the last would wait for seconds; the system says of each at once that it is open.
 */
async function openConnection(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }).setEncoding('latin1')
  await ask(socket, `GET /consult/health HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
  return socket
}

/** Sends requests one after another over a connection until none is left. @throws where one is not taken */
async function sendOver(socket: Socket, requests: Buffer[], times: number[]): Promise<void> {
  for (let request = requests.pop(); request !== undefined; request = requests.pop()) {
    const from = performance.now()
    const answer = await ask(socket, request)
    if (!answer.startsWith('HTTP/1.1 201')) throw new Error(`A comment was answered: ${answer.slice(0, 2_000)}`)
    times.push(performance.now() - from)
  }
  socket.end()
}

/** Sends a request over a connection on which nothing else is under way, and gives the whole answer, one character for each byte. */
function ask(socket: Socket, request: Buffer | string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const take = (chunk: string) => {
      answer += chunk
      const head = answer.indexOf('\r\n\r\n')
      if (head === -1 || answer.length < head + 4 + lengthOf(answer.slice(0, head))) return
      leave()
      resolve(answer)
    }
    const fail = (error?: Error) => {
      leave()
      reject(error ?? new Error('The server closed a connection.'))
    }
    const close = () => fail()
    const leave = () => socket.off('data', take).off('error', fail).off('close', close)
    socket.on('data', take).on('error', fail).on('close', close)
    socket.write(request)
  })
}

/** @throws where an answer does not say how long it is */
function lengthOf(head: string): number {
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  if (length === undefined) throw new Error(`An answer does not say its length: ${head}`)
  return Number(length)
}
