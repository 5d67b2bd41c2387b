import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { DocumentForm, ExtractDocument } from '#engine'

/** A file that is asked of a worker. */
export interface Order {
  readonly document: ExtractDocument
  readonly form: DocumentForm
}

/** What a worker answers: the file, or what went wrong. */
export type Delivery = { readonly bytes: Uint8Array } | { readonly error: string }

interface Waiting {
  readonly order: Order
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

interface Bench {
  readonly worker: Worker
  /** What it is working on. */
  job: Waiting | undefined
}

const waiting: Waiting[] = []
const benches = new Set<Bench>()

/** Each worker holds a typesetter of its own, about 100 MB: more than four gain little and cost much. */
const MOST = Math.min(4, availableParallelism())

/** Makes a file in another thread, as many at a time as there are cores. Workers that wait do not keep the process alive. */
export const makeBeside = (document: ExtractDocument, form: DocumentForm): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    waiting.push({ order: { document, form }, resolve, reject })
    giveWork()
  })

function giveWork(): void {
  while (waiting.length > 0) {
    const bench = [...benches].find(({ job }) => job === undefined) ?? (benches.size < MOST ? openBench() : undefined)
    if (bench === undefined) return
    bench.job = waiting.shift() as Waiting
    bench.worker.ref()
    bench.worker.postMessage(bench.job.order)
  }
}

function openBench(): Bench {
  const bench: Bench = { worker: new Worker(new URL('./extract-worker.ts', import.meta.url)), job: undefined }
  bench.worker.on('message', (delivery: Delivery) => {
    const { job } = bench
    bench.job = undefined
    bench.worker.unref()
    if ('bytes' in delivery) job?.resolve(delivery.bytes)
    else job?.reject(new Error(delivery.error))
    giveWork()
  })
  bench.worker.on('error', (error) => {
    benches.delete(bench)
    bench.job?.reject(error instanceof Error ? error : new Error(String(error)))
    giveWork()
  })
  benches.add(bench)
  return bench
}
