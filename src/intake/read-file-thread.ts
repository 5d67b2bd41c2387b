import { randomBytes } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { makeUuid7, type TakenFile, type TakeSetting } from '#engine'
import { readCommentFile } from './read-comment-file.ts'

/** A file, and what it is held against. */
export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
  readonly setting: Omit<TakeSetting, 'makeId'>
}

/** What became of it, or the name of what went wrong: a message could hold what somebody wrote. */
export type FileRead = TakenFile | { readonly failed: string }

// A thread of its own that reads one file after another.
parentPort?.on('message', async ({ name, bytes, setting }: FileToRead) => {
  const makeId = () => makeUuid7(Date.parse(setting.at), randomBytes(10))
  const answer: FileRead = await readCommentFile(name, bytes, { ...setting, makeId }).catch((error: unknown) => ({
    failed: error instanceof Error ? error.name : 'Error',
  }))
  parentPort?.postMessage(answer)
})
parentPort?.postMessage('ready')
