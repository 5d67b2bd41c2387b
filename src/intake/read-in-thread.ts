import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { refuseFile, type TakenFile } from '#engine'
import { readCommentFile } from './read-comment-file.ts'
import type { FileRead, FileToRead } from './read-file-thread.ts'
import { Overrun } from './store/start-writer.ts'

/** Longest that one file is read, in milliseconds; most memory that reading takes, in MB; most files that wait for their turn. */
const MOST = { time: 30_000, memory: 1024, waiting: 50 }

const TOO_MUCH = 'It takes too long to read the file, so nothing of it was taken. Leave out what did not come with the form, and send it again.'

/** Text of up to so many bytes is read faster than it is handed over. */
const SMALL = 200_000

/**
 * Reads a file of comments as `readCommentFile` does, in a thread of its own, so that the server goes on answering whatever the file
 * holds; one after another. Small files of text are read at once. A file that takes too long, or too much memory, is refused in words.
 * @throws Overrun where too many wait
 */
export const readInThread: typeof readCommentFile = (name, bytes, { makeId, ...setting }) => {
  if (bytes.length <= SMALL && /\.(?:json|csv)$/i.test(name)) return readCommentFile(name, bytes, { makeId, ...setting })
  if (waiting >= MOST.waiting) throw new Overrun('Too many files come in at once.')
  waiting += 1
  const reading = last
    .then(() => ask({ name, bytes, setting }))
    .finally(() => {
      waiting -= 1
    })
  last = reading.catch(() => undefined)
  return reading
}

let waiting = 0
let last: Promise<unknown> = Promise.resolve()
/** Kept for the next file: to begin one takes longer than to read most files. */
let thread: Worker | undefined

async function ask(file: FileToRead): Promise<TakenFile> {
  thread ??= await begin()
  const asked = thread
  asked.ref()
  const tooLate = AbortSignal.timeout(MOST.time)
  asked.postMessage(file)
  try {
    const [answer] = (await once(asked, 'message', { signal: tooLate })) as [FileRead]
    asked.unref()
    if ('failed' in answer) throw Object.assign(new Error('A file could not be read.'), { name: answer.failed })
    return answer
  } catch (error) {
    const isTooMuch = tooLate.aborted || (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    if (isTooMuch || thread !== asked) await asked.terminate()
    if (isTooMuch) return refuseFile(TOO_MUCH)
    throw error
  }
}

/** A thread that is ready to read: how long it takes to begin is no fault of a file. */
async function begin(): Promise<Worker> {
  const begun = new Worker(new URL('./read-file-thread.ts', import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MOST.memory } })
  const end = () => {
    if (thread === begun) thread = undefined
  }
  begun.on('error', end)
  begun.on('exit', end)
  await once(begun, 'message')
  begun.unref()
  return begun
}
