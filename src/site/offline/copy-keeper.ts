import { afterNewer, afterSame, afterTaking, isCurrent, isTimeToLook, type KeptReport, type KeptState, reportOf } from './kept-state.ts'
import { dropAll, dropUnused, hashOf, keepBytes, keptHashes, readState, writeState } from './kept-store.ts'
import { filesOf, LIST_ADDRESS, missingFiles, type OfflineList, readOfflineList } from './offline-list.ts'
import { TakeError, takeCopy } from './take-copy.ts'

/** Pages are told how far it is once in so many files. */
const TOLD_EVERY = 20

/** Keeps the copy of this device: what is there, and one piece of work on it at a time. */
export interface CopyKeeper {
  readonly state: () => Promise<KeptState>
  readonly report: () => Promise<KeptReport>
  /** Looks for something newer when it is time to, and takes it where the connection allows. */
  readonly look: () => Promise<void>
  /** Looks at once: a page that was published since has been seen. */
  readonly seenNewer: () => Promise<void>
  /** Keeps a copy at the reader’s word, whatever was decided before. */
  readonly take: (more: boolean | undefined) => Promise<void>
  readonly forget: () => Promise<void>
}

interface Surroundings {
  /** Gives a report to every open page. */
  readonly tell: (report: KeptReport) => void
  /** Whether the connection is one over which nothing large is fetched unasked. */
  readonly mayTake: () => boolean
}

export function makeKeeper({ tell, mayTake }: Surroundings): CopyKeeper {
  let known: Promise<KeptState> | undefined
  let taking: KeptReport['taking']
  let work: Promise<void> = Promise.resolve()

  const state = () => {
    known ??= readState()
    return known
  }
  const become = async (next: KeptState) => {
    await writeState(next)
    known = Promise.resolve(next)
    tell(reportOf(next, taking))
  }
  const inTurn = (job: () => Promise<void>) => {
    work = work.then(job, job)
    return work
  }

  const look = async (take: boolean) => {
    const before = await state()
    if (!before.isWanted) return
    const list = await fetchList()
    if (list === undefined) return
    if (isCurrent(before, list)) await become(afterSame(before, new Date().toISOString()))
    else if (take) await takeList(before, list)
    else await become(afterNewer(before, list))
  }

  const takeList = async (before: KeptState, list: OfflineList) => {
    const [files, have] = [filesOf(list, before.wantsMore), await keptHashes()]
    taking = { done: 0, of: missingFiles(files, have).length }
    await become(afterNewer(before, list))
    try {
      await takeCopy(files, have, { fetchBytes, hashOf, keep: keepBytes, told })
      taking = undefined
      await become(afterTaking(await state(), list, new Date().toISOString()))
      await dropUnused(await state())
    } catch (error) {
      taking = undefined
      if (!(error instanceof TakeError)) throw error
      await become({ ...(await state()), trouble: error.reason })
    }
  }
  const told = (done: number, of: number) => {
    const last = taking?.done ?? 0
    if (done < of && last > 0 && done - last < TOLD_EVERY) return
    taking = { done, of }
    void state().then((now) => tell(reportOf(now, taking)))
  }

  return {
    state,
    report: async () => reportOf(await state(), taking),
    look: () => inTurn(async () => (isTimeToLook(await state(), Date.now()) ? look(mayTake()) : undefined)),
    seenNewer: () => inTurn(() => look(mayTake())),
    take: (more) =>
      inTurn(async () => {
        const before = await state()
        await become({ ...before, isWanted: true, wantsMore: more ?? before.wantsMore })
        await look(true)
      }),
    forget: () =>
      inTurn(async () => {
        await dropAll()
        await become({ isWanted: false, wantsMore: false })
      }),
  }
}

async function fetchList(): Promise<OfflineList | undefined> {
  const answer = await fetch(LIST_ADDRESS, { cache: 'no-cache' }).catch(() => undefined)
  return answer?.ok ? readOfflineList(await answer.json().catch(() => undefined)) : undefined
}

async function fetchBytes(address: string, anew: boolean): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const answer = await fetch(address, { cache: anew ? 'reload' : 'no-cache', credentials: 'same-origin' })
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
}
