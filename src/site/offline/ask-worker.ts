import type { Ask, KeptReport } from './kept-state.ts'

/** Asks the site’s worker, and gives its answer once it has done what was asked. Stays open where there is no worker. */
export async function askWorker(asked: Ask): Promise<KeptReport> {
  const { active } = await navigator.serviceWorker.ready
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data as KeptReport)
    active?.postMessage(asked, [port2])
  })
}
