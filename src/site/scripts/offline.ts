/**
 * Keeps the edition in force on this device once the page has loaded, and says so when something newer was found. Where a browser
 * has no service worker, or none in a private window or without TLS, nothing happens.
 */
import { askWorker } from '../offline/ask-worker.ts'
import type { KeptReport } from '../offline/kept-state.ts'
import worker from '../offline/service-worker.ts?worker&url'

// Not the time at which this script runs: the worker may have seen, fetched and told of the newer text before.
const openedAt = performance.timeOrigin

const show = ({ kept, newer, taking, updated }: KeptReport) => {
  const isNews = (kept !== undefined && newer !== undefined && taking === undefined) || Date.parse(updated?.at ?? '') > openedAt
  if (isNews) void import('./kept-news.ts').then(({ showNews }) => showNews({ newer, updated }))
}
const look = () => askWorker({ ask: 'look' }).then(show)

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('message', ({ data }) => show(data as KeptReport))
  const start = () =>
    serviceWorker
      .register(worker, { scope: '/' })
      .then(look)
      .catch(() => undefined)
  // The page comes first.
  addEventListener('load', () => ('requestIdleCallback' in globalThis ? requestIdleCallback(start, { timeout: 3000 }) : setTimeout(start, 1000)))
  addEventListener('online', () => void look())
}
