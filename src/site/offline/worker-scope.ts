/** What a service worker finds around it, as far as ours uses it: the library of types for pages does not have it. */
export interface WorkerScope {
  readonly location: Location
  readonly clients: Clients
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'message', listener: (event: AskEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

interface Clients {
  claim(): Promise<void>
  matchAll(options?: { includeUncontrolled?: boolean }): Promise<readonly { postMessage(message: unknown): void }[]>
}

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void
}

export interface AskEvent extends LastingEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request
  /** The page that asks; empty where it opens one. */
  readonly clientId: string
  /** The page that is being opened. */
  readonly resultingClientId: string
  respondWith(answer: Promise<Response>): void
}
