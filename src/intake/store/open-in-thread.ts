import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Given } from './sqlite-file.ts'
import type { Answer, Question } from './thread-question.ts'

/** A file of SQLite that is asked without waiting for it. */
export interface AskedFile {
  /** Rejects where SQLite fails, or the thread has ended. */
  readonly ask: (sql: string, values: readonly unknown[]) => Promise<Given> | Given
  readonly close: () => Promise<void> | void
}

interface Waiting {
  readonly resolve: (given: Given) => void
  readonly reject: (error: unknown) => void
}

/**
 * Opens a file of SQLite in a thread of its own. A server goes on answering while the file is flushed to the disk, or while another
 * program holds it. The process may end while nothing is asked.
 */
export function openInThread(path: string): AskedFile {
  const thread = new Worker(new URL('./sqlite-thread.ts', import.meta.url), { workerData: path, execArgv: [] })
  const waiting: Waiting[] = []
  let ended: Error | undefined
  const end = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.splice(0)) reject(ended)
  }
  thread.on('error', end)
  thread.on('exit', () => end(new Error('The database is closed.')))
  thread.on('message', (answer: Answer) => {
    const asked = waiting.shift()
    if (waiting.length === 0) thread.unref()
    if ('failed' in answer) asked?.reject(Object.assign(new Error(answer.failed.message), { code: answer.failed.code, errcode: answer.failed.errcode }))
    else asked?.resolve(answer)
  })
  thread.unref()
  return {
    ask: (sql, values) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended)
        thread.ref()
        waiting.push({ resolve, reject })
        thread.postMessage([sql, values] satisfies Question)
      }),
    close: async () => {
      if (ended !== undefined) return
      thread.ref()
      thread.postMessage('close' satisfies Question)
      await once(thread, 'exit')
    },
  }
}
