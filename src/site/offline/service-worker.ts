/**
 * The service worker of the site: keeps the edition at the front on the device and answers with it where the site cannot. It is
 * one file at the root of the site, so that it answers for all of it.
 */
import { answerRequest } from './answer-request.ts'
import { chooseWay } from './choose-way.ts'
import { makeKeeper } from './copy-keeper.ts'
import { type Ask, type Connection, type KeptReport, mayTakeUnasked } from './kept-state.ts'
import type { WorkerScope } from './worker-scope.ts'

const scope = globalThis as unknown as WorkerScope

const tell = (report: KeptReport) => {
  // A page that was on its way while the worker took over is not under its control, and waits for word all the same.
  void scope.clients.matchAll({ includeUncontrolled: true }).then((pages) => {
    for (const page of pages) page.postMessage(report)
  })
}
const keeper = makeKeeper({ tell, mayTake: () => mayTakeUnasked((navigator as { connection?: Connection }).connection) })

// The worker holds no text of its own, so a new one can take over at any time.
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))

scope.addEventListener('message', (event) => {
  event.waitUntil(
    doAsked(event.data as Ask)
      .then(keeper.report)
      .then((report) => event.ports[0]?.postMessage(report)),
  )
})

function doAsked(asked: Ask): Promise<void> {
  switch (asked.ask) {
    case 'look':
      return keeper.look()
    case 'take':
      return keeper.take(asked.more)
    case 'delete':
      return keeper.forget()
    default:
      return Promise.resolve()
  }
}

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const way = chooseWay({
    method: request.method,
    address: new URL(request.url),
    origin: scope.location.origin,
    isNavigation: request.mode === 'navigate',
    isRange: request.headers.has('range'),
  })
  if (way !== 'pass') event.respondWith(answerRequest(event, way, keeper))
})
