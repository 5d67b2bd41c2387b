import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteFile } from './sqlite-file.ts'
import type { Answer, Question } from './thread-question.ts'

// A thread of its own for one file of SQLite: answers one question after another, in their order.
const file = openSqliteFile(workerData as string)

parentPort?.on('message', (question: Question) => {
  if (question !== 'close') return parentPort?.postMessage(answer(question))
  file.close()
  parentPort?.close()
})

function answer(steps: Exclude<Question, 'close'>): Answer {
  try {
    return file.askAll(steps)
  } catch (error) {
    // Only its message would cross over.
    const { message, code, errcode } = error as Error & { readonly code?: unknown; readonly errcode?: unknown }
    return { failed: { message, code, errcode } }
  }
}
