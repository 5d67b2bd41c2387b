import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Given, Step } from './sqlite-file.ts'
import type { Answer, Question } from './thread-question.ts'

/** A file of SQLite that is asked without waiting for it. */
export interface AskedFile {
  /** Rejects where SQLite fails, or the thread has ended. */
  readonly ask: (sql: string, values: readonly unknown[]) => Promise<Given> | Given
  readonly close: () => Promise<void> | void
}

/** One whose thread is asked several things in one go. */
export interface ThreadedFile extends AskedFile {
  /** Asks one after another, and stops at the first that fails. Of a statement that is asked for several rows, what the last gave. */
  readonly askAll: (steps: readonly Step[]) => Promise<readonly Given[]>
}

interface Waiting {
  readonly resolve: (given: readonly Given[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * Opens a file of SQLite in a thread of its own. A server goes on answering while the file is flushed to the disk, or while another
 * program holds it. The process may end while nothing is asked.
 */
export function openInThread(path: string): ThreadedFile {
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
  const askAll = (steps: readonly Step[]) =>
    new Promise<readonly Given[]>((resolve, reject) => {
      if (ended !== undefined) return reject(ended)
      thread.ref()
      waiting.push({ resolve, reject })
      thread.postMessage(steps satisfies Question)
    })
  return {
    ask: async (sql, values) => (await askAll([{ sql, rows: [values] }]))[0] ?? { rows: [] },
    askAll,
    close: async () => {
      if (ended !== undefined) return
      thread.ref()
      thread.postMessage('close' satisfies Question)
      await once(thread, 'exit')
    },
  }
}
