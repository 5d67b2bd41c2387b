import type { CommentStore } from './comment-store.ts'
import { isEmpty, type KeptComment } from './kept-comment.ts'

/** What became of words that were typed. */
interface Told {
  readonly told: string
  /** Whether the words came from elsewhere, so that the fields are to show them. */
  readonly filled: boolean
}

/** One comment while it is being written. */
export interface Keeper {
  /** As it stands now. */
  readonly comment: () => KeptComment
  readonly edit: (changes: Partial<KeptComment>) => void
  /** Writes what is not written yet. */
  readonly flush: () => Promise<void>
  /** The same, and then listens no more. What has nothing in it is not kept. */
  readonly end: () => Promise<void>
}

/** How long the fingers rest before words are written, in milliseconds. */
const REST = 400

/**
 * Keeps a comment on the device while it is typed, at the latest when the page goes out of sight. Words that another tab has written
 * meanwhile are shown if nothing was typed here, and else both are kept.
 */
export function keepWhileTyping(first: KeptComment, store: CommentStore, tell: (told: Told) => void): Keeper {
  let now = first
  let isDirty = false
  let isEnded = false
  let resting: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  const page = new AbortController()

  const write = async () => {
    if (!isDirty || (now.version === 0 && isEmpty(now))) return
    isDirty = false
    const written = await store.write(now)
    if ('kept' in written) {
      now = { ...now, version: written.kept.version }
      tell({ told: store.trouble() === undefined ? 'Kept on this device, not sent' : 'Not kept on this device', filled: false })
      return
    }
    const { id, version, replaces } = written.copy
    now = { ...now, id, version, replaces, sent: undefined }
    tell({ told: `This comment ${whatBecame(written.other)}. What you write here is kept as a comment of its own.`, filled: false })
  }
  const flush = () => {
    clearTimeout(resting)
    writing = writing.then(write)
    return writing
  }
  const leave = () => {
    if (!isDirty || isEmpty(now)) return
    // The database may not come to its end before the page does.
    store.rescue(now)
    void flush()
  }
  const refresh = async () => {
    if (isDirty || isEnded || now.version === 0) return
    const kept = (await store.all()).find(({ id }) => id === now.id)
    if (isDirty || isEnded || kept === undefined || kept.version <= now.version || kept.sent !== undefined) return
    now = kept
    tell({ told: 'Changed in another tab', filled: true })
  }
  followPage(page.signal, { leave, refresh, wouldLose: () => store.trouble() !== undefined && !isEmpty(now) })
  store.watch((by) => by === 'elsewhere' && void refresh())

  return {
    comment: () => now,
    edit: (changes) => {
      now = { ...now, ...changes }
      isDirty = true
      clearTimeout(resting)
      resting = setTimeout(flush, REST)
    },
    flush,
    end: async () => {
      await flush()
      isEnded = true
      page.abort()
      if (isEmpty(now) && now.version > 0) await store.remove(now.id)
    },
  }
}

/** What became of a comment that another tab wrote, or deleted, while it was written here. */
function whatBecame(other: KeptComment | undefined): string {
  if (other === undefined) return 'was deleted in another tab'
  return other.sent === undefined ? 'was changed in another tab too' : 'was sent meanwhile'
}

interface Follower {
  /** The page goes out of sight, and may not come back. */
  readonly leave: () => void
  /** The page came back as it was. */
  readonly refresh: () => Promise<void>
  /** Whether words would be lost with the page: then the browser asks before it leaves. */
  readonly wouldLose: () => boolean
}

/** Listens to the coming and going of the page, until it is told to stop. */
function followPage(signal: AbortSignal, { leave, refresh, wouldLose }: Follower): void {
  addEventListener('pagehide', leave, { signal })
  document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal })
  addEventListener('pageshow', ({ persisted }) => persisted && void refresh(), { signal })
  addEventListener('beforeunload', (event) => wouldLose() && event.preventDefault(), { signal })
}
