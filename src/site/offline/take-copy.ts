import { type ListedFile, missingFiles } from './offline-list.ts'

/** Files fetched at a time: what browsers allow one site without a queue. */
const AT_A_TIME = 6

/** Why a copy could not be taken whole. What was fetched until then stays, so that the next attempt goes on from there. */
export class TakeError extends Error {
  readonly reason: 'network' | 'changed' | 'room'
  constructor(reason: 'network' | 'changed' | 'room', address: string) {
    super(`${reason}: ${address}`)
    this.reason = reason
  }
}

/** What taking a copy needs of its surroundings. */
export interface TakingFrom {
  /** The bytes that stand at an address now. With `anew`, past every cache on the way. Throws or gives undefined where nothing comes. */
  readonly fetchBytes: (address: string, anew: boolean) => Promise<Uint8Array<ArrayBuffer> | undefined>
  readonly hashOf: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
  /** Keeps bytes under their hash. */
  readonly keep: (hash: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  /** Told after each file. */
  readonly told?: ((done: number, of: number) => void) | undefined
}

/**
 * Fetches what a device has not, a few files at a time, and keeps a file only when it is the one that was listed.
 * Gives back how many files and bytes came. @throws TakeError at the first file that does not come; what is under way is let finish
 */
export async function takeCopy(
  files: ReadonlyMap<string, ListedFile>,
  have: ReadonlySet<string>,
  { fetchBytes, hashOf, keep, told }: TakingFrom,
): Promise<{ files: number; bytes: number }> {
  const left = missingFiles(files, have)
  const all = left.length
  let [done, sum] = [0, 0]
  let failed: TakeError | undefined

  const takeOne = async ([address, [hash, size]]: [string, ListedFile]) => {
    let bytes = await come(fetchBytes(address, false), address)
    // A cache on the way may still hold the file as it was.
    if ((await hashOf(bytes)) !== hash) bytes = await come(fetchBytes(address, true), address)
    if ((await hashOf(bytes)) !== hash) throw new TakeError('changed', address)
    await keep(hash, bytes).catch(() => {
      throw new TakeError('room', address)
    })
    done += 1
    sum += size
    told?.(done, all)
  }

  const takeInTurn = async () => {
    for (let next = left.shift(); next !== undefined && failed === undefined; next = left.shift()) {
      try {
        await takeOne(next)
      } catch (error) {
        failed ??= error instanceof TakeError ? error : new TakeError('network', next[0])
      }
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, takeInTurn))
  if (failed !== undefined) throw failed
  return { files: done, bytes: sum }
}

async function come(bytes: Promise<Uint8Array<ArrayBuffer> | undefined>, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const came = await bytes.catch(() => undefined)
  if (came === undefined) throw new TakeError('network', address)
  return came
}
