import { parentPort } from 'node:worker_threads'
import { makeDocumentFile } from '../../make-document-file.ts'
import type { Delivery, Order } from './extract-pool.ts'

parentPort?.on('message', async ({ document, form }: Order) => {
  const delivery: Delivery = await makeDocumentFile(document, form).then(
    (bytes) => ({ bytes }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  )
  parentPort?.postMessage(delivery)
})
