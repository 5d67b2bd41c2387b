import { Agent, request } from 'node:http'
import type { Receipt, SavedComment } from '#schemas'

/** One request as its sender knows it, so that it can be sent again. */
export interface Sent {
  readonly token: string
  readonly key: string
  readonly comment: SavedComment
}

export interface Acknowledged {
  readonly status: number
  readonly receipt?: Receipt
}

/** Sends over at most `connections` connections, which stay open. */
export function makeSender(port: number, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const send = ({ token, key, comment }: Sent): Promise<Acknowledged> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ key, comments: [comment] })
      const sending = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/consult/comments',
          headers: {
            Cookie: `consult=${token}`,
            Origin: `http://127.0.0.1:${port}`,
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
          },
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk
          })
          response.on('error', reject)
          response.on('end', () => {
            if (!response.complete) return reject(new Error('The answer was cut off.'))
            resolve({ status: response.statusCode ?? 0, ...(JSON.parse(text) as object) })
          })
        },
      )
      sending.on('error', reject)
      sending.end(body)
    })
  return { send, close: () => agent.destroy() }
}
