/** What the log of the server says of a request: nothing that tells who sent it or what it says. */
export interface LogLine {
  readonly at: string
  readonly method: string
  /** The pattern of the address, such as /consult/receipts/:id: never the address itself, which can hold a token. */
  readonly route: string
  readonly status: number
  readonly ms: number
  /** Writes that wait. */
  readonly waiting: number
  /** Name of what went wrong. */
  readonly fault?: string | undefined
}
