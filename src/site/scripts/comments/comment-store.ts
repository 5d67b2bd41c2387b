import { forget, keep, keptNames, recall } from '../reading-store.ts'
import { decideWrite, type Put, type Written } from './decide-write.ts'
import { type KeptAttempts, keptAttempts } from './kept-attempts.ts'
import { type KeptComment, saysTheSame } from './kept-comment.ts'
import { change, openDatabase, readAll } from './open-database.ts'
import { newId } from './page-setting.ts'

/** The comments of one consultation on this device. What the browser will not keep stays in memory, and `trouble` says so. */
export interface CommentStore {
  readonly all: () => Promise<readonly KeptComment[]>
  /** Writes a comment that was read, or made, at its `version`; what it becomes has the next. Where two tabs wrote it, it becomes a copy. */
  readonly write: (comment: KeptComment) => Promise<Written>
  readonly remove: (id: string) => Promise<void>
  /** Writes at once what may not be written in time, because the page is going. It is read back when a page opens next. */
  readonly rescue: (comment: KeptComment) => void
  /** What was sent and not answered yet. */
  readonly attempts: KeptAttempts
  /** Why comments are not kept on the device; undefined while they are. */
  readonly trouble: () => string | undefined
  /** Tells of changes: by this tab, and by others. */
  readonly watch: (told: (by: 'here' | 'elsewhere') => void) => void
}

const RESCUED = 'comment:'

/** Opens what is kept of a consultation. It never fails: where a browser keeps nothing, the page does while it is open. */
export async function openCommentStore(consultation: string): Promise<CommentStore> {
  const database = await openDatabase()
  const memory = new Map<string, KeptComment>()
  const gone = new Set<string>()
  /** Of what stands in memory: the version that the device has. */
  const bases = new Map<string, number>()
  const listeners: ((by: 'here' | 'elsewhere') => void)[] = []
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`comments:${consultation}`) : undefined
  let trouble = database === undefined ? 'This browser keeps nothing on the device.' : undefined
  const tell = (by: 'here' | 'elsewhere') => {
    for (const listener of listeners) listener(by)
    if (by === 'here') channel?.postMessage('changed')
  }
  channel?.addEventListener('message', () => tell('elsewhere'))

  const write: CommentStore['write'] = async (comment) => {
    const next = { ...comment, version: comment.version + 1, changedAt: new Date().toISOString() }
    const base = bases.get(next.id) ?? comment.version
    const written = await putIfUnchanged(database, { next, base, makeId: newId })
    if (written === undefined) {
      if (database !== undefined) trouble = 'There is no room left on the device, or the browser keeps nothing.'
      memory.set(next.id, next)
      bases.set(next.id, base)
    } else {
      // What stood in memory only has found its place.
      if (memory.delete(next.id) && memory.size === 0) trouble = undefined
      bases.delete(next.id)
      forget([RESCUED + next.id])
    }
    tell('here')
    return written ?? { kept: next }
  }

  const store: CommentStore = {
    all: async () => {
      const kept = await readAll<KeptComment>(database, 'comments', consultation)
      return [...kept.filter(({ id }) => !memory.has(id) && !gone.has(id)), ...memory.values()].sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
    },
    write,
    remove: async (id) => {
      memory.delete(id)
      await change(database, 'comments', (records) => records.delete(id)).catch(() => gone.add(id))
      forget([RESCUED + id])
      tell('here')
    },
    rescue: (comment) => void keep(RESCUED + comment.id, comment),
    attempts: keptAttempts(database, consultation),
    trouble: () => trouble,
    watch: (told) => void listeners.push(told),
  }
  await takeBack(consultation, store)
  return store
}

/** Writes a record if it still is what its writer had read; else it becomes a record of its own, and nothing is lost. Undefined where nothing can be written. */
async function putIfUnchanged(database: IDBDatabase | undefined, put: Put): Promise<Written | undefined> {
  try {
    let result: Written = { kept: put.next }
    await change(database, 'comments', (records) => {
      const asked = records.get(put.next.id) as IDBRequest<KeptComment | undefined>
      asked.onsuccess = () => {
        try {
          const { written, record } = decideWrite(put, asked.result)
          result = written
          if (record !== undefined) records.put(record)
        } catch {
          records.transaction.abort()
        }
      }
    })
    return result
  } catch {
    return undefined
  }
}

/** What an earlier page could write only in its last moment. */
async function takeBack(consultation: string, store: CommentStore): Promise<void> {
  for (const name of keptNames().filter((one) => one.startsWith(RESCUED))) {
    const comment = recall<KeptComment>(name)
    if (comment?.consultation !== consultation) continue
    const now = (await store.all()).find(({ id }) => id === comment.id)
    if (now === undefined || !saysTheSame(now, comment)) await store.write(now === undefined ? { ...comment, version: 0 } : comment)
    forget([name])
  }
}
